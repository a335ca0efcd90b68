/** Then: what becomes of the Guid that an agent goes by. */
import { Then } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import type { GuidFate } from './guid-fates';

/** The Guid that the agent goes by is that, or has come in that way. */
Then('the Guid {guidFate}', async function (this: World, judgeIt: GuidFate) {
  await judgeIt(this);
});
