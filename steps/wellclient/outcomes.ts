/** Judges whether done or fail was called, once, and what was asked of the server for it. */
import { type EntryOf, isKind, type TraceEntry } from '../../schemas/trace-entry';
import { Inconclusive } from '../../schemas/verdict';
import { withinTimer } from '../drivers/timer';
import { warn } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import { noteBesideCall } from './beside-a-call';
import { kindOf } from './calls';
import { judgeRequest } from './judged-requests';
import { isAskedBy, isEndOf, isUnanswered, repeatedRequestOf, requestOf, statusOf } from './requests';
import { judgeReason, judgeReturn } from './returned';
import { row, type SdkCall, type Settling } from './sdk-calls';

/** By which of its two functions a call came out. */
export type Outcome = 'done' | 'fail';

/** What is to come of a call. */
interface Wanted {
  outcome: Outcome;
  /** The outcome is open, and so is no purpose of the scenario. */
  along?: boolean;
  /** The SDK need not ask the server to know that the call fails. */
  mayKnow?: boolean;
}

/**
 * Waits until the call is settled or the time for a reply is over, and claims what came of it.
 * @param patience milliseconds to wait for a request of a call that gave no promise, and for what comes of it: nothing
 *   else tells when it is over
 */
export async function settlingOf(
  world: World,
  call: SdkCall,
  patience: number = world.timers.quiet,
): Promise<Settling> {
  const { trace, timers, wellclient } = world;
  const own = isOutcomeOf(call);
  if (returnsPromise(call)) await wellclient.comes(own, timers.reply);
  else {
    const asked = await wellclient.comes((entry) => isAskedBy(call, entry), patience);
    if (asked) await wellclient.comes(isEndOf(asked), timers.reply);
  }
  await wellclient.arrived();
  noteBesideCall(world, call);
  const all = trace.entries.filter(own);
  trace.claim(...all);
  const begun = kindOf(call.name).begins?.(call, replyIn(all));
  if (begun) wellclient.testbed.hasBegun(begun.callId, begun.devices);
  const first = requestOf(world, call);
  const request = repeatedRequestOf(world, call, first) ?? first;
  call.status = statusOf(world, request);
  return { all, request, status: call.status, unanswered: isUnanswered(world, request) };
}

/** What done was given; nothing when it was not called. */
function replyIn(all: Settling['all']): unknown {
  return all.find(({ channel }) => channel === 'done')?.data.arguments[0]?.value;
}

/** Whether an entry of the trace is a call of done or fail for that call. */
export function isOutcomeOf({ seq }: SdkCall) {
  return (entry: TraceEntry): entry is EntryOf<'wellclient', 'callback'> =>
    isKind(entry, 'wellclient', 'callback') && entry.of === seq;
}

/** Whether done or fail can be called on what the call returned. */
export function returnsPromise({ answer }: SdkCall): boolean {
  return answer.kind === 'return' && (answer.data.promise.done || answer.data.promise.fail);
}

/**
 * Judges a call with documented arguments: what it returned, what it sent, and that it came out as wanted, once.
 * What is broken is told to the recorder; throws Halt when the call did not return at all, and Inconclusive when a
 * refusal was wanted and nothing came.
 */
export async function judgeOutcome(world: World, call: SdkCall, wanted: Wanted): Promise<Settling> {
  judgeReturn(world, call);
  const { quiet, reply } = world.timers;
  // It had to ask the server, so that its request is on its way.
  const settling = await settlingOf(world, call, call.answer.kind === 'return' ? reply : quiet);
  const { all, request } = settling;
  const { misled, ordered } = request
    ? judgeRequest(world, call, request)
    : { misled: false, ordered: false };
  const channels = new Set(all.map(({ channel }) => channel));
  const outcome = channels.size === 1 ? (all[0]?.channel as Outcome) : undefined;
  call.came = { outcome, asked: request !== undefined, misled };
  // Neither what comes of the request nor a wrong value says that the function takes something else than it should.
  if (wanted.outcome === 'done' && ordered && call.answer.kind === 'return')
    world.recorder.pass(row(call.name, 'rule.function'), call.answer, wanted.along ? 'along' : 'purpose');
  const held = judgeSettling(world, call, wanted, settling);
  if (held && wanted.outcome === 'fail') judgeReason(world, call, settling);
  return settling;
}

/**
 * Whether it came out as wanted, once; what is broken is told to the recorder. Throws Inconclusive when a refusal was
 * wanted and nothing came at all: that is neither a refusal nor none.
 */
function judgeSettling(world: World, call: SdkCall, wanted: Wanted, settling: Settling): boolean {
  const { all, request, status, unanswered } = settling;
  const own = row(call.name, `rule.${wanted.outcome}`);
  const requirement = isDone(settling) ? (call.refusedBy ?? own) : own;
  const came = all.map(({ summary }) => summary).join('; ') || 'neither done nor fail';
  const server = request ? `; the server answered ${status ?? 'nothing'}` : '; no request was sent';
  const expected = `${wanted.outcome}, once`;
  const actual = came + server;
  const broken = (reason: string, entry: TraceEntry | undefined) => {
    world.recorder.broken(requirement, { reason, expected, actual }, entry);
    return false;
  };
  const [first] = all;
  if (!first && unanswered && wanted.outcome === 'fail') {
    const text = `${call.name} is neither done nor failed ${withinTimer(world.timers.reply, 'timers.reply')}, in which the server kept silent`;
    warn(world, { requirement, erratum: 'WC-21', text, expected, actual }, call.answer);
    return false;
  }
  if (!first && !request && wanted.outcome === 'fail' && returnsPromise(call))
    throw new Inconclusive(
      `nothing came of ${call.name} ${withinTimer(world.timers.reply, 'timers.reply')}: neither a request, nor done or fail`,
    );
  if (!first) return broken(whyNeither(world, call), call.answer);
  if (all.some(({ channel }) => channel !== wanted.outcome)) {
    // That the server refuses what it was wrongly asked for is no fault of this rule.
    if (wanted.outcome === 'done' && call.came?.misled && isRefusal(settling)) return false;
    const both = new Set(all.map(({ channel }) => channel)).size > 1;
    const reason = both ? 'both done and fail were called' : `${first.channel} was called`;
    return broken(`${wanted.outcome} was to be called, and nothing else: ${reason}`, first);
  }
  if (all.length > 1) return broken(`${wanted.outcome} was called ${all.length} times`, all[1]);
  if (!request && wanted.outcome === 'done')
    return broken('done was called, but the server was not asked', first);
  if (!request && !wanted.mayKnow) return broken('fail was called, but the server was not asked', first);
  // An SDK that knows by itself has shown nothing of what it makes of a request that fails.
  if (request) world.recorder.pass(requirement, first, wanted.along ? 'along' : 'purpose');
  return true;
}

function whyNeither({ timers }: World, call: SdkCall): string {
  if (call.answer.kind === 'exception') return 'neither done nor fail can be called, for the call threw';
  if (!returnsPromise(call)) return 'neither done nor fail can be called on what the call returned';
  return `neither done nor fail was called ${withinTimer(timers.reply, 'timers.reply')}`;
}

/** The server said so, too: then it is no fault of how the SDK tells the outcome. */
function isDone({ all, status = 0 }: Settling): boolean {
  return all.length === 1 && all[0]?.channel === 'done' && status > 0 && status < 400;
}

function isRefusal({ all, status = 0 }: Settling): boolean {
  return all.length === 1 && status >= 400;
}
