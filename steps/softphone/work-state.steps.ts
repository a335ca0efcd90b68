/** Changing the work state, and looking whether it changed. */
import { Then, When } from '@cucumber/cucumber';
import { notInTime } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import { lastCall } from './check-in.steps';
import { lookAsItStays } from './optional-look';
import type { Fault } from './parameter-types';
import { callPlugin, callPluginAsDocumented } from './plugin-calls';
import { isChanged, isRefusedChange } from './refused-calls';

const EXTTYPE = 'plugin.work_state.parameter.exttype';

When('the agent sets the work state to {string}', async function (this: World, state: string) {
  await callPluginAsDocumented(this, 'work_state', { exttype: state });
});

When(
  'the agent sets the work state with {string} {fault}',
  async function (this: World, name: string, fault: Fault) {
    const request = new Map<string, unknown>([['exttype', 'away']]);
    fault(name, request);
    await callPlugin(this, 'work_state', Object.fromEntries(request));
  },
);

Then('the work state is {string}', async function (this: World, state: string) {
  const question = `Is the agent's work state "${state}"?`;
  const sight = await this.softphone.testbed.sees(question, ({ workState }) => workState === state);
  const { holds, seen } = sight;
  // A reply that does not say that the state changed promises nothing.
  if (!holds && !isChanged(lastCall(this))) return;
  const reason = notInTime('the reply said that the work state changed, but it did not', sight);
  const mismatch = { reason, expected: `work state ${state}`, actual: seen };
  this.recorder.judgeAll(
    [`${EXTTYPE}.${state}`, EXTTYPE],
    holds,
    mismatch,
    this.softphone.pluginCall?.answer,
  );
});

Then(
  'the work state is still {string}, if the change was refused',
  async function (this: World, state: string) {
    const call = lastCall(this);
    if (!isRefusedChange(call)) return;
    const question = `Is the agent's work state still "${state}"?`;
    const sight = await lookAsItStays(this, question, ({ workState }) => workState === state);
    if (!sight) return;
    const requirement = 'plugin.work_state.reply.false';
    const reason = 'the change was refused, and the work state changed all the same';
    const mismatch = { reason, expected: `work state ${state}`, actual: sight.seen };
    if (!sight.holds) throw this.recorder.failed(requirement, mismatch, call.answer);
    this.recorder.pass(requirement, call.answer);
  },
);

Then('the work state is {string}, as it is by default', async function (this: World, state: string) {
  const requirement = 'plugin.checkin.rule.default-work-state';
  const question = `Is the agent's work state "${state}" after the check-in?`;
  const sight = await this.softphone.testbed.sees(question, ({ workState }) => workState === state);
  const { holds, seen } = sight;
  const reason = notInTime('the work state after check-in is not the documented default', sight);
  if (!holds)
    throw this.recorder.failed(requirement, { reason, expected: `work state ${state}`, actual: seen });
  this.recorder.pass(requirement);
});
