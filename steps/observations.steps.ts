/** Then: whatever no step accounted for is judged. */
import { Then } from '@cucumber/cucumber';
import { judgeUnclaimed } from './evidence/unclaimed';
import type { World } from './lifecycle/world';

Then('nothing else happens', async function (this: World) {
  await this.system.settle();
  judgeUnclaimed(this);
});
