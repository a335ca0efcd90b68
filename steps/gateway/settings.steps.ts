/**
 * What sign-ins say of their agents, as it shows at the gateway: that of a sign-in which was refused, and that of
 * another agent, is not there.
 */
import { Then } from '@cucumber/cucumber';
import { findCall } from '../../schemas/tables';
import type { World } from '../lifecycle/world';
import type { ObservedAgent } from '../testbed/gateway/testbed';
import { OTHERWISE, SHOWN_ELSEWHERE } from './otherwise';
import { row } from './requests';
import { required } from './session';
import { settingOf } from './state';
import { signInOf } from './success';
import { otherOf } from './whose';

Then(
  /^"([^"]+)" is (.+) at the gateway, as before$/,
  async function (this: World, name: string, literal: string) {
    const value: unknown = JSON.parse(literal);
    const { agentid } = this.gateway.agentAtWork.client;
    const kept = (agent: ObservedAgent) => settingOf(agent, name) === value;
    const what = `${name} is ${literal} for agent ${agentid}`;
    const sight = await this.gateway.testbed.keeps(`Is it so that ${what}?`, agentid, kept);
    const mismatch = {
      reason: 'a sign-in that was refused has changed what the gateway keeps of the session',
      expected: what,
      actual: sight.seen,
    };
    const { entry } = signInOf(this.gateway.agentAtWork).answer;
    const { about } = this.gateway;
    if (!sight.holds && about !== undefined) this.recorder.broken(about, mismatch, entry);
    this.recorder.judgeAll([row(`parameter.${name}`)], sight.holds, mismatch, entry);
  },
);

Then('nothing of that is kept of the other agent', async function (this: World) {
  const other = otherOf(this);
  const { entry } = signInOf(this.gateway.agentAtWork).answer;
  const given = { ...required(other.account), ...other.signIn?.request };
  const before = this.recorder.judgements.length;
  for (const [name, value] of Object.entries(OTHERWISE)) {
    if (SHOWN_ELSEWHERE.includes(name)) continue;
    const { agentid } = other.client;
    const what = `${name} is not ${String(value)} for agent ${agentid}, who has given no such thing`;
    const sight = await this.gateway.testbed.keeps(
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
    if (sight.holds) this.recorder.pass(requirement, entry);
    else this.recorder.broken(requirement, mismatch, entry);
  }
  this.recorder.stopIfBroken(before);
});

/** The row that says what the parameter is to be: of what was left out, the default, where there is one. */
function rowOf(name: string, isGiven: boolean): string {
  const { parameters } = findCall('gateway', 'sign-in').call;
  const { aspects = [] } = parameters.find((parameter) => parameter.name === name) ?? {};
  const byDefault = !isGiven && aspects.some(({ id }) => id === 'default');
  return row(`parameter.${name}${byDefault ? '.default' : ''}`);
}
