/** Judges what a call of the SDK returned, and whether done or fail was called, once. */
import { isObject } from '../../schemas/json-object';
import type { TraceEntry } from '../../schemas/verdict';
import type { PromiseShape } from '../drivers/wellclient-agent';
import { tolerate } from '../tolerance';
import type { World } from '../world';
import { noteAsides } from './asides';
import { row } from './force-calls';
import { judgeRequest, judgeSigningIn, requestOf, statusOf } from './requests';
import type { SdkCall } from './under-test';

/** By which of its two functions a call came out. */
export type Outcome = 'done' | 'fail';

/** How a call came out, once all that was under way has come. */
export interface Settling {
  /** Every call of done and of fail, in their order; none when it was not settled by the deadline. */
  all: TraceEntry[];
  request: TraceEntry | undefined;
  /** Status of the server's answer. */
  status: number | undefined;
}

/** Waits until the call is settled or the time for a reply is over, and claims what came of it. */
export async function settlingOf(world: World, call: SdkCall): Promise<Settling> {
  const { trace, timers, wellclient } = world;
  const own = isOutcomeOf(call);
  if (returnsPromise(call)) await trace.waitFor(own, timers.reply);
  await wellclient.arrived();
  noteAsides(world, call);
  const all = trace.entries.filter(own);
  trace.claim(...all);
  const request = requestOf(world, call);
  call.status = statusOf(world, request);
  return { all, request, status: call.status };
}

/** Whether an entry of the trace is a call of done or fail for that call. */
export function isOutcomeOf({ seq }: SdkCall): (entry: TraceEntry) => boolean {
  return ({ kind, of }) => kind === 'callback' && of === seq;
}

/** Whether done or fail can be called on what the call returned. */
export function returnsPromise({ answer }: SdkCall): boolean {
  const { promise } = (answer.data ?? {}) as { promise?: PromiseShape };
  return answer.kind === 'return' && promise !== undefined && (promise.done || promise.fail);
}

/**
 * Judges a call with documented arguments: what it returned, what it sent, and that it came out as wanted, once.
 * Throws NonConformance when anything of that is broken.
 *
 * @param along the outcome is open, and so is no purpose of the scenario
 */
export async function judgeOutcome(
  world: World,
  call: SdkCall,
  wanted: Outcome,
  along: 'along' | 'purpose' = 'purpose',
): Promise<Settling> {
  const before = world.recorder.judgements.length;
  judgeReturn(world, call);
  judgeSigningIn(world, call);
  const settling = await settlingOf(world, call);
  const { request } = settling;
  if (request) judgeRequest(world, call, request);
  judgeSettling(world, call, wanted, settling, along);
  world.recorder.stopIfBroken(before);
  if (wanted === 'fail') judgeReason(world, call, settling);
  return settling;
}

/** That it came out as wanted, once; what is broken is told to the recorder. */
function judgeSettling(
  world: World,
  call: SdkCall,
  wanted: Outcome,
  settling: Settling,
  along: 'along' | 'purpose',
): void {
  const { all, request, status } = settling;
  const requirement = row(call.name, `rule.${wanted}`);
  const came = all.map(({ summary }) => summary).join('; ') || 'neither done nor fail';
  const server = request ? `; the server answered ${status ?? 'nothing'}` : '; no request was sent';
  const broken = (reason: string, entry: TraceEntry | undefined) =>
    world.recorder.broken(requirement, { reason, expected: `${wanted}, once`, actual: came + server }, entry);
  const [first] = all;
  if (!first) {
    broken(`neither done nor fail was called within ${world.timers.reply} ms`, call.answer);
  } else if (all.some(({ channel }) => channel !== wanted)) {
    const both = new Set(all.map(({ channel }) => channel)).size > 1;
    const reason = both ? 'both done and fail were called' : `${first.channel} was called`;
    broken(`${wanted} was to be called, and nothing else: ${reason}`, first);
  } else if (all.length > 1) {
    broken(`${wanted} was called ${all.length} times`, all[1]);
  } else if (wanted === 'done' && !request) {
    broken('done was called, but the server was not asked', first);
  } else {
    world.recorder.pass(requirement, first, along);
  }
}

/** What the call returned at once has to take done and fail, in a chain. Throws NonConformance otherwise. */
function judgeReturn({ recorder }: World, { name, answer }: SdkCall): void {
  const failed = (id: string, reason: string) =>
    recorder.failed(row(name, id), { reason, expected: 'done and fail', actual: answer.summary }, answer);
  if (answer.kind === 'exception') throw failed('rule.promise', 'the call was refused with an exception');
  if (answer.kind !== 'return') throw failed('rule.function', 'the call did not return');
  const { promise } = answer.data as { promise: PromiseShape };
  if (!promise.done || !promise.fail)
    throw failed('rule.promise', 'done and fail cannot be called on what came back');
  if (!promise.chains) throw failed('rule.promise', 'fail cannot be called on what done gives');
  const requirement = row(name, 'rule.promise');
  recorder.pass(requirement, answer);
  if (promise.then) return;
  const text = `what ${name} returns has no then, so that it cannot be awaited`;
  recorder.note({ requirement, erratum: 'WC-14', level: 'info', text }, answer);
}

/** By other pages, what fail is given has the status of the answer (WC-19). */
function judgeReason(world: World, { name }: SdkCall, { all, request, status = 0 }: Settling): void {
  const [settled] = all;
  // An SDK that refuses by itself has no status to give.
  if (!settled || !request) return;
  const { arguments: given } = settled.data as { arguments: { value?: unknown }[] };
  const reason = given[0]?.value;
  const told = isObject(reason) ? reason.status : undefined;
  if (told === status) return;
  const requirement = row(name, 'rule.fail');
  const expected = `status ${status}`;
  const actual = `status ${JSON.stringify(told) ?? 'missing'}`;
  if (typeof told === 'number') {
    const text = 'fail is given another status than the server answered';
    tolerate(world, { requirement, erratum: 'WC-19', text, expected, actual }, settled);
  } else {
    const text = `fail is given nothing that has the status of the answer (expected ${expected}, came ${actual})`;
    world.recorder.note({ requirement, erratum: 'WC-19', level: 'warn', text, about: 'status' }, settled);
  }
}
