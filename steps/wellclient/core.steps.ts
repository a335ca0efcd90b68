/** When and Then: what the page of an agent asks for that agent, by the core calls, and what they bring besides. */
import { type DataTable, Then, When } from '@cucumber/cucumber';
import { isObject } from '../../schemas/json-object';
import type { World } from '../lifecycle/world';
import { ifTold } from '../testbed/observation';
import { withOptions } from './call-options';
import { callSdk } from './calling';
import type { OwnMode } from './calls/core';
import { untilNextMakeCall } from './core-subjects';
import { isOutcomeOf } from './outcomes';
import { judgeOpenOutcome } from './refusals';
import { row } from './sdk-calls';
import { callOf } from './turns';

/** Has the next setAgentMode ask for that mode. */
When('the supervisor is to be {signInMode}', function (this: World, mode: OwnMode) {
  this.wellclient.about.mode = mode;
});

/** Waits for as long as the document allows no second makeCall. */
When('two seconds have gone by', async function (this: World) {
  await untilNextMakeCall(this);
});

/** Calls the number, of which the prefix takes the beginning, with the options of the table. makeCall alone has options. */
When('the page calls makeCall with:', async function (this: World, options: DataTable) {
  await callSdk(this, 'makeCall', withOptions(this.wellclient.about.third, options.rowsHash()));
});

/** Judges that the reply to makeCall brings the id that the server gave the call. */
Then('done is given the callId of the call', async function (this: World) {
  const { lastCall, testbed } = this.wellclient;
  const settled = this.trace.entries.find(isOutcomeOf(lastCall));
  const [reply] = settled?.data.arguments ?? [];
  const callId: unknown = isObject(reply?.value) ? reply.value.callId : undefined;
  const now = await testbed.look();
  const is = now && ifTold(() => callOf(lastCall.about.agentDevice, now));
  const requirement = row('makeCall', 'rule.call-id');
  const told = is === undefined ? typeof callId === 'string' && callId !== '' : callId === is;
  if (told) this.recorder.pass(requirement, settled);
  else {
    const mismatch = { reason: 'done is given another callId, or none', expected: is ?? 'a callId' };
    this.recorder.broken(requirement, { ...mismatch, actual: JSON.stringify(callId) ?? 'none' }, settled);
  }
});

/**
 * Notes whether a makeCall that comes within two seconds of another is carried out.
 * Used once: no other call has to wait for the one before.
 */
Then('it is carried out, or refused as two seconds have not gone by', async function (this: World) {
  const open = { erratum: 'WC-45', done: 'info', fail: 'ok-note', afterDone: 'carried out' } as const;
  await judgeOpenOutcome(this, this.wellclient.lastCall, open);
});
