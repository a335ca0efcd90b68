/** Then: what the server is like after a call. */
import { Then } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import type { Effect } from './effect-phrases';
import { judgeEvents } from './events';
import { judgeEffect } from './judged-effects';
import type { JudgesCall } from './outcome-phrases';

/** Judges that what the last call asks for has come about at the server, and nothing besides. */
Then('{sdkEffect}', async function (this: World, effect: Effect) {
  await judgeEffect(this, effect.of(this.wellclient.lastCall));
});

/** Judges the effect of the last call, and notes what is wrong with the events by which the server tells of it. */
Then('{sdkEffect}, as the events tell', async function (this: World, effect: Effect) {
  await judgeEffect(this, effect.of(this.wellclient.lastCall));
  await judgeEvents(this);
});

/** Judges the server after a last call that failed, or whose outcome is open. */
Then('{aftermath}', async function (this: World, judge: JudgesCall) {
  await judge(this, this.wellclient.lastCall);
});
