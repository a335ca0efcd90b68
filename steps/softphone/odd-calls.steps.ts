/** Calls of the plugin that the document does not foresee, or foresees without saying what leads to them. */
import { type DataTable, Then, When } from '@cucumber/cucumber';
import { judgePayload } from '../../schemas/check';
import { Inconclusive, NonConformance } from '../../schemas/verdict';
import { weigh } from '../evidence/judging';
import { claimAll } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import { lastCall } from './check-in.steps';
import { type Fault, pluginCallNamed } from './parameter-types';
import { callPlugin, callPluginWith, returned } from './plugin-calls';
import type { PluginCall } from './under-test';

When('the agent checks out with {string} {fault}', async function (this: World, name: string, fault: Fault) {
  const request = new Map<string, unknown>([['functionsname', 'checkout']]);
  fault(name, request);
  await callPlugin(this, 'checkout', Object.fromEntries(request));
});

When(
  'the page asks for a {pluginCall} with the text {string}',
  async function (this: World, name: PluginCall['name'], text: string) {
    await callPlugin(this, name, text);
  },
);

When(
  'the page asks for a {pluginCall} with the name of a function as call-back',
  async function (this: World, name: PluginCall['name']) {
    const text = JSON.stringify({ functionsname: name });
    await callPluginWith(this, name, [{ value: 'check_inout_result' }, { value: text }]);
  },
);

When(
  'the page asks for a {pluginCall} without a call-back',
  async function (this: World, name: PluginCall['name']) {
    const text = JSON.stringify({ functionsname: name });
    await callPluginWith(this, name, [{ undefined: true }, { value: text }]);
  },
);

When('the page tries these requests, one after another:', async function (this: World, table: DataTable) {
  for (const { call = '', text = '' } of table.hashes()) {
    await callPlugin(this, pluginCallNamed(call), text);
    this.softphone.tried.push(lastCall(this));
    await this.softphone.settle();
    claimAll(this);
  }
});

Then('one of them is answered {string}', function (this: World, row: string) {
  const { name } = lastCall(this);
  const wanted = `plugin.${name}.reply.${row}`;
  for (const call of this.softphone.tried.filter(({ answer }) => answer.kind === 'return')) {
    const payload = readable(this, call);
    if (!payload) continue;
    const question = { interface: 'plugin', call: name, kind: 'reply', payload, entry: call.answer } as const;
    // What is neither accepted in the documented words nor refused in them is a refusal in others.
    const accepted = judgePayload('plugin', name, 'reply', payload, this.checking).rows.some(
      (each) => each !== wanted,
    );
    if (!accepted) {
      const { understood } = weigh(this.recorder, { ...question, rows: [row] }, this.checking);
      if (understood && name === 'checkin')
        this.softphone.failure = { requirement: wanted, entry: call.answer };
      return;
    }
    weigh(this.recorder, question, this.checking);
  }
  const answers = this.softphone.tried.map(({ answer }) => answer.summary).join('; ');
  throw new Inconclusive(
    `nothing that was tried is answered "${row}", and the document does not say what is: ${answers}`,
  );
});

/** What a call returned. What cannot be read is on record as broken, and another request may be answered all the same. */
function readable(world: World, call: PluginCall): Record<string, unknown> | undefined {
  try {
    return returned(world, call);
  } catch (error) {
    if (error instanceof NonConformance) return undefined;
    throw error;
  }
}
