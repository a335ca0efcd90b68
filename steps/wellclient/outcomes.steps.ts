/** Then: what came of a call, and what is noted of that. */
import { Then } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import type { JudgesCall } from './outcome-phrases';
import { judgeNewSession } from './sessions';

/** Judges which of done and fail was called for the last call, and that it was called once. */
Then('{settlement}', async function (this: World, judge: JudgesCall) {
  await judge(this, this.wellclient.lastCall);
});

/** Judges the last call where it is to be refused, or where the document leaves open what comes of it. */
Then('it {sdkOutcome}', async function (this: World, judge: JudgesCall) {
  await judge(this, this.wellclient.lastCall);
});

/** Judges that the last call was sent with another session than the one that had expired. */
Then('it comes with the new session', function (this: World) {
  const { wellclient } = this;
  judgeNewSession(this, wellclient.lastCall, wellclient.sessionOf('supervisor'));
});

/** Notes something about the last call that no line of the document judges. */
Then('it is noted {remark}', async function (this: World, note: JudgesCall) {
  await note(this, this.wellclient.lastCall);
});
