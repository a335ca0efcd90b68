/** Sessions of a page: how one is begun and ended, and what becomes of a call that meets an expired one (WC-23). */
import type { TraceEntry } from '../../schemas/trace-entry';
import { Inconclusive, unlessInconclusive } from '../../schemas/verdict';
import { withinTimer } from '../drivers/timer';
import { tolerateOrStop, warn } from '../evidence/tolerance';
import { claimAll } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import { unnoted } from '../testbed/asks';
import type { ObservedCti } from '../testbed/wellclient/testbed';
import { judgeUnchanged } from './judged-effects';
import { isOutcomeOf, judgeOutcome, type Outcome } from './outcomes';
import { judgeEitherOutcome, judgeState, notes, refusesByItself } from './refusals';
import { isAskedBy, statusOf } from './requests';
import type { SdkCall } from './sdk-calls';
import { row } from './sdk-calls';
import { placesIn, sentRequest, statusIn } from './wire';

/** Has the page call a function that the document does not have, such as logout. Throws Inconclusive unless done. */
export async function arrangeByPage(world: World, method: string, args: unknown[]): Promise<void> {
  const { wellclient, timers } = world;
  const sdk = await wellclient.sdk();
  const { of, summary } = await sdk.call(method, args);
  const settled = await wellclient.comes(
    (entry) => entry.kind === 'callback' && entry.of === of,
    timers.reply,
  );
  await wellclient.settle();
  claimAll(world);
  if (settled?.channel === 'done') return;
  throw new Inconclusive(`${method} was not done: ${settled?.summary ?? summary}`);
}

/** Judges a call before anybody has signed in: any refusal will do, and done is reported (WC-24). */
export async function judgeWithoutSession(world: World, call: SdkCall): Promise<void> {
  if (await refusesByItself(world, call)) {
    notes(world, call, 'WC-24', 'ok-note', 'refused without a promise, as nobody has signed in');
    await judgeUnchanged(world, call);
    return;
  }
  if (await isLeftOpen(world, call)) return;
  const outcome = await judgeEitherOutcome(world, call, { erratum: 'WC-24', done: 'warn' });
  if ((await judgeState(world, call, 'either')) === 'carried out' && outcome === 'fail')
    notes(world, call, 'WC-24', 'warn', 'it is carried out though nobody has signed in');
}

/** A promise that nobody settles, for which nothing was sent: what answers a call before a sign-in is not written. */
async function isLeftOpen(world: World, call: SdkCall): Promise<boolean> {
  const { trace, timers, wellclient } = world;
  const settled = await wellclient.comes(isOutcomeOf(call), timers.reply);
  await wellclient.arrived();
  if (settled || trace.entries.some((entry) => isAskedBy(call, entry))) return false;
  const text = `${call.name} returns a promise before a sign-in, asks nobody, and is neither done nor failed`;
  const actual = `neither done nor fail ${withinTimer(timers.reply, 'timers.reply')}`;
  const requirement = row(call.name, 'rule.fail');
  warn(world, { requirement, erratum: 'WC-24', text, expected: 'fail, once', actual }, call.answer);
  return true;
}

/** Judges a call that meets an expired session: it fails, or is done after it has been sent once more. */
export async function judgeLostSession(world: World, call: SdkCall): Promise<void> {
  const outcome = await judgeEitherOutcome(world, call, { erratum: 'WC-23' });
  await judgeRepeats(world, call, outcome);
  if (outcome === 'fail') return judgeUnchanged(world, call);
  await judgeState(world, call, 'carried out');
}

/** Judges a call where no new session is good either: it fails, and is sent once more at most. */
export async function judgeLostForGood(world: World, call: SdkCall): Promise<void> {
  await judgeOutcome(world, call, { outcome: 'fail', mayKnow: true });
  await judgeRepeats(world, call, 'fail');
}

/** Waits until a sign-out shows at the server, as far as that can be seen. */
export async function supervisorHasLeft(world: World): Promise<void> {
  const { testbed } = world.wellclient;
  const { agentId } = testbed.agent('supervisor');
  const isOut = ({ agents }: ObservedCti) => agents[agentId]?.mode === 'Logout';
  // Where nobody can look, the sign-in that follows has to show it.
  await unnoted(testbed).sees('Is the supervisor signed out?', isOut).catch(unlessInconclusive);
}

/** Claims what was sent of the call, and notes how often it was. Throws NonConformance when more than twice. */
async function judgeRepeats(world: World, call: SdkCall, outcome: Outcome): Promise<void> {
  await world.wellclient.settle();
  const sent = requestsOf(world, call);
  world.trace.claim(...sent);
  const came = call.came
    ? `${call.came.outcome ?? 'neither done nor fail'} is called`
    : 'it is refused without a promise';
  notes(world, call, 'WC-23', 'ok-note', `${came}, and it is sent ${times(sent.length)}`);
  const mismatch = {
    reason: 'the call is sent more than once more',
    expected: 'twice at most',
    actual: times(sent.length),
  };
  if (sent.length > 2) throw world.recorder.failed(row(call.name, `rule.${outcome}`), mismatch, sent[2]);
}

/** Notes whether the SDK has signed in again by itself since a call, how often, and by which name. Gives how often. */
export async function noteSigningIn(world: World, call: SdkCall): Promise<number> {
  const { trace, timers, wellclient } = world;
  await wellclient.settle();
  const signIns = sentSince(world, call).filter(isSignIn);
  trace.claim(...signIns);
  for (const { seq } of signIns)
    await wellclient.comes(({ of, origin }) => of === seq && origin !== 'tester', timers.reply);
  // The page has to have read the answer.
  await wellclient.settle();
  const often = signIns.length;
  // A heartbeat of the SDK's own may meet the expired session as well.
  const tooOften = often > Math.max(1, expiries(world, call));
  const words = often === 0 ? 'does not sign in by itself' : 'signs in by itself';
  const how = tooOften ? ', more than once for one answer' : '';
  const when = wellclient.signsIn ? 'after an expired session' : 'before anybody has signed in';
  notes(world, call, 'WC-23', tooOften ? 'warn' : 'ok-note', `${when} the SDK ${words}${how}`);
  if (signIns.some((entry) => /=undefined(&|$)/.test(String(sentRequest(entry)?.body))))
    notes(world, call, 'WC-23', 'warn', 'the SDK signs in by the name undefined');
  return often;
}

/** Judges that a call came with another session than the one that had expired (WC-23). */
export function judgeNewSession(world: World, call: SdkCall, expired: string): void {
  const [request, again] = requestsOf(world, call);
  // A call that meets an expired session may be repeated once.
  if (statusOf(world, request) === 426) world.trace.claim(again);
  // Of a request of another shape nothing is known of a session.
  if (!request || expired === '') return;
  const session = sentRequest(request)?.headers.sessionid;
  if (session !== expired) return;
  const deviation = {
    requirement: row(call.name, 'rule.function'),
    erratum: 'WC-23',
    text: 'the call comes with the session that has expired, though there is a new one',
    expected: 'the new session',
    actual: 'the old session',
  };
  tolerateOrStop(world, deviation, request);
}

/** Every time that the call was sent, as the published SDK sends it. */
function requestsOf(world: World, call: SdkCall): TraceEntry[] {
  return sentSince(world, call).filter((entry) => {
    const request = sentRequest(entry);
    return request && placesIn(call.name, request);
  });
}

function sentSince({ trace }: World, { seq }: SdkCall): TraceEntry[] {
  return trace.entries.filter((entry) => entry.seq > seq && sentRequest(entry) !== undefined);
}

/**
 * How many answers of 426 an SDK may have signed in for since a call: those since then, and those before it that no
 * sign-in has followed yet.
 */
function expiries({ trace }: World, { seq }: SdkCall): number {
  let waiting = 0;
  for (const entry of trace.entries) {
    if (isExpiry(entry)) waiting += 1;
    else if (entry.seq < seq && isSignIn(entry)) waiting = Math.max(0, waiting - 1);
  }
  return waiting;
}

function isExpiry(entry: TraceEntry): boolean {
  return statusIn(entry) === 426;
}

/** A form with a name and a password. */
function isSignIn(entry: TraceEntry): boolean {
  const body = sentRequest(entry)?.body;
  return typeof body === 'string' && /(^|&)username=/.test(body);
}

function times(often: number): string {
  return often === 1 ? 'once' : `${often} times`;
}
