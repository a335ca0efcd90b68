/** Brings agents to where a scenario starts and leaves them signed out. What goes wrong here is inconclusive. */
import { Inconclusive } from '../../schemas/verdict';
import { isRefused } from '../drivers/gateway/agent-answers';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import type { Trace } from '../evidence/trace';
import { claimAll } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import { effectMayFollow } from '../testbed/watch';
import { described, stopIfNoAnswer, stopUnlessRefused, succeeded } from './answers';
import { keepInMind } from './left-signed-in';
import { signIn, signInOddly, without } from './requests';
import { required, type Session } from './session';

/** Events of a sign-in as idle. */
const EVENTS = 2;

/** The agent is signed in as idle, and its events have been fetched. */
export async function signedIn(world: World, session: Session): Promise<void> {
  session.since = world.gateway.testbed.now();
  const { answer } = await signIn(world, session);
  world.trace.claim(answer.entry);
  if (!succeeded(answer)) {
    throw new Inconclusive(
      `the agent ${session.account.agentid} could not be signed in: ${described(answer)}`,
    );
  }
  await fetchArrival(world, session);
}

/**
 * The events of a sign-in as idle are fetched, so that they are none of those that the scenario is about.
 *
 * @throws Inconclusive when the polls are refused
 */
export async function fetchArrival(world: World, session: Session): Promise<void> {
  for (const poll of await session.client.collect(
    (events) => events.length >= EVENTS,
    effectMayFollow(world.gateway.testbed.time, world.timers),
  )) {
    world.trace.claim(poll.entry);
    // A gateway that refuses every poll would pass wherever one must be refused.
    if (isRefused(poll)) {
      const { agentid } = session.account;
      throw new Inconclusive(`the agent ${agentid} is signed in, and may not poll: ${described(poll)}`);
    }
  }
  session.judged = session.client.events.length;
}

/**
 * The agent has had a sign-in that was refused, for it had no phone number, and then a session that has ended.
 *
 * @throws Inconclusive when one of the three came to something else
 */
export async function refusedInAndOut(world: World, session: Session): Promise<void> {
  const { answer } = await signInOddly(world, session, without(required(session.account), 'phonenum'));
  stopUnlessRefused(world, answer, 'a sign-in without a phone number');
  await signedIn(world, session);
  const left = await session.client.signOut();
  world.trace.claim(left.entry);
  if (session.client.signedIn)
    throw new Inconclusive(`the agent could not be signed out: ${described(left)}`);
}

/**
 * Signs the agent out if this client has it signed in, so that a sign-in can be tried.
 *
 * @returns the answer, if there was a sign-out
 */
export async function signedOut(world: World, session: Session): Promise<GatewayAnswer | undefined> {
  if (!session.client.signedIn) return undefined;
  const answer = await session.client.signOut();
  world.trace.claim(answer.entry);
  return answer;
}

/**
 * An agent who is found signed in may have been so before: only where a sign-out that nothing crosses ends a session,
 * does it say something of what went before. Signs the agent out, and in again, with the Guid of a sign-in that has
 * succeeded in this scenario, or else of a forced one; where there is neither, nothing is proved.
 *
 * @throws Inconclusive when the agent stays signed in even so
 */
export async function proveSignOut(world: World, { account }: Session): Promise<void> {
  const [known] = world.gateway.sessions
    .filter((each) => each.account === account && each.signIn && succeeded(each.signIn.answer))
    .sort((a, b) => signedInAt(b) - signedInAt(a));
  const { client } = known ?? world.gateway.session(account);
  if (!known) {
    const { entry } = await client.forcedSignIn(required(account));
    world.trace.claim(entry);
    if (!client.signedIn) return;
  }
  const left = await client.signOut();
  const again = await signIn(world, world.gateway.session(account));
  world.trace.claim(left.entry);
  stopIfNoAnswer(world, again.answer);
  if (succeeded(again.answer)) return;
  const said = `${described(left)}; a sign-in after it: ${described(again.answer)}`;
  throw new Inconclusive(`a sign-out has no effect, so the agent may have been signed in before: ${said}`);
}

/** Place in the trace of what the last sign-in came to; a session that was opened first may have signed in last. */
function signedInAt({ signIn }: Session): number {
  return signIn?.answer.entry.seq ?? 0;
}

/**
 * Polls once for everybody who is signed in and polls, so that an event which nobody expected comes to light. An
 * answer that brings one stays unclaimed; so does a refusal, for who is signed in may poll.
 *
 * @param deadline milliseconds that an event may take; a gateway without one holds the poll, which is given up
 */
export async function quiet(sessions: Session[], trace: Trace, deadline: number): Promise<void> {
  // Whoever signed the same agent in later has taken the place of those before.
  const latest = new Map(
    sessions.filter(({ client }) => client.signedIn).map((session) => [session.account.agentid, session]),
  );
  const polling = [...latest.values()].filter(({ client }) => client.mode === 'polling');
  await Promise.all(
    polling.map(async ({ client, pollRefused }) => {
      const known = client.events.length;
      const answer = await client.poll({ patience: { deadline, timer: 'timers.quiet' } });
      if (client.events.length === known && (pollRefused || !isRefused(answer))) trace.claim(answer.entry);
    }),
  );
}

/** Signs everybody out whom this scenario has signed in. Never throws: what is left shows in the next scenario. */
export async function putBack(world: World): Promise<void> {
  for (const { client } of world.gateway.sessions.filter((session) => session.client.signedIn)) {
    const answer = await client.signOut();
    if (!client.signedIn) continue;
    const summary = `the agent ${client.agentid} may still be signed in: ${described(answer)}`;
    world.trace.record({ origin: 'testbed', interface: 'testbed', kind: 'note', summary });
  }
  keepInMind(world);
  claimAll(world);
}
