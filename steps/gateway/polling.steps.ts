/** When: somebody polls, with the right Guid or another, once or for a while; heartbeats. */
import { When } from '@cucumber/cucumber';
import { Inconclusive } from '../../schemas/verdict';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import { stopIfInterrupted } from '../lifecycle/interruption';
import type { World } from '../lifecycle/world';
import { described, isTaken } from './answers';
import { blamed, judgePoll } from './polled';
import { row } from './requests';
import type { Session } from './session';
import { otherOf, type ShownGuid, shownGuid } from './whose';

const SECOND = 1000;
/** Milliseconds that a client waits between an answer and the next poll. */
const PAUSE = 300;
const GUID = row('header.reply.Guid');
const TWO_MINUTES = row('rule.two-minutes');

When('the agent polls', async function (this: World) {
  this.gateway.last = await this.gateway.agentAtWork.client.poll();
});

When(
  /^the agent polls (without a Guid|with a made-up Guid|with the Guid of the other agent|with the Guid of the session that has ended|with the first Guid)$/,
  async function (this: World, which: ShownGuid) {
    const guid = shownGuid(this, which);
    this.gateway.about = GUID;
    this.gateway.last = await this.gateway.agentAtWork.client.poll({ guid });
  },
);

When('the other agent polls for {int} seconds', async function (this: World, seconds: number) {
  const refused = await pollUntil(this, otherOf(this), seconds * SECOND);
  if (refused) throw new Inconclusive(`a poll of the other agent is refused: ${described(refused)}`);
});

When('the agent polls for {int} seconds', async function (this: World, seconds: number) {
  const refused = await pollUntil(this, this.gateway.agentAtWork, seconds * SECOND);
  if (!refused) return;
  // Who is signed out while polling is not signed out by the silence that may follow.
  const mismatch = {
    reason: 'a poll is refused, though the agent has polled all the time',
    expected: 'polls that are answered',
    actual: described(refused),
  };
  throw this.recorder.halted(blamed(refused, TWO_MINUTES), mismatch, refused.entry);
});

When('the agent sends heartbeats for {int} seconds', async function (this: World, seconds: number) {
  const { testbed, agentAtWork } = this.gateway;
  const until = testbed.now() + seconds * SECOND;
  while (testbed.now() < until) {
    stopIfInterrupted();
    const answer = await agentAtWork.client.heartbeat();
    this.trace.claim(answer.entry);
    this.gateway.last = answer;
    if (!isTaken(answer)) return;
    await testbed.elapse(Math.min(testbed.timers.guidInterval / 2, until - testbed.now()));
  }
});

When('the agent polls until the Guid should be renewed', async function (this: World) {
  const { timers } = this.gateway.testbed;
  const { client } = this.gateway.agentAtWork;
  const renewed = () => client.guids.length > 1;
  await pollUntil(this, this.gateway.agentAtWork, timers.guidInterval + 2 * timers.pollWait, renewed);
});

When('the agent polls until the first Guid should have ended', async function (this: World) {
  const { timers } = this.gateway.testbed;
  await pollUntil(this, this.gateway.agentAtWork, timers.guidTimeout + 2 * timers.pollWait);
});

/**
 * Polls on and on, as a client does, for so long on the gateway's clock, or until it is done, or refused.
 *
 * @param duration milliseconds
 * @returns the answer that refused a poll, if one did
 */
async function pollUntil(
  world: World,
  session: Session,
  duration: number,
  done = () => false,
): Promise<GatewayAnswer | undefined> {
  const { testbed } = world.gateway;
  const until = testbed.now() + duration;
  while (testbed.now() < until && !done()) {
    stopIfInterrupted();
    const answer = await session.client.poll();
    judgePoll(world, answer);
    world.gateway.last = answer;
    session.judged = session.client.events.length;
    if (!isTaken(answer)) return answer;
    await testbed.elapse(PAUSE);
  }
  return undefined;
}
