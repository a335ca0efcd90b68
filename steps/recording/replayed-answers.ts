/** Somebody who gives what was given in a recording: a testbed, or what a driver talks to. */
import type { QuestionLine } from '../../schemas/recording';
import { Inconclusive } from '../../schemas/verdict';
import { Untold } from '../testbed/observation';
import type { RecordedCourse } from './recorded-course';
import type { Addressee } from './recorded-questions';
import type { AskedQuestion } from './recorded-scenario';
import type { Read } from './tape';

/** Objects of a testbed with functions of their own. */
const PARTS = new Set(['time']);

type Member = (...given: unknown[]) => unknown;

/**
 * What is asked as often as there is time, whatever it is asked with: it is answered in turn, and so once the recording
 * has no more answers. `ms`: how long after the last one.
 */
const AS_OFTEN: Record<Addressee, Record<string, (last: QuestionLine | undefined, ms: number) => unknown>> = {
  testbed: {
    now: (last, ms) => Number(last?.gives ?? 0) + ms,
    'time.now': (last, ms) => Number(last?.gives ?? 0) + ms,
    settle: async () => undefined,
  },
  asked: {
    look: async (last) => last?.gives,
    flush: async () => undefined,
    elapse: async () => -1,
  },
};

export interface Replayed<Asked> {
  addressee: Addressee;
  /** Of whom it is; empty for the testbed. */
  name: string;
  /** What does not depend on the target. */
  known: Partial<Asked>;
  /** Those of the scenario, once it has begun. */
  questions: () => AskedQuestion[];
  course: RecordedCourse;
  /** Tells whether two questions are the same. */
  text: (given: unknown) => string;
  /** Reads what was seen of a target. Default: all of it is told. */
  read?: Read | undefined;
  /** What is thrown at a question that the recording does not know. */
  unknown: (what: string) => Error;
}

export function replayedAnswers<Asked extends object>(replayed: Replayed<Asked>): Asked {
  const {
    addressee,
    name: whose,
    known,
    questions,
    course,
    text,
    unknown,
    read = (printed) => printed,
  } = replayed;
  const kept = new Map<string, unknown>();
  /** The same thing is the same object, whoever is given it. */
  const same = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_, part: unknown) => {
      if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
      const key = JSON.stringify(part);
      if (!kept.has(key)) kept.set(key, part);
      return kept.get(key);
    });

  const answering =
    (member: string): Member =>
    (...given) => {
      const name = whose === '' ? member : `${whose}.${member}`;
      const asOften = AS_OFTEN[addressee][member];
      const asked = text(given.filter((each) => typeof each !== 'function' && !isForeign(each)));
      const own = questions().filter(({ line }) => nameIn(line, addressee) === name);
      const question = own.find(({ made, line }) => !made && (asOften || text(line.given ?? []) === asked));
      if (!question) {
        const last = own.at(-1)?.line;
        if (asOften) return asOften(last, Math.max(0, course.now() - (last?.at ?? 0)));
        throw unknown(
          addressee === 'testbed' ? `what the testbed gives here: ${name}` : `the answer to ${name}`,
        );
      }
      course.ask(question);
      const { line } = question;
      const give = () => {
        if (line.throws) throw thrown(line.throws);
        if (line.gives === undefined) return undefined;
        const look = given.find((each) => typeof each === 'function');
        return look ? seenAgain(line.gives, look as Member, (state) => read(state, given)) : same(line.gives);
      };
      if (line.took === undefined && !line.unended) return give();
      const over = course.wait();
      return new Promise((resolve, reject) => {
        question.resolve = () => {
          over();
          try {
            resolve(give());
          } catch (error) {
            reject(error);
          }
        };
      });
    };

  const part = (path: string): object =>
    new Proxy(path === '' ? known : {}, {
      get(own, name) {
        if (typeof name !== 'string' || name === 'then') return undefined;
        if (name in own) return Reflect.get(own, name);
        if (PARTS.has(name)) return part(`${name}.`);
        return name === 'close' ? async () => undefined : answering(path + name);
      },
    });
  return part('') as Asked;
}

function nameIn(line: QuestionLine, addressee: Addressee): string | undefined {
  return (line as Partial<Record<Addressee, string>>)[addressee];
}

/** What was seen, held against what is expected now. */
function seenAgain(gives: unknown, holds: Member, read: (state: object) => object): object {
  const { state, ...sight }: { state?: object } = Object(gives);
  if (state === undefined) return sight;
  const reading = read(state);
  return { ...sight, state: reading, holds: holds(reading) };
}

function thrown({ name, message, missing = [] }: NonNullable<QuestionLine['throws']>): Error {
  if (name === 'Untold') return new Untold(message, missing);
  return name === 'Inconclusive' ? new Inconclusive(message, missing) : new Error(message);
}

/** Such as the trace, which nobody wrote down. */
function isForeign(given: unknown): boolean {
  return (
    typeof given === 'object' &&
    given !== null &&
    ![Object.prototype, Array.prototype].includes(Object.getPrototypeOf(given))
  );
}
