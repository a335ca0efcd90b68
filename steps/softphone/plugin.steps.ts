/** When: a page calls the plugin, as documented and as not foreseen. */
import { type DataTable, When } from '@cucumber/cucumber';
import { claimAll } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import { lastCall } from './current-call';
import type { Fault } from './faults';
import { callPlugin, callPluginWith } from './plugin-calls';
import { type CallbackFault, type PluginRequest, pluginCallNamed, soundParameters } from './plugin-requests';
import type { PluginCall } from './under-test';

/** Has the page make that call of the plugin as the document says. */
When('the agent {pluginRequest}', async function (this: World, request: PluginRequest) {
  await request(this);
});

/** Has the page make a call that is sound but for one member. */
When(
  'the page asks for a {pluginCall} with {parameter} {fault}',
  async function (this: World, call: PluginCall['name'], name: string, fault: Fault) {
    const request = new Map(Object.entries(soundParameters(this, call)));
    fault(name, request);
    await callPlugin(this, call, Object.fromEntries(request));
  },
);

/** Has the page make a call with that text in the place of its parameters. */
When(
  'the page asks for a {pluginCall} with the text {string}',
  async function (this: World, call: PluginCall['name'], text: string) {
    await callPlugin(this, call, text);
  },
);

/** Has the page make a call with something else in the place of the call-back. */
When(
  'the page asks for a {pluginCall} {callbackFault}',
  async function (this: World, call: PluginCall['name'], fault: CallbackFault) {
    await callPluginWith(this, call, [fault, { value: JSON.stringify({ functionsname: call }) }]);
  },
);

/** Makes calls of which the document says that such are refused, but not which. */
When('the page tries these requests, one after another:', async function (this: World, table: DataTable) {
  for (const { call = '', text = '' } of table.hashes()) {
    await callPlugin(this, pluginCallNamed(call), text);
    this.softphone.tried.push(lastCall(this));
    await this.softphone.settle();
    claimAll(this);
  }
});
