/** A testbed that gives what it gave in a recording. */
import type { TestbedLine } from '../../schemas/recording';
import { Inconclusive } from '../../schemas/verdict';
import { Untold } from '../testbed/observation';
import type { RecordedCourse } from './recorded-course';
import type { AskedTestbed } from './recorded-scenario';
import type { Read } from './tape';

/** Objects of a testbed with functions of their own. */
const PARTS = new Set(['time']);
/** What is asked as often as there is time. */
const CLOCKS = new Set(['now', 'time.now']);

type Member = (...given: unknown[]) => unknown;

/**
 * @param known what does not depend on the target
 * @param questions those of the scenario, once it has begun
 * @param text tells whether two questions are the same
 * @param read reads what was seen of a target. Default: all of it is told
 */
export function replayedTestbed<Testbed extends object>(
  known: Partial<Testbed>,
  questions: () => AskedTestbed[],
  course: RecordedCourse,
  text: (given: unknown) => string,
  read: Read = (printed) => printed,
): Testbed {
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
    (name: string): Member =>
    (...given) => {
      const asked = text(given.filter((each) => typeof each !== 'function' && !isForeign(each)));
      const question = questions().find(
        ({ made, line }) => !made && line.testbed === name && text(line.given ?? []) === asked,
      );
      if (!question) return unknownQuestion(name, questions(), course);
      course.ask(question);
      const { line } = question;
      const give = () => {
        if (line.throws) throw thrown(line.throws);
        if (line.gives === undefined) return undefined;
        const look = given.find((each) => typeof each === 'function');
        return look ? seenAgain(line.gives, look as Member, (state) => read(state, given)) : same(line.gives);
      };
      if (line.took === undefined) return give();
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
  return part('') as Testbed;
}

/** A clock goes on; nothing else is known. */
function unknownQuestion(name: string, questions: AskedTestbed[], course: RecordedCourse): number {
  const last = questions.findLast(({ line }) => line.testbed === name);
  if (last && CLOCKS.has(name)) return Number(last.line.gives) + Math.max(0, course.now() - last.at);
  throw new Inconclusive(`the recording does not know what the testbed gives here: ${name}`);
}

/** What was seen, held against what is expected now. */
function seenAgain(gives: unknown, holds: Member, read: (state: object) => object): object {
  const { state, ...sight }: { state?: object } = Object(gives);
  if (state === undefined) return sight;
  const reading = read(state);
  return { ...sight, state: reading, holds: holds(reading) };
}

function thrown({ name, message, missing = [] }: NonNullable<TestbedLine['throws']>): Error {
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
