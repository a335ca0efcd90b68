/**
 * An agent may be signed in when a scenario begins: by an interrupted run, by another client, or by a scenario before
 * whose sign-out was refused. A sign-in is then refused rightfully, and nothing is held against the gateway.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Target } from '../../fixtures/targets/target';
import { Inconclusive, unlessInconclusive } from '../../schemas/verdict';
import { eventIn } from '../drivers/gateway/agent-answers';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import { shortly } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import { unnoted } from '../testbed/asks';
import { codeOf, described, succeeded } from './answers';
import { required, type Session } from './session';

/** Codes that say that somebody is signed in. */
const SIGNED_IN_ALREADY = ['100-002', '100-015'];
const RESET = 'give a hook that does (ixit.gateway.hooks.reset)';

/** What this run knows of agents from the scenarios before. */
interface Known {
  /** Whom it has signed in and out again, with the Guid that went with it. */
  readonly out: Map<string, string>;
  /** Whom it could not sign out, and why not. */
  readonly left: Map<string, string>;
  /** Whose state it has tried to learn, and got an answer that says nothing of it. */
  readonly tried: Set<string>;
}

const KNOWN = new WeakMap<Target, Known>();

/** Whether a code says that the agent is signed in already. */
export function saysSignedIn(answer: GatewayAnswer): boolean {
  return SIGNED_IN_ALREADY.includes(codeOf(answer) ?? '');
}

/**
 * Sends a sign-in. Where it is the first of its agent in the scenario, and is refused because somebody else has the
 * agent signed in, the agent is freed and the sign-in sent again, if the ICS claims what that takes.
 *
 * @param members of the sign-in, besides what each needs; `undefined` where it is none that is documented
 * @throws Inconclusive when somebody else has the agent signed in
 */
export async function entered(
  world: World,
  session: Session,
  members: Record<string, unknown> | undefined,
  send: () => Promise<GatewayAnswer>,
): Promise<GatewayAnswer> {
  if (begun(world, session) > 0) return attempt(world, session, send);
  // What is wrong with a sign-in may come before the question who is signed in, and hide it until the next one.
  if (!members || !isPlain(session, members)) await ascertainSignedOut(world, session);
  const wasFree = await isSeenFree(world, session);
  const answer = await attempt(world, session, send);
  // Whom it finds signed in where nobody was, it has signed in itself.
  if (!saysSignedIn(answer) || wasFree || !(await isFreed(world, session, answer))) return answer;
  return attempt(world, session, send);
}

/**
 * Nobody has the agent signed in, as far as this run can tell: where it has not signed the agent out itself, it signs
 * it in and out now. Anything else than that is signed in already is judged elsewhere.
 *
 * @throws Inconclusive when somebody has the agent signed in
 */
export async function ascertainSignedOut(world: World, { account, own }: Session): Promise<void> {
  const { out, tried } = knownOf(world);
  const { agentid } = account;
  if (world.gateway.testbed.startsFresh() || out.has(agentid) || tried.has(agentid)) return;
  const trial = world.gateway.session(account);
  const request = { ...required(account), ...own };
  const answer = await entered(world, trial, own ?? {}, () => trial.client.signIn(request));
  world.trace.claim(answer.entry);
  tried.add(agentid);
  // Where nothing came, the sign-in that is asked for is judged for that.
  if (answer.outcome !== 'answered' || !trial.client.signedIn) return;
  // Its events end with it.
  const left = await trial.client.signOut();
  world.trace.claim(left.entry);
  stopIfLeft(world, trial);
  // Only what is known for sure is kept for the scenarios that follow.
  keep(world, trial);
}

/**
 * The scenario ends where it could not sign the agent out itself, so that a sign-in is refused rightfully.
 *
 * @throws Inconclusive
 */
export function stopIfLeft(world: World, { account }: Session): void {
  for (const { account: other, client } of world.gateway.sessions) {
    if (other.agentid !== account.agentid || !client.notSignedOut) continue;
    throw new Inconclusive(
      `the agent ${other.agentid} could not be signed out: ${described(client.notSignedOut)}`,
    );
  }
}

/** What a scenario leaves behind is known to those that follow. Called when everybody has been signed out. */
export function keepInMind(world: World): void {
  // Of two clients of one agent it counts that one could not sign it out.
  const { sessions } = world.gateway;
  for (const session of sessions.filter(({ client }) => !client.notSignedOut)) keep(world, session);
  for (const session of sessions.filter(({ client }) => client.notSignedOut)) keep(world, session);
}

/** Somebody else is signed in no more. `false`: nobody else is, or it is what the scenario is about. */
async function isFreed(world: World, session: Session, answer: GatewayAnswer): Promise<boolean> {
  // Of two at once, one is refused.
  if (world.gateway.heldElsewhere || begun(world, session) > 1) return false;
  if (!(await isHeld(world, session))) return false;
  world.trace.claim(answer.entry);
  const { agentid } = session.account;
  const left = knownOf(world).left.get(agentid);
  const who = left === undefined ? 'not by this run' : `for a scenario before could not sign it out: ${left}`;
  const text = `the agent ${agentid} is signed in already, ${who} (${described(answer)})`;
  const failure = await signOutByForce(world, session);
  if (failure !== undefined) throw new Inconclusive(`${text}. ${failure}`);
  const requirement = 'gateway.sign-in.error.100-002';
  const told = `${text}; it was signed out by a forced sign-in and a sign-out`;
  world.recorder.note({ requirement, erratum: '', level: 'info', text: told, about: agentid }, answer.entry);
  return true;
}

/** Whether a gateway that was brought to its start is seen to have nobody signed in for the agent. */
async function isSeenFree(world: World, session: Session): Promise<boolean> {
  return world.gateway.testbed.startsFresh() && (await looksFor(world, session, false)) === true;
}

/** Whether somebody may have the agent signed in. */
async function isHeld(world: World, session: Session): Promise<boolean> {
  const { agentid } = session.account;
  const seen = await looksFor(world, session, true);
  if (seen !== undefined) return seen;
  if (world.gateway.testbed.startsFresh()) return false;
  const { out, left } = knownOf(world);
  const guid = out.get(agentid);
  return left.has(agentid) || guid === undefined || (await isGood(world, session, guid));
}

/** Whether the agent is seen to be signed in, or to be not; `undefined` where nobody can look. */
async function looksFor(
  { gateway: { testbed } }: World,
  { account: { agentid } }: Session,
  isIn: boolean,
): Promise<boolean | undefined> {
  const what = `the agent ${agentid} is ${isIn ? '' : 'not '}signed in`;
  const seen = await unnoted(testbed)
    .sees(what, agentid, ({ signedIn }) => signedIn === isIn)
    .catch(unlessInconclusive);
  return seen?.holds;
}

/**
 * Signs the agent out who is signed in elsewhere, by the calls that the ICS claims.
 *
 * @returns why that was not possible, and what to do; `undefined` when it was
 */
async function signOutByForce(world: World, { account, own }: Session): Promise<string | undefined> {
  const { claims } = world.target.ics;
  if (!claims.includes('forced-sign-in') || !claims.includes('sign-out'))
    return `Sign it out and run again, ${RESET}, or claim forced-sign-in and sign-out, by which it is signed out`;
  const another = world.gateway.session(account);
  const forced = await another.client.forcedSignIn({ ...required(account), ...own });
  world.trace.claim(forced.entry);
  if (!succeeded(forced))
    return `A forced sign-in: ${described(forced)}. Sign it out and run again, or ${RESET}`;
  const left = await another.client.signOut();
  world.trace.claim(left.entry);
  const { guid } = another.client;
  if (succeeded(left) && !(guid && (await isGood(world, another, guid)))) return undefined;
  return `A forced sign-in succeeded, and a sign-out has no effect: ${described(left)}. Sign it out and run again, or ${RESET}`;
}

/** Whether a Guid of a session that was signed out is good for polling, so that the sign-out had no effect. */
async function isGood(world: World, { client }: Session, guid: string): Promise<boolean> {
  const poll = await client.poll({ guid, patience: shortly(world.timers) });
  world.trace.claim(poll.entry);
  return succeeded(poll) || eventIn(poll) !== undefined;
}

async function attempt(
  { gateway }: World,
  { account: { agentid } }: Session,
  send: () => Promise<GatewayAnswer>,
): Promise<GatewayAnswer> {
  gateway.begun.set(agentid, (gateway.begun.get(agentid) ?? 0) + 1);
  return send();
}

/** How many sign-ins of the agent this scenario has begun. */
function begun({ gateway }: World, { account: { agentid } }: Session): number {
  return gateway.begun.get(agentid) ?? 0;
}

/** As a sign-in of this agent is meant to be: if nobody is signed in, it says so. */
function isPlain({ own = {} }: Session, members: Record<string, unknown>): boolean {
  return isDeepStrictEqual(members, {}) || isDeepStrictEqual(members, own);
}

function keep(world: World, { account: { agentid }, client }: Session): void {
  const { out, left, tried } = knownOf(world);
  if (client.notSignedOut) {
    out.delete(agentid);
    tried.delete(agentid);
    left.set(agentid, described(client.notSignedOut));
  } else if (client.guid !== undefined) {
    out.set(agentid, client.guid);
    left.delete(agentid);
  }
}

function knownOf({ target }: World): Known {
  const known = KNOWN.get(target) ?? { out: new Map(), left: new Map(), tried: new Set() };
  KNOWN.set(target, known);
  return known;
}
