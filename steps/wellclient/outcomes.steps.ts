/** Then: whether done or fail was called, once, and what the server was like after that. */
import { Then } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import { judgeUnchanged } from './judged-effects';
import { judgeOutcome } from './outcomes';
import { judgeOpenOutcome, judgeRefusal } from './refusals';
import { row } from './sdk-calls';

Then('done is called, once, and fail is not', async function (this: World) {
  await judgeOutcome(this, this.wellclient.lastCall, { outcome: 'done' });
});

Then('fail is called, once, and done is not', async function (this: World) {
  await judgeOutcome(this, this.wellclient.lastCall, { outcome: 'fail' });
});

Then('it is refused', async function (this: World) {
  await judgeRefusal(this, this.wellclient.lastCall);
});

Then('it is refused, for the device is not in that call', async function (this: World) {
  await judgeNotInCall(this);
});

Then(
  'it is refused, for the device is not in that call, unless it is about to leave it',
  async function (this: World) {
    const { calls, lastCall } = this.wellclient;
    if (calls.some(({ name, onTheWay }) => name === 'forceTake' && onTheWay)) {
      const open = { erratum: 'WC-31', done: 'info', fail: 'info', afterDone: 'carried out' } as const;
      await judgeOpenOutcome(this, lastCall, open);
      return;
    }
    await judgeNotInCall(this);
    await judgeUnchanged(this, lastCall);
  },
);

Then('nothing has changed at the server', async function (this: World) {
  await judgeUnchanged(this, this.wellclient.lastCall);
});

/** Judges that the last call was refused, and that the rule on the device is broken where it was not. */
async function judgeNotInCall(world: World): Promise<void> {
  const { lastCall } = world.wellclient;
  lastCall.refusedBy = row(lastCall.name, 'rule.in-call');
  await judgeRefusal(world, lastCall);
}
