/** What is to be seen of the other agent, whom nothing of the scenario concerns, in the words of the feature. */
import type { RequirementId } from '../../schemas/requirement-id';
import { eventIn, isRefused } from '../drivers/gateway/agent-answers';
import { notInTime, shortly } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import { described, isTaken, requestOf } from './answers';
import { isClaimed } from './claims';
import { OTHERWISE, SHOWN_ELSEWHERE } from './otherwise';
import { judgePoll, POLLING } from './polled';
import { row } from './requests';
import { required } from './session';
import { parameterOf } from './sign-in-parameters';
import { SIGNS_OUT } from './signed-out';
import { settingOf, stateOf } from './state';
import { IDLE } from './states';
import { signInOf } from './success';
import { otherOf } from './whose';

export type OtherAgent = (world: World) => Promise<void>;

export const OTHER_AGENT: Record<string, OtherAgent> = {
  'is still signed in, and idle': stillIdle,
  'has nothing of that at the gateway': keepsNothingOfThat,
};

async function stillIdle(world: World): Promise<void> {
  const other = otherOf(world);
  const poll = await other.client.poll({ patience: shortly(world.timers) });
  // An event is none of those that the other agent waits for: it stays unclaimed, for whoever looks at what else happened.
  if (eventIn(poll) === undefined) {
    // A gateway that knows no end of waiting holds it.
    if (poll.outcome !== 'no answer in time') judgePoll(world, poll);
    else world.trace.claim(poll.entry);
  }
  const mismatch = {
    reason: 'a poll is refused, though nobody has signed that agent out',
    expected: 'a poll that is answered',
    actual: described(poll),
  };
  if (isRefused(poll)) {
    other.pollRefused = true;
    if (followsSignOut(world)) world.recorder.broken(SIGNS_OUT, mismatch, poll.entry);
    throw world.recorder.failed(POLLING, mismatch, poll.entry);
  }
  if (isTaken(poll)) world.recorder.pass(POLLING, poll.entry);
  if (followsSignOut(world)) world.recorder.pass(SIGNS_OUT, poll.entry);
  const state = await stateOf(world, other, IDLE.numbers);
  const changed = {
    reason: notInTime('the state of the other agent has changed', state),
    expected: `idle (${IDLE.numbers.join(' or ')})`,
    actual: String(state.number),
  };
  world.recorder.judgeAll(
    [row('parameter.status.default')],
    IDLE.numbers.includes(state.number),
    changed,
    state.entry,
  );
}

/** Whether the last call was a sign-out, of another agent then; its page is judged where it is claimed. */
function followsSignOut(world: World): boolean {
  const { last } = world.gateway;
  return (
    last !== undefined && requestOf(world, last)?.call === 'sign-out' && isClaimed(world.target, SIGNS_OUT)
  );
}

/** Whatever the agent gave otherwise than by default. */
async function keepsNothingOfThat(world: World): Promise<void> {
  const other = otherOf(world);
  const { entry } = signInOf(world.gateway.agentAtWork).answer;
  const given = { ...required(other.account), ...other.signIn?.request };
  const before = world.recorder.judgements.length;
  for (const [name, value] of Object.entries(OTHERWISE)) {
    if (SHOWN_ELSEWHERE.includes(name)) continue;
    const { agentid } = other.client;
    const what = `${name} is not ${String(value)} for agent ${agentid}, who has given no such thing`;
    const sight = await world.gateway.testbed.keeps(
      `Is it so that ${what}?`,
      agentid,
      (agent) => settingOf(agent, name) !== value,
    );
    const mismatch = {
      reason: 'what one agent gave is kept of another',
      expected: what,
      actual: sight.seen,
    };
    const requirement = rowOf(name, name in given);
    if (sight.holds) world.recorder.pass(requirement, entry);
    else world.recorder.broken(requirement, mismatch, entry);
  }
  world.recorder.stopIfBroken(before);
}

/** The row that says what the parameter is to be: of what was left out, the default, where there is one. */
function rowOf(name: string, isGiven: boolean): RequirementId {
  const { aspects = [] } = parameterOf(name) ?? {};
  const byDefault = !isGiven && aspects.some(({ id }) => id === 'default');
  return row(`parameter.${name}${byDefault ? '.default' : ''}`);
}
