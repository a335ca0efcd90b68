/** Somebody of whom everything is written down that is asked, given and told: the testbed, or what a driver talks to. */
import { withoutKeys } from '../../reports/recording/recorded-target';
import type { QuestionLine, RecordedLine } from '../../schemas/recording';
import { Inconclusive } from '../../schemas/verdict';
import { now } from '../evidence/time';
import { Trace } from '../evidence/trace';
import { printedOf } from '../testbed/observation';

/** What is not asked of a recording again. */
const UNRECORDED = new Set(['close']);

/** Where lines are written down. */
export interface Lines {
  readonly length: number;
  add(line: RecordedLine): void;
  /** Something began that may have no end. Gives what is to be called at its end; `unended` is called if it has none. */
  began(unended: () => void): () => void;
}

/** Which lines: `testbed`, or `asked`. */
export type Addressee = 'testbed' | 'asked';

type Member = (...given: unknown[]) => unknown;

interface Book {
  trace: Trace;
  lines: Lines;
  addressee: Addressee;
}

/** @param path of the object, such as `time.` within the testbed */
export function recordedQuestions<Asked extends object>(live: Asked, book: Book, path = ''): Asked {
  return new Proxy(live, {
    get(own, name) {
      const member: unknown = Reflect.get(own, name);
      if (typeof name !== 'string' || UNRECORDED.has(name)) return bound(member, own);
      if (typeof member === 'function') return recording(`${path}${name}`, member.bind(own) as Member, book);
      return isPart(member) ? recordedQuestions(member, book, `${path}${name}.`) : member;
    },
  });
}

/** @param name of who tells, such as `plugin` */
export function recordedTales<Told extends object>(
  told: Told,
  { trace, lines }: Omit<Book, 'addressee'>,
  name: string,
): Told {
  return new Proxy(told, {
    get(own, event) {
      const member: unknown = Reflect.get(own, event);
      if (typeof event !== 'string' || typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        lines.add({ told: `${name}.${event}`, at: trace.elapsed(), given });
        return Reflect.apply(member, own, given);
      };
    },
  });
}

function recording(name: string, member: Member, { trace, lines, addressee }: Book): Member {
  return (...given) => {
    const began = now();
    const at = trace.elapsed();
    const after = lines.length;
    const args = given.filter((each) => typeof each !== 'function' && !(each instanceof Trace));
    const line = (more: Partial<QuestionLine>, took?: number): void =>
      lines.add({
        ...({ [addressee]: name } as { testbed: string } | { asked: string }),
        at,
        ...(took !== undefined && { took }),
        ...((took !== undefined || more.unended) && { after }),
        ...(args.length > 0 && { given: args }),
        ...more,
      });
    try {
      const gives = member(...given);
      if (!(gives instanceof Promise)) {
        line(gaveOf(gives));
        return gives;
      }
      const ended = lines.began(() => line({ unended: true }));
      const end = (more: Partial<QuestionLine>) => {
        ended();
        line(more, Math.round(now() - began));
      };
      return gives.then(
        (value) => {
          end(gaveOf(value));
          return value;
        },
        (error: Error) => {
          end(threwOf(error));
          throw error;
        },
      );
    } catch (error) {
      line(threwOf(error as Error));
      throw error;
    }
  };
}

function gaveOf(gives: unknown): Partial<QuestionLine> {
  if (gives === undefined) return {};
  const { state }: { state?: object } = Object(gives);
  return { gives: withoutKeys(state ? { ...Object(gives), state: printedOf(state) } : gives) };
}

function threwOf(error: Error): Partial<QuestionLine> {
  const { name, message } = error;
  const missing = error instanceof Inconclusive ? error.missing : [];
  return { throws: { name, message, ...(missing.length > 0 && { missing }) } };
}

/** An object with functions of its own, such as the time of a target. */
function isPart(member: unknown): member is object {
  return (
    typeof member === 'object' &&
    member !== null &&
    Object.values(member).some((each) => typeof each === 'function')
  );
}

function bound(member: unknown, own: object): unknown {
  return typeof member === 'function' ? member.bind(own) : member;
}
