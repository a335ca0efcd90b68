/** Polls that wait while something happens: events come up for two agents, or the session of the poll ends. */
import { eventIn } from '../drivers/gateway/agent-answers';
import type { PolledEvent } from '../drivers/gateway/agent-client';
import type { World } from '../lifecycle/world';
import { described, isTaken } from './answers';
import { listed, namesAnother } from './events';
import { judgeForced } from './forced';
import { fetchEvents, judgePoll, POLLING } from './polled';
import { claimEvents } from './refusals';
import { row } from './requests';
import { required, type Session } from './session';
import { byForce } from './sign-in-by-force';
import { stopWithout } from './spare-calls';
import { otherOf } from './whose';

const BUSY = 'AgentState_SetNotReady_Success';

/** The agents who poll, in the order in which an event comes up for each. */
export type Turns = (world: World) => [Session, Session];

export const OWN_FIRST: Turns = (world) => [world.gateway.agentAtWork, otherOf(world)];
export const OTHER_FIRST: Turns = (world) => [otherOf(world), world.gateway.agentAtWork];

/** Both polls are on their way before either agent becomes busy. */
export async function becomeBusyWhileBothPoll(world: World, turns: Turns): Promise<void> {
  const sessions = turns(world);
  const polls = Promise.all(sessions.map(({ client }) => client.poll()));
  await world.gateway.testbed.departs();
  for (const { client } of sessions) {
    const answer = await client.setState('busy');
    world.trace.claim(answer.entry);
    if (isTaken(answer)) continue;
    world.trace.claim(...(await polls).map(({ entry }) => entry));
    stopWithout('saybusy', `the agent ${client.agentid} could not become busy`, answer);
  }
  for (const answer of await polls) judgePoll(world, answer);
}

/** Whichever poll was there first, an event is that of the agent whom it is about. */
export async function judgeOwnEvents(world: World): Promise<void> {
  const polled: { session: Session; came: PolledEvent[] }[] = [];
  for (const session of OWN_FIRST(world)) {
    const { client, judged } = session;
    // A poll may have ended before the event came up; the next one brings it then.
    if (client.events.length === judged) await fetchEvents(world, session, [BUSY]);
    session.judged = client.events.length;
    polled.push({ session, came: client.events.slice(judged) });
  }
  const isAstray = polled.some(({ session, came }) => strangerTo(session, came) !== undefined);
  // What the polls of either have missed is no fault more.
  if (isAstray) for (const { session } of polled) await claimEvents(world, session);
  for (const { session, came } of polled) judgeNoStranger(world, session, came);
  for (const { session, came } of polled) judgeNotLost(world, session.client.agentid, came);
}

function strangerTo({ client }: Session, came: PolledEvent[]): PolledEvent | undefined {
  return came.find(({ workNo }) => namesAnother(workNo, client.agentid));
}

function judgeNoStranger({ recorder }: World, session: Session, came: PolledEvent[]): void {
  const stranger = strangerTo(session, came);
  if (!stranger) return;
  const { agentid } = session.client;
  const reason = `both agents poll, and the poll of agent ${agentid} brings an event of another agent`;
  const actual = `${stranger.eventType} of ${String(stranger.workNo)}`;
  throw recorder.failed(POLLING, { reason, expected: `${BUSY} of ${agentid}`, actual }, stranger.entry);
}

function judgeNotLost({ recorder }: World, agentid: string, came: PolledEvent[]): void {
  const own = came.find(({ eventType }) => eventType === BUSY);
  const mismatch = {
    reason: `both agents poll, and no poll of agent ${agentid} brings the event of its own change of state`,
    expected: `${BUSY} of ${agentid}`,
    actual: came.map(({ eventType }) => eventType).join(', ') || 'no event',
  };
  recorder.judgeAll([POLLING], own !== undefined, mismatch, (own ?? came[0])?.entry);
}

/** The poll is made by a client of its own, which knows that Guid: what it brings is no event of a later session. */
export async function signOutWhilePollWaits(world: World): Promise<void> {
  await pollBeside(world);
  world.gateway.about = row('rule.sign-in-waits');
  world.gateway.last = await world.gateway.agentAtWork.client.signOut();
}

/** The client that has taken over is the one that the scenario goes on with. */
export async function forceWhilePollWaits(world: World): Promise<void> {
  await pollBeside(world);
  const next = world.gateway.session(world.gateway.agentAtWork.account);
  world.gateway.current = next;
  judgeForced(world, await byForce(next, required(next.account)));
}

async function pollBeside({ gateway, trace }: World): Promise<void> {
  const { account, client } = gateway.agentAtWork;
  const waiting = gateway.session(account).client.poll({ guid: client.guid ?? null });
  gateway.heldPoll = waiting.then((answer) => {
    trace.claim(answer.entry);
    return answer;
  });
  await gateway.testbed.departs();
}

/** A poll of the session that has ended may be answered in any way, but not with an event of the next sign-in. */
export async function judgeHeldPoll(world: World): Promise<void> {
  const answer = await world.gateway.heldPoll;
  if (!answer) throw new Error('no poll was left waiting');
  const event = eventIn(answer);
  const next = listed('4');
  const mismatch = {
    reason: 'a poll of the session that has ended takes an event of the next session away from its client',
    expected: `none of ${next.join(', ')}, which are events of the sign-in that came after it`,
    actual: described(answer),
  };
  if (event && next.includes(event.eventType)) throw world.recorder.failed(POLLING, mismatch, answer.entry);
  world.recorder.pass(POLLING, answer.entry);
}
