/** Then: what a call has brought about at the server, by the document's description. */
import { Then } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import { judgeEvents } from './events';
import { judgeEffect, noteLeftListener } from './judged-effects';

/** Which effect it is the call itself says; the words are for whoever reads the feature. */
const EFFECTS = [
  'the device has left the call',
  'the third device is in the call, too',
  'the third device is in the call, in place of the first',
  'the third device hears the call, silently',
  'that agent is ready now',
  'that agent is not ready now',
  'that agent is signed out now',
  'its effect is there',
];

for (const effect of EFFECTS) {
  Then(effect, async function (this: World) {
    await judgeEffect(this);
  });

  Then(`${effect}, as the events tell`, async function (this: World) {
    await judgeEffect(this);
    await judgeEvents(this);
  });
}

Then('a listener who stays behind is noted', async function (this: World) {
  await noteLeftListener(this, this.wellclient.lastCall);
});

Then('the events of the server tell so', async function (this: World) {
  await judgeEvents(this);
});
