/** Reads answers of the gateway for the steps: what is no answer at all, what is one, what code it has. */
import type { RequirementId } from '../../schemas/requirement-id';
import type { GatewayRequest } from '../../schemas/trace-data';
import { isKind } from '../../schemas/trace-entry';
import { Inconclusive, type NonConformance } from '../../schemas/verdict';
import { codeOf, isGranted, isLegible, isRefused } from '../drivers/gateway/agent-answers';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import { isBeyondTrust } from '../drivers/http/raw-failure';
import { warn } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';

export { codeOf };

/** The code of all pages for what was carried out. */
export const SUCCESS = '0';
/** The codes that other pages of the vendor give a bad Guid; they say that nobody is signed in with it. */
export const BAD_GUID = ['100-006', '000-003'];

/** Whether the gateway has answered in this process, in whichever scenario. */
let hasAnswered = false;

export type Answered = Extract<GatewayAnswer, { outcome: 'answered' }>;

/** The status that business results come with, refusals too (erratum GW-28). */
const OK = 200;
/** HTTP statuses from here on point elsewhere. */
const REDIRECTS = 300;
/** HTTP statuses from here on are a refusal, whatever the body says. */
const CLIENT_ERROR = 400;
/** HTTP statuses from here on are a fault of the gateway itself. */
export const SERVER_ERROR = 500;
/** What proxies and balancers say for themselves: log in there, too slow, too often; no gateway behind, now or in time. */
const BETWEEN = [407, 408, 425, 429, 502, 503, 504];
/** The page of a server that wants one, with the status of a bad request. */
const NO_CLIENT_CERTIFICATE = /required SSL certificate|SSL certificate error/i;
const NOTHING_CAME: GatewayAnswer['outcome'][] = ['no answer in time', 'connection closed'];
const CERTIFICATE =
  'Where the gateway wants a certificate of its clients, give one: ixit.gateway.certificateFile and keyFile';

/**
 * The answer, which must be JSON. What is no such answer breaks the requirement; that nobody could be reached says
 * nothing of the gateway, unless it had answered before.
 *
 * @throws NonConformance, Inconclusive
 */
export function jsonAnswer(world: World, answer: GatewayAnswer, requirement: RequirementId): Answered {
  const { entry } = answer;
  world.trace.claim(entry);
  if (answer.outcome === 'answered') {
    hasAnswered = true;
    noteOddities(world, answer);
    notePacked(world, answer);
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
  const { notes = [] } = entry.data;
  if (notes.length === 0) return;
  const requirement: RequirementId = 'gateway.sign-in.header.reply.Content-Type';
  const ofSignIn = requestOf(world, answer)?.call === 'sign-in';
  for (const text of notes) {
    const deviation = { requirement, erratum: 'GW-16', text, expected: 'JSON in UTF-8', actual: text };
    if (ofSignIn) warn(world, deviation, entry);
    else world.recorder.note({ requirement, erratum: 'GW-16', level: 'warn', text, about: text }, entry);
  }
}

/** HTTP lets a proxy pack what nobody forbade it to pack. */
function notePacked({ recorder }: World, { entry }: Answered): void {
  const { packed } = entry.data;
  if (packed === undefined) return;
  const text = `the body comes packed (Content-Encoding: ${packed}), though nobody asked for it`;
  const requirement: RequirementId = 'gateway.sign-in.header.reply.Content-Type';
  recorder.note({ requirement, erratum: '', level: 'info', text, about: 'packed' }, entry);
}

/** What was sent that this answers: its call, and its headers. */
export function requestOf({ trace }: World, { entry }: GatewayAnswer): GatewayRequest | undefined {
  const request = trace.entries.find(({ seq }) => seq === entry.of);
  return isKind(request, 'gateway', 'request') ? request.data : undefined;
}

/** Whether the call was carried out: its code is 0, or it is a sign-in that shows it without a code. */
export function succeeded(answer: GatewayAnswer): boolean {
  return codeOf(answer) === SUCCESS || isGranted(answer);
}

/** Whether the answer lets a client go on: it came, and no code says that the call was refused. */
export function isTaken(answer: GatewayAnswer): boolean {
  return answer.outcome === 'answered' && !isRefused(answer);
}

/**
 * Whether the call was carried out, as its answer shows: by its code, by the event that a poll brings, or by a refusal
 * of HTTP.
 *
 * @throws Inconclusive when it shows neither, so that nobody can tell
 */
export function isCarriedOut(answer: GatewayAnswer): boolean {
  if (isLegible(answer)) return isTaken(answer);
  if (answer.outcome !== 'answered' && isRefusedByHttp(answer)) return false;
  throw new Inconclusive(
    `the answer has no code of any page, so nobody can tell whether the call was carried out: ${described(answer)}`,
  );
}

/** Whether the status alone is a refusal: a client error, of those that somebody between us and the gateway has no use for. */
export function isRefusedByHttp(answer: GatewayAnswer): boolean {
  const status = 'status' in answer ? (answer.status ?? 0) : 0;
  return status >= CLIENT_ERROR && status < SERVER_ERROR && elsewhere(answer) === undefined;
}

/**
 * Ends the scenario when nobody was there to answer. A gateway that had answered before and is gone has broken down,
 * which is judged instead.
 *
 * @throws Inconclusive naming the IXIT key
 */
export function stopIfUnreachable(world: World, answer: GatewayAnswer): void {
  if (answer.entry.origin === 'tester')
    throw new Inconclusive(`the harness gave up before an answer came: ${described(answer)}`);
  if (answer.outcome === 'untrusted certificate')
    throw new Inconclusive(
      isBeyondTrust(answer.reason) ? answer.reason : `${answer.reason}. See ixit.gateway.caFile`,
    );
  if (answer.outcome === 'no secure connection')
    throw new Inconclusive(
      `${answer.reason}. No request went out.${/certificate of the client/.test(answer.reason) ? ` ${CERTIFICATE}` : ''}`,
    );
  if (isPage(answer, NO_CLIENT_CERTIFICATE)) throw new Inconclusive(`${described(answer)}. ${CERTIFICATE}`);
  const before = world.trace.entries.some(
    (entry) => isKind(entry, 'gateway', 'response') && entry.seq < answer.entry.seq,
  );
  if (answer.outcome === 'connection closed' && !hasAnswered && !before && isSecure(world))
    throw new Inconclusive(
      `${answer.reason} after the handshake, and nothing has been answered in this run. ${CERTIFICATE}`,
    );
  if (answer.outcome !== 'gateway down' || before) return;
  const advice = hasAnswered ? 'It answered earlier in this run, so it is gone' : 'See ixit.gateway.address';
  throw new Inconclusive(`${answer.reason}. ${advice}`);
}

/**
 * Ends the scenario where the answer is none of the gateway's, so that it is neither a yes nor a no: nothing came, or
 * what somebody says who stands before the gateway.
 *
 * @param due what should have come, such as `A refusal`
 * @throws Inconclusive
 */
export function stopIfNoAnswer(world: World, answer: GatewayAnswer, due = 'An answer'): void {
  world.trace.claim(answer.entry);
  stopIfUnreachable(world, answer);
  const neither = 'That is neither a refusal nor an acceptance';
  if (NOTHING_CAME.includes(answer.outcome) && 'reason' in answer)
    throw new Inconclusive(`${due} was due, and nothing came: ${answer.reason}. ${neither}`);
  const whose = elsewhere(answer);
  if (whose !== undefined)
    throw new Inconclusive(`${due} was due, and ${whose} came: ${described(answer)}. ${neither}`);
}

/**
 * For a refusal that what follows in the scenario rests on.
 *
 * @param what was to be refused, such as `a sign-in without a phone number`
 * @throws Inconclusive when it is not, or when nothing can be told
 */
export function stopUnlessRefused(world: World, answer: GatewayAnswer, what: string): void {
  stopIfNoAnswer(world, answer, 'A refusal');
  if (!isRefused(answer)) throw new Inconclusive(`${what} is not refused: ${described(answer)}`);
}

/** What an answer without a code seems to be, where it may be somebody's who stands before the gateway. */
function elsewhere(answer: GatewayAnswer): string | undefined {
  if (isLegible(answer) || !('status' in answer)) return undefined;
  const { status = 0 } = answer;
  if (isPage(answer, NO_CLIENT_CERTIFICATE)) return 'a page that asks for a certificate of the client';
  if (status >= REDIRECTS && status < CLIENT_ERROR) return 'a page that points elsewhere';
  return BETWEEN.includes(status) ? 'what a balancer or proxy says' : undefined;
}

/** Whether what came in place of JSON says that. */
function isPage({ outcome, entry }: GatewayAnswer, what: RegExp): boolean {
  return outcome === 'answered wrongly' && what.test(entry.raw ?? '');
}

function isSecure({ gateway }: World): boolean {
  return gateway.testbed.access().address.startsWith('https:');
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

function broken(
  world: World,
  answer: GatewayAnswer,
  requirement: RequirementId,
  reason: string,
): NonConformance {
  return world.recorder.failed(
    requirement,
    { reason, expected: 'an answer in JSON', actual: described(answer) },
    answer.entry,
  );
}
