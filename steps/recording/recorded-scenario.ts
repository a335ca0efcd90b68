/** The lines of a recorded scenario, sorted by what the scenario asks and what comes. */
import type {
  EndLine,
  EntryLine,
  MadeLine,
  QuestionLine,
  RecordedLine,
  ToldLine,
} from '../../schemas/recording';
import { isEntryLine } from '../../schemas/recording-schema';
import { bodyAgain } from '../drivers/http/exact-body';
import type { RawFailure } from '../drivers/http/raw-failure';
import type { RawReply } from '../drivers/http/raw-http';
import type { Asked, Coming } from './recorded-course';

/** A request of the recording. */
export interface AskedRequest extends Asked {
  line: EntryLine;
  /** Takes its outcome, once it has been sent. */
  resolve?: (outcome: RawReply | RawFailure) => void;
  /** The recording has an outcome that is the target's own. */
  hasOutcome: boolean;
}

/** A question to the testbed, or to what a driver talks to. */
export interface AskedQuestion extends Asked {
  line: QuestionLine;
  /** Takes its end, once it has been asked; of what was done at once there is none. */
  resolve?: () => void;
}

/** Who takes in what comes by itself. */
export interface Takers {
  push(line: EntryLine): void;
  note(line: EntryLine): void;
  told(line: ToldLine): void;
}

export interface RecordedScenarioParts {
  requests: AskedRequest[];
  questions: AskedQuestion[];
  made: MadeLine[];
  comings: Coming[];
  end: EndLine | undefined;
}

/** Sorts the lines; what comes is given to the takers, or to who has asked for it. */
export function sorted([, ...lines]: RecordedLine[], takers: Takers): RecordedScenarioParts {
  const requests = new Map<number, AskedRequest>();
  const questions = new Map<number, AskedQuestion>();
  lines.forEach((line, i) => {
    if (isEntryLine(line) && line.entry.kind === 'request')
      requests.set(i, { at: line.entry.at, made: false, line, hasOutcome: false });
    if ('testbed' in line || 'asked' in line) questions.set(i, { at: line.at, made: false, line });
  });
  /** In the order of the lines from which on each has been asked. */
  const asked = [
    ...[...requests].map(([i, each]) => ({ each, from: i + 1 })),
    ...[...questions.values()].flatMap((each) =>
      each.line.after === undefined ? [] : [{ each, from: each.line.after }],
    ),
  ].sort((a, b) => a.from - b.from);
  let after: readonly Asked[] = [];
  const comings = lines.flatMap((line, i): Coming[] => {
    // What comes one after another has one list: in a flood, lists of their own would fill the memory.
    for (let next = asked[after.length]; next && next.from <= i; next = asked[after.length])
      after = [...after, next.each];
    const question = questions.get(i);
    if (question?.line.took !== undefined) {
      const { at, took } = question.line;
      return [{ at: at + took, after, come: () => question.resolve?.() }];
    }
    if ('told' in line) return [{ at: line.at, after, come: () => takers.told(line) }];
    if (!isEntryLine(line) || requests.has(i)) return [];
    const { entry } = line;
    if (entry.interface === 'testbed') return [{ at: entry.at, after, come: () => takers.note(line) }];
    if (entry.kind === 'callback') return [{ at: entry.at, after, come: () => takers.push(line) }];
    const request = [...requests.values()].find((each) => each.line.entry.seq === entry.of);
    // What the tester gave up, the tester gives up again.
    if (!request || entry.origin === 'tester') return [];
    request.hasOutcome = true;
    return [{ at: entry.at, after, come: () => request.resolve?.(outcomeOf(line)) }];
  });
  return {
    requests: [...requests.values()],
    questions: [...questions.values()],
    made: lines.filter((line): line is MadeLine => 'made' in line),
    comings,
    end: lines.find((line): line is EndLine => 'dropped' in line),
  };
}

/** What came of a request, as it came. */
function outcomeOf({ entry, exact }: EntryLine): RawReply | RawFailure {
  if (exact?.failed !== undefined)
    return { failed: exact.failed as RawFailure['failed'], reason: exact.reason ?? '' };
  const { status = 0, headers = [], packed } = Object(entry.data);
  return { status, headers, body: bodyAgain(entry.raw ?? '', packed, exact) };
}
