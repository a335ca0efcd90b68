/** Then: the work state of the agent, as whoever looks from outside sees it. */
import { Then } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import type { WorkStateReason } from './work-state';

/** Judges the work state by the row that gives that reason for it. */
Then(
  'the work state is {workState}, {workStateReason}',
  async function (this: World, state: string, judge: WorkStateReason) {
    await judge(this, state);
  },
);
