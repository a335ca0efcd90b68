/** When: calls that do not wait for each other. Then: what has come of them. */
import { Then, When } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import type { CallsAtOnce, OutcomeAtOnce } from './at-once';

/** Makes those calls at once: of the agent, of two clients or agents, or of many. */
When('{callsAtOnce}', async function (this: World, call: CallsAtOnce) {
  await call(this);
});

/** Calls that did not wait for each other have come to that: each to its own, and none in the way of another. */
Then('{outcomeAtOnce}', async function (this: World, judgeIt: OutcomeAtOnce) {
  await judgeIt(this);
});
