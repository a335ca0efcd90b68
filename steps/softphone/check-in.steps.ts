/** Checking in and out: the calls and their immediate replies. */
import { Then, When } from '@cucumber/cucumber';
import { type PayloadInQuestion, weigh } from '../evidence/judging';
import { claimAll } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import { hasLeft } from './arrange';
import type { Fault } from './parameter-types';
import { callPlugin, callPluginAsDocumented, checkInParameters, isMissing, returned } from './plugin-calls';
import { blameMembers, isClear } from './refused-calls';
import type { PluginCall, SignIn } from './under-test';

When('the agent checks in', async function (this: World) {
  await callPluginAsDocumented(this, 'checkin', checkInParameters(signInOf(this)));
});

When('the agent checks in with {string} {fault}', async function (this: World, name: string, fault: Fault) {
  const request = new Map(Object.entries(checkInParameters(signInOf(this))));
  fault(name, request);
  await callPlugin(this, 'checkin', Object.fromEntries(request));
});

When('the agent checks out', async function (this: World) {
  await callPluginAsDocumented(this, 'checkout', { functionsname: 'checkout' });
  this.softphone.checkedIn = false;
});

Then('the plugin returns {string}', async function (this: World, row: string) {
  await judgeReturn(this, row);
});

Then(
  'the plugin returns {string}, so "functionsname" and "sCallback" are taken',
  async function (this: World, row: string) {
    const { name, answer } = lastCall(this);
    if (!(await judgeReturn(this, row))) return;
    for (const taken of ['functionsname', 'sCallback'])
      this.recorder.pass(`plugin.${name}.parameter.${taken}`, answer);
  },
);

Then('the plugin still answers', async function (this: World) {
  const { name, answer } = lastCall(this);
  const requirement = `plugin.${name}.rule.return-json`;
  const reply = await callPlugin(this, 'checkout', { functionsname: 'checkout' });
  this.trace.claim(reply);
  // An exception is an answer, too; what is wrong with a check-out as such is judged where it is asked for.
  if (reply.kind === 'failure' && !isMissing(reply)) {
    const expected = 'a check-out that returns its result';
    const reason = `a check-out gets no answer after: ${answer.summary}`;
    throw this.recorder.failed(requirement, { reason, expected, actual: reply.summary }, reply);
  }
  await this.softphone.settle();
  claimAll(this);
  this.softphone.checkedIn = false;
  this.recorder.pass(requirement, reply);
});

Then('it is a function as documented, and returns JSON at once', function (this: World) {
  const { name, answer } = lastCall(this);
  this.recorder.pass(`plugin.${name}.rule.function`, answer);
  this.recorder.pass(`plugin.${name}.rule.return-json`, answer);
});

/**
 * Holds the immediate reply of the last call against a row; whether it came. A call that was to be taken and is refused
 * ends the scenario, since what follows is about what it does; a reply that does not say goes on.
 */
async function judgeReturn(world: World, row: string): Promise<boolean> {
  const { recorder } = world;
  const call = lastCall(world);
  world.trace.claim(call.answer);
  const before = recorder.judgements.length;
  const payload = returned(world, call);
  const question: PayloadInQuestion = {
    interface: 'plugin',
    call: call.name,
    kind: 'reply',
    payload,
    entry: call.answer,
    rows: [row],
  };
  const { understood } = weigh(recorder, question, world.checking);
  if (understood && call.name === 'checkout') await hasLeft(world);
  if (understood || !isClear(call)) return understood;
  await blameMembers(world, call);
  recorder.haltIfBroken(before);
  return false;
}

/** The last call of the plugin; a Then step without one is a fault of the feature. */
export function lastCall(world: World): PluginCall {
  if (!world.softphone.pluginCall) throw new Error('no call of the plugin was made');
  return world.softphone.pluginCall;
}

/** Who signs in; a step that needs it without a Given is a fault of the feature. */
export function signInOf(world: World): SignIn {
  if (!world.softphone.signIn) throw new Error('no agent has been named');
  return world.softphone.signIn;
}
