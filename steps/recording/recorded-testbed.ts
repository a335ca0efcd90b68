/** A testbed of which everything is written down that it is asked and gives. */
import { withoutKeys } from '../../reports/recording/recorded-target';
import type { TestbedLine } from '../../schemas/recording';
import { Inconclusive } from '../../schemas/verdict';
import { now } from '../evidence/time';
import { Trace } from '../evidence/trace';
import { printedOf } from '../testbed/observation';

/** What is not asked of a recording again. */
const UNRECORDED = new Set(['close']);

/** Where lines are written down. */
interface Lines {
  readonly length: number;
  add(line: TestbedLine): void;
}

type Member = (...given: unknown[]) => unknown;

/** @param path of the object within the testbed, such as `time.` */
export function recordedTestbed<Part extends object>(live: Part, trace: Trace, tape: Lines, path = ''): Part {
  return new Proxy(live, {
    get(own, name) {
      const member: unknown = Reflect.get(own, name);
      if (typeof name !== 'string' || UNRECORDED.has(name)) return bound(member, own);
      if (typeof member === 'function')
        return recording(`${path}${name}`, member.bind(own) as Member, trace, tape);
      return isPart(member) ? recordedTestbed(member, trace, tape, `${path}${name}.`) : member;
    },
  });
}

function recording(testbed: string, member: Member, trace: Trace, tape: Lines): Member {
  return (...given) => {
    const began = now();
    const place = { testbed, at: trace.elapsed() };
    const after = tape.length;
    const line = (more: Partial<TestbedLine>, took?: number): void => {
      const args = given.filter((each) => typeof each !== 'function' && !(each instanceof Trace));
      tape.add({
        ...place,
        ...(took !== undefined && { took, after }),
        ...(args.length > 0 && { given: args }),
        ...more,
      });
    };
    try {
      const gives = member(...given);
      if (!(gives instanceof Promise)) {
        line(gaveOf(gives));
        return gives;
      }
      return gives.then(
        (value) => {
          line(gaveOf(value), Math.round(now() - began));
          return value;
        },
        (error: Error) => {
          line(threwOf(error), Math.round(now() - began));
          throw error;
        },
      );
    } catch (error) {
      line(threwOf(error as Error));
      throw error;
    }
  };
}

function gaveOf(gives: unknown): Partial<TestbedLine> {
  if (gives === undefined) return {};
  const { state }: { state?: object } = Object(gives);
  return { gives: withoutKeys(state ? { ...Object(gives), state: printedOf(state) } : gives) };
}

function threwOf(error: Error): Partial<TestbedLine> {
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
