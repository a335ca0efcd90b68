/** Then: the events that a sign-in causes, and those that follow, as they are polled or pushed. */
import { type DataTable, Then } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import type { Delivery, PushQuality, Reporting } from './deliveries';
import type { EventFate } from './event-fates';
import { LINKAGE, listed } from './events';
import { judgeGivenAtOnce, judgeWithLinkage } from './polled-events';
import { arrival } from './session';
import { ownerOf } from './whose';

/** The events of the last sign-in that was not refused come by polling, or are pushed: these, in this order, and each once. */
Then(
  'the gateway {reporting}, in this order:',
  async function (this: World, report: Reporting, table: DataTable) {
    // Whoever was refused gets none; those of the sign-in before it are still to come.
    this.gateway.current = ownerOf(this.gateway);
    const list = arrival(this.gateway.agentAtWork);
    const names = table.hashes().map(({ event = '' }) => event);
    if (names.join() !== listed(list).join()) throw new Error(`the tables list other events for ${list}`);
    await report(this, list);
  },
);

/** The events of the last sign-in come by polling: so many in their order, and that of phone linkage in any place. */
Then(
  'the gateway reports {int} events and, somewhere among them, {string}',
  async function (this: World, number: number, extra: string) {
    const list = arrival(this.gateway.agentAtWork);
    if (listed(list).length !== number || extra !== LINKAGE)
      throw new Error(`the tables list other events for ${list}`);
    await judgeWithLinkage(this);
  },
);

/** The events of the last sign-in come in that way, and which come is judged as well. */
Then('the events {delivery}', async function (this: World, judgeIt: Delivery) {
  await judgeIt(this);
});

/** So many polls, one after another, are each answered with an event long before their wait is over. */
Then('each of the {int} events is given at once', async function (this: World, number: number) {
  await judgeGivenAtOnce(this, number);
});

/** That one event comes, or does not, in that way. */
Then('the event {string} {eventFate}', async function (this: World, name: string, judgeIt: EventFate) {
  await judgeIt(this, name);
});

/** Each push that has come has that. */
Then('each push {pushQuality}', async function (this: World, judgeIt: PushQuality) {
  await judgeIt(this);
});
