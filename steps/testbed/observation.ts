/**
 * Reads what was observed of a target: a part that is not told, or is told in unknown words, makes whoever reads it
 * inconclusive, at any depth. Whether a part is told at all, `in` says without reading it.
 */
import { isObject } from '../../schemas/json-object';
import { shown } from '../../schemas/problem';
import { Inconclusive } from '../../schemas/verdict';

/** The schema of an observation, as far as reading needs it. */
export interface Shape {
  description?: string;
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Shape>;
  additionalProperties?: Shape;
}

/** A part of the target's state that nobody has told, or not in words that are known. */
export class Untold extends Inconclusive {
  override name = 'Untold';
}

/** Where an observation comes from. */
export interface Source {
  /** Key in the target file, such as `ixit.hooks.observe`. */
  key: string;
  shape: Shape;
}

/** Names that the language itself asks any object for. */
const OF_THE_LANGUAGE = new Set(['then', 'toJSON']);

/**
 * A view of what was printed that throws Untold for each part that is read and is not there, or is not as the schema
 * has it. What the schema does not speak of is as printed.
 */
export function readingOf<State extends object>(printed: object, source: Source): State {
  return view(printed, source.shape, source.key, '') as State;
}

/** What a reading, or a part of one, was made of. */
const PRINTED = new WeakMap<object, object>();

/** The same without a view: what was printed. Of what is no reading it is the thing itself. */
export function printedOf(reading: object): object {
  return PRINTED.get(reading) ?? reading;
}

/** What a reader gives, or `undefined` where a part that it reads is not told. */
export function ifTold<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    return unlessUntold(error);
  }
}

/** For `catch`: what is not told is given as `undefined`, and everything else thrown on. */
export function unlessUntold(error: unknown): undefined {
  if (error instanceof Untold) return undefined;
  throw error;
}

/** Signs of one effect, each with its name. */
export type Signs<State> = Readonly<Record<string, (state: State) => boolean>>;

export interface ToldSigns {
  told: readonly (readonly [sign: string, isThere: boolean])[];
  untold?: Untold | undefined;
}

/**
 * Which signs are told, each with whether it is there, and why the first of the others is not told. Throws Untold when
 * none is told.
 */
export function toldSigns<State>(signs: Signs<State>, state: State): ToldSigns {
  const told: [sign: string, isThere: boolean][] = [];
  let untold: Untold | undefined;
  for (const [name, sign] of Object.entries(signs)) {
    try {
      told.push([name, sign(state)]);
    } catch (error) {
      unlessUntold(error);
      untold ??= error as Untold;
    }
  }
  if (untold && told.length === 0) throw untold;
  return { told, untold };
}

function view(printed: object, shape: Shape, key: string, path: string): object {
  const reading = new Proxy(printed, {
    get(told, name) {
      const part = typeof name === 'string' ? partOf(shape, name) : undefined;
      if (typeof name !== 'string' || !part) return Reflect.get(told, name);
      const at = path === '' ? name : `${path}.${name}`;
      if (!Object.hasOwn(told, name)) {
        throw new Untold(`the hook ${key} printed no ${at}, which says: ${part.description}`);
      }
      const value: unknown = Reflect.get(told, name);
      if (!fits(value, part)) {
        throw new Untold(`the hook ${key} printed ${at} as ${shown(value)}; known is ${known(part)}`);
      }
      return isObject(value) && (part.properties ?? part.additionalProperties)
        ? view(value, part, key, at)
        : value;
    },
  });
  PRINTED.set(reading, printed);
  return reading;
}

function partOf({ properties, additionalProperties }: Shape, name: string): Shape | undefined {
  if (properties && Object.hasOwn(properties, name)) return properties[name];
  return OF_THE_LANGUAGE.has(name) ? undefined : additionalProperties;
}

function fits(value: unknown, { type, enum: words }: Shape): boolean {
  if (words) return words.includes(value);
  return type === undefined || [type].flat().includes(typeOf(value, type));
}

/** The type of a value in the words of JSON Schema; a whole number is an integer where one is wanted. */
function typeOf(value: unknown, wanted: string | string[]): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) && [wanted].flat().includes('integer') ? 'integer' : typeof value;
}

function known({ type, enum: words }: Shape): string {
  return words ? words.map((word) => String(word)).join(', ') : [type].flat().join(' or ');
}
