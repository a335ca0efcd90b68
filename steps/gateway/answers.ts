/** Reads answers of the gateway for the steps: what is no answer at all, what is one, what code it has. */
import { Inconclusive, type NonConformance, type TraceEntry } from '../../schemas/verdict';
import { codeOf, isLegible, isRefused } from '../drivers/agent-answers';
import type { GatewayAnswer } from '../drivers/gateway';
import { warn } from '../tolerance';
import type { World } from '../world';

export { codeOf };

/** The codes that other pages of the vendor give a bad Guid; they say that nobody is signed in with it. */
export const BAD_GUID = ['100-006', '000-003'];

/** Whether the gateway has answered in this process, in whichever scenario. */
let hasAnswered = false;

export type Answered = Extract<GatewayAnswer, { outcome: 'answered' }>;

/** The status that business results come with, refusals too (erratum GW-28). */
const OK = 200;
/** HTTP statuses from here on are a refusal, whatever the body says. */
export const CLIENT_ERROR = 400;
/** HTTP statuses from here on are a fault of the gateway itself. */
export const SERVER_ERROR = 500;

/**
 * The answer, which must be JSON. What is no such answer breaks the requirement; that nobody could be reached says
 * nothing of the gateway, unless it had answered before.
 *
 * @throws NonConformance, Inconclusive
 */
export function jsonAnswer(world: World, answer: GatewayAnswer, requirement: string): Answered {
  const { entry } = answer;
  world.trace.claim(entry);
  if (answer.outcome === 'answered') {
    hasAnswered = true;
    noteOddities(world, answer);
    if (answer.status >= SERVER_ERROR)
      throw broken(world, answer, requirement, `the gateway fails with HTTP status ${answer.status}`);
    noteStatus(world, answer);
    return answer;
  }
  stopIfUnreachable(world, answer);
  throw broken(world, answer, requirement, 'the gateway gives no answer that a client can read');
}

/** A body that says a thing twice, or in a way that strict readers refuse; what is strict goes by the sign-in alone. */
function noteOddities(world: World, answer: Answered): void {
  const { entry } = answer;
  const { notes = [] } = (entry.data ?? {}) as { notes?: string[] };
  if (notes.length === 0) return;
  const requirement = 'gateway.sign-in.header.reply.Content-Type';
  const ofSignIn = requestOf(world, answer)?.call === 'sign-in';
  for (const text of notes) {
    const deviation = { requirement, erratum: 'GW-16', text, expected: 'JSON in UTF-8', actual: text };
    if (ofSignIn) warn(world, deviation, entry);
    else world.recorder.note({ requirement, erratum: 'GW-16', level: 'warn', text, about: text }, entry);
  }
}

/** What was sent that this answers: its call, and its headers. */
export function requestOf(
  { trace }: World,
  { entry }: GatewayAnswer,
): { call: string; headers: [name: string, value: string][] } | undefined {
  const request = trace.entries.find(({ seq }) => seq === entry.of);
  return request?.data as { call: string; headers: [string, string][] } | undefined;
}

export function succeeded(answer: GatewayAnswer): boolean {
  return codeOf(answer) === '0';
}

/** Whether the answer lets a client go on: it came, and no code says that the call was refused. */
export function isTaken(answer: GatewayAnswer): boolean {
  return answer.outcome === 'answered' && !isRefused(answer);
}

/**
 * Whether the call was carried out, as its answer shows: by its code, or by the event that a poll brings.
 *
 * @throws Inconclusive when it has neither, so that nobody can tell
 */
export function isCarriedOut(answer: GatewayAnswer): boolean {
  if (answer.outcome !== 'answered') return false;
  if (isLegible(answer)) return isTaken(answer);
  throw new Inconclusive(
    `the answer has no code of any page, so nobody can tell whether the call was carried out: ${described(answer)}`,
  );
}

/**
 * Ends the scenario when nobody was there to answer. A gateway that had answered before and is gone has broken down,
 * which is judged instead.
 *
 * @throws Inconclusive naming the IXIT key
 */
export function stopIfUnreachable(world: World, answer: GatewayAnswer): void {
  if (answer.outcome === 'untrusted certificate')
    throw new Inconclusive(`${answer.reason}. See ixit.gateway.caFile`);
  const answered = ({ interface: name, kind, seq }: TraceEntry) =>
    name === 'gateway' && kind === 'response' && seq < answer.entry.seq;
  if (answer.outcome !== 'gateway down' || world.trace.entries.some(answered)) return;
  const advice = hasAnswered ? 'It answered earlier in this run, so it is gone' : 'See ixit.gateway.address';
  throw new Inconclusive(`${answer.reason}. ${advice}`);
}

/**
 * Ends the scenario when a refusal was due and nothing came in time: that is neither a refusal nor an acceptance.
 *
 * @throws Inconclusive
 */
export function stopIfNothingCame(world: World, answer: GatewayAnswer): void {
  world.trace.claim(answer.entry);
  stopIfUnreachable(world, answer);
  if (answer.outcome === 'no answer in time')
    throw new Inconclusive(
      `A refusal was due, and nothing came: ${answer.reason}. That is neither a refusal nor an acceptance`,
    );
}

/** One line that says what came, for findings and messages. */
export function described(answer: GatewayAnswer): string {
  return answer.entry.summary;
}

/** Business results on 200 is a reading: the document does not speak of the status. */
function noteStatus(world: World, { status, entry }: Answered): void {
  if (status === OK) return;
  const text = `the answer has the HTTP status ${status}; clients of the vendor read the body only on ${OK}`;
  const requirement = 'gateway.sign-in.reply.member.retcode';
  world.recorder.note(
    { requirement, erratum: 'GW-28', level: 'warn', text, about: `status-${status}` },
    entry,
  );
}

function broken(world: World, answer: GatewayAnswer, requirement: string, reason: string): NonConformance {
  return world.recorder.failed(
    requirement,
    { reason, expected: 'an answer in JSON', actual: described(answer) },
    answer.entry,
  );
}
