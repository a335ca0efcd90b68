/** Then: whatever no step accounted for is judged. */
import { Then } from '@cucumber/cucumber';
import { judgeUnclaimed } from './unclaimed';
import type { World } from './world';

Then('nothing else happens', async function (this: World) {
  await this.system.settle();
  judgeUnclaimed(this);
});
