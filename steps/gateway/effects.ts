/** What can be seen of an agent after a sign-in, by the words of the feature: state, phone, what the gateway keeps. */
import type { RequirementId } from '../../schemas/requirement-id';
import { notInTime } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import type { ObservedAgent } from '../testbed/gateway/testbed';
import { row } from './requests';
import { settingOf, stateOf } from './state';
import { type AgentState, STATES } from './states';
import { signInOf } from './success';
import { ownerOf } from './whose';

/** Looks whether it is so; all of the requirements hold, or all are broken. */
export type Effect = (world: World, requirements: RequirementId[]) => Promise<void>;
/** Looks whether the gateway keeps that value of a parameter. */
export type Keeping = (world: World, name: string, value: unknown) => Promise<void>;

const TALKING: AgentState = { name: 'talking', numbers: [7] };

export const EFFECTS: Record<string, Effect> = {
  ...Object.fromEntries(
    Object.entries(STATES).map(([words, state]) => [`the agent is ${words}`, stateIs(state)]),
  ),
  'the agent talks': stateIs(TALKING),
  'the phone rings': phoneIs('ringing', 'the phone rings and nobody has answered it'),
  'the phone is on-hook': phoneIs('on-hook', 'the phone is on-hook'),
  'the phone is off-hook': phoneIs('off-hook', 'the phone is off-hook'),
};

export const KEEPINGS: Record<string, Keeping> = {
  'as asked': async (world, name, value) => {
    const typed = name === 'agenttype' ? [row(`parameter.agenttype.${JSON.stringify(value)}`)] : [];
    await judgeKept(world, name, value, row(`parameter.${name}`), ...typed);
  },
  'by default': (world, name, value) => judgeKept(world, name, value, row(`parameter.${name}.default`)),
  'as before': keptAsBefore,
};

function stateIs({ name, numbers }: AgentState): Effect {
  return async (world, requirements) => {
    const state = await stateOf(world, ownerOf(world.gateway), numbers);
    const { number, entry } = state;
    const mismatch = {
      reason: notInTime(`the agent does not come to be ${name}`, state),
      expected: `${name} (${numbers.join(' or ')})`,
      actual: String(number),
    };
    world.recorder.judgeAll(requirements, numbers.includes(number), mismatch, entry);
  };
}

/** @param what in words, for who looks */
function phoneIs(phone: ObservedAgent['phone'], what: string): Effect {
  return (world, requirements) => judgeSight(world, what, (agent) => agent.phone === phone, requirements);
}

function judgeKept(
  world: World,
  name: string,
  value: unknown,
  ...requirements: RequirementId[]
): Promise<void> {
  const kept = (agent: ObservedAgent) => settingOf(agent, name) === value;
  return judgeSight(world, `${name} is ${JSON.stringify(value)}`, kept, requirements);
}

async function judgeSight(
  world: World,
  what: string,
  holds: (agent: ObservedAgent) => boolean,
  requirements: RequirementId[],
): Promise<void> {
  const session = world.gateway.agentAtWork;
  const { agentid } = session.client;
  const question = `Is it so that, for agent ${agentid}, ${what}?`;
  const sight = await world.gateway.testbed.sees(question, agentid, holds);
  const reason = notInTime('the effect is not as asked', sight);
  const mismatch = { reason, expected: what, actual: sight.seen };
  world.recorder.judgeAll(requirements, sight.holds, mismatch, signInOf(session).answer.entry);
}

/** A sign-in that was refused since then has not changed it. */
async function keptAsBefore(world: World, name: string, value: unknown): Promise<void> {
  const { agentAtWork, testbed, about } = world.gateway;
  const { agentid } = agentAtWork.client;
  const kept = (agent: ObservedAgent) => settingOf(agent, name) === value;
  const what = `${name} is ${JSON.stringify(value)} for agent ${agentid}`;
  const sight = await testbed.keeps(`Is it so that ${what}?`, agentid, kept);
  const mismatch = {
    reason: 'a sign-in that was refused has changed what the gateway keeps of the session',
    expected: what,
    actual: sight.seen,
  };
  const { entry } = signInOf(agentAtWork).answer;
  if (!sight.holds && about !== undefined) world.recorder.broken(about, mismatch, entry);
  world.recorder.judgeAll([row(`parameter.${name}`)], sight.holds, mismatch, entry);
}
