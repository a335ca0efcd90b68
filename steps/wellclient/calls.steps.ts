/** When: a page calls the SDK with arguments as documented, or in another order. */
import { When } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import { callAsDocumented, callSdk } from './calling';
import type { About, SdkCallName, Supervisor } from './sdk-calls';
import { subjectOf } from './subjects';
import { type Disorder, followCall, type Target } from './targets';

/** Makes the call for the telephone call, the device and the agent that the scenario is about. */
When('{caller} calls {sdkCall}', async function (this: World, by: Supervisor, name: SdkCallName) {
  await callAsDocumented(this, name, by, aboutOn(this, name, this.wellclient.about, by));
});

/** Makes the call for another device, telephone call or agent than the scenario is about. */
When(
  '{caller} calls {sdkCall} for {callSubject}',
  async function (this: World, by: Supervisor, name: SdkCallName, targetOf: Target) {
    await callAsDocumented(this, name, by, aboutOn(this, name, await targetOf(this, name), by));
  },
);

/** Makes the call for the same telephone call as before, which may have another id by now (WC-30, WC-31). */
When('{caller} goes on with {sdkCall}', async function (this: World, by: Supervisor, name: SdkCallName) {
  await followCall(this);
  await callAsDocumented(this, name, by);
});

/** Makes the call with one argument where another belongs. */
When(
  'the page calls {sdkCall} with {disorder}',
  async function (this: World, name: SdkCallName, disorder: Disorder) {
    const { args, ...sorted } = disorder(this.wellclient.about);
    Object.assign(await callSdk(this, name, args), sorted);
  },
);

function aboutOn(world: World, name: SdkCallName, about: About, by: Supervisor): About {
  return subjectOf(name).on?.(world, about, by) ?? about;
}
