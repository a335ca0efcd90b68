/** Then: whatever no step accounted for is judged. */
import { Then } from '@cucumber/cucumber';
import { judgeUnclaimed } from './evidence/unclaimed';
import type { World } from './lifecycle/world';

/** Judges that the target has said nothing that no step accounted for, once it has had the time to. */
Then('nothing else happens', async function (this: World) {
  await this.system.settle();
  judgeUnclaimed(this);
});
