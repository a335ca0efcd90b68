/** Then: what a parameter of the sign-in has brought about: states, calls, what the gateway keeps. */
import { Then } from '@cucumber/cucumber';
import { notInTime } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import type { ObservedAgent } from '../testbed/gateway/testbed';
import { row } from './requests';
import { required } from './session';
import { settingOf, stateOf } from './state';
import type { AgentState } from './states';
import { signInOf } from './success';
import { ownerOf } from './whose';

/** Number of the state of an agent who talks. */
const TALKING: AgentState = { name: 'talking', numbers: [7] };

Then('the agent is {agentState}', async function (this: World, state: AgentState) {
  await judgeState(this, state, row('parameter.status'));
});

Then(
  'the agent is {agentState}, as {string} says',
  async function (this: World, state: AgentState, name: string) {
    const { request } = signInOf(this.gateway.agentAtWork);
    const value = name === 'status' ? [row(`parameter.status.${String(request.status)}`)] : [];
    await judgeState(this, state, row(`parameter.${name}`), ...value);
  },
);

Then(
  'the agent is {agentState}, as {string} is by default',
  async function (this: World, state: AgentState, name: string) {
    await judgeState(this, state, row(`parameter.${name}.default`));
  },
);

Then(/^the agent talks, as "autoanswer" (says|is by default)$/, async function (this: World, why: string) {
  await judgeState(this, TALKING, row(`parameter.autoanswer${aspect(why)}`));
});

Then('the phone rings, as "autoanswer" says', async function (this: World) {
  const rings = (agent: ObservedAgent) => agent.phone === 'ringing';
  await judgeSight(this, 'the phone rings and nobody has answered it', rings, row('parameter.autoanswer'));
});

Then(
  /^the phone is (on-hook|off-hook), as "releasephone" (says|is by default)$/,
  async function (this: World, phone: string, why: string) {
    const requirement = row(`parameter.releasephone${aspect(why)}`);
    await judgeSight(this, `the phone is ${phone}`, (agent) => agent.phone === phone, requirement);
  },
);

Then('the agent is {agentState}, as before', async function (this: World, state: AgentState) {
  await judgeState(this, state, ...ofRefused(this));
});

Then('the agent talks, as before', async function (this: World) {
  await judgeState(this, TALKING, ...ofRefused(this));
});

Then('the phone is on-hook, as before', async function (this: World) {
  await judgeSight(this, 'the phone is on-hook', (agent) => agent.phone === 'on-hook', ...ofRefused(this));
});

Then(
  /^"([^"]+)" is (.+) at the gateway, (as asked|by default)$/,
  async function (this: World, name: string, literal: string, why: string) {
    const value: unknown = JSON.parse(literal);
    const requirement = row(`parameter.${name}${why === 'by default' ? '.default' : ''}`);
    const kept = (agent: ObservedAgent) => settingOf(agent, name) === value;
    const typed = name === 'agenttype' && why === 'as asked' ? [row(`parameter.agenttype.${literal}`)] : [];
    await judgeSight(this, `${name} is ${literal}`, kept, requirement, ...typed);
  },
);

/** What a refused sign-in breaks that has its effect all the same: its code, and the parameter that it gave. */
function ofRefused({ gateway: { agentAtWork, about } }: World): string[] {
  const asked = Object.keys(signInOf(agentAtWork).request);
  const given = asked.filter((name) => !(name in required(agentAtWork.account)));
  return [...(about === undefined ? [] : [about]), ...given.map((name) => row(`parameter.${name}`))];
}

function aspect(why: string): string {
  return why === 'says' ? '' : '.default';
}

/** @param requirements all of them hold, or all are broken */
async function judgeState(
  world: World,
  { name, numbers }: AgentState,
  ...requirements: string[]
): Promise<void> {
  const state = await stateOf(world, ownerOf(world.gateway), numbers);
  const { number, entry } = state;
  const expected = `${name} (${numbers.join(' or ')})`;
  const reason = notInTime(`the agent does not come to be ${name}`, state);
  const mismatch = { reason, expected, actual: String(number) };
  world.recorder.judgeAll(requirements, numbers.includes(number), mismatch, entry);
}

async function judgeSight(
  world: World,
  what: string,
  holds: (agent: ObservedAgent) => boolean,
  ...requirements: string[]
): Promise<void> {
  const session = world.gateway.agentAtWork;
  const { agentid } = session.client;
  const question = `Is it so that, for agent ${agentid}, ${what}?`;
  const sight = await world.gateway.testbed.sees(question, agentid, holds);
  const reason = notInTime('the effect is not as asked', sight);
  const mismatch = { reason, expected: what, actual: sight.seen };
  world.recorder.judgeAll(requirements, sight.holds, mismatch, signInOf(session).answer.entry);
}
