/** Then: the events that a sign-in causes, as they are polled. */
import { type DataTable, Then } from '@cucumber/cucumber';
import { Inconclusive } from '../../schemas/verdict';
import type { World } from '../lifecycle/world';
import { judgeEvents, LINKAGE, listed } from './events';
import { fetchEvents, POLLING } from './polled';
import { row } from './requests';
import { arrival } from './session';

Then('the gateway reports, in this order:', async function (this: World, table: DataTable) {
  const session = this.gateway.agentAtWork;
  const list = arrival(session);
  const names = table.hashes().map(({ event = '' }) => event);
  if (names.join() !== listed(list).join()) throw new Error(`the tables list other events for ${list}`);
  const came = await fetchEvents(this, session, names);
  judgeEvents(this.recorder, list, session.client.agentid, came, 'by polling');
});

Then('the events come by polling', async function (this: World) {
  await eventsByPolling(this, POLLING, row('header.reply.Guid'));
});

Then('the events come by polling, for push needs both', async function (this: World) {
  await eventsByPolling(this, row('rule.push-needs-both'));
});

Then(
  'the gateway reports {int} events and, somewhere among them, {string}',
  async function (this: World, number: number, extra: string) {
    const session = this.gateway.agentAtWork;
    const list = arrival(session);
    if (listed(list).length !== number)
      throw new Error(`the tables list another number of events for ${list}`);
    const came = await fetchEvents(this, session, [...listed(list), extra]);
    const linkage = came.filter(({ eventType }) => eventType === LINKAGE);
    const others = came.filter((event) => !linkage.includes(event));
    const { agentid } = session.client;
    try {
      judgeEvents(this.recorder, 'linkage', agentid, linkage, 'by polling');
    } finally {
      // What is wrong with the one list says nothing of the other.
      judgeEvents(this.recorder, list, agentid, others, 'by polling');
    }
  },
);

Then('the event {string} comes, as "phonelinkage" says', async function (this: World, extra: string) {
  const session = this.gateway.agentAtWork;
  const came = await fetchEvents(this, session, [...listed(arrival(session)), extra]);
  const linkage = came.filter(({ eventType }) => eventType === extra);
  const requirement = row('parameter.phonelinkage');
  const mismatch = {
    reason: 'linkage was asked for, and no event speaks of it',
    expected: extra,
    actual: came.map(({ eventType }) => eventType).join(', ') || 'no event',
  };
  if (linkage.length === 0) this.recorder.broken(requirement, mismatch, came.at(-1)?.entry);
  else this.recorder.pass(requirement, linkage[0]?.entry);
  judgeEvents(this.recorder, 'linkage', session.client.agentid, linkage, 'by polling');
});

Then(
  /^the event "([^"]+)" does not come, as "phonelinkage" (says|is by default)$/,
  async function (this: World, extra: string, why: string) {
    const session = this.gateway.agentAtWork;
    const { judged: before } = session;
    const came = await fetchEvents(this, session, listed(arrival(session)));
    await this.gateway.settle();
    const linkage = session.client.events.slice(before).find(({ eventType }) => eventType === extra);
    const requirement = row(`parameter.phonelinkage${why === 'says' ? '' : '.default'}`);
    const mismatch = { reason: 'linkage was not asked for', expected: 'no such event', actual: extra };
    if (linkage) throw this.recorder.failed(requirement, mismatch, linkage.entry);
    // Where no event comes at all, that this one does not come says nothing.
    if (came.length === 0)
      throw new Inconclusive('the gateway gave no event, so that nobody can tell which it leaves out');
    this.recorder.pass(requirement, came.at(-1)?.entry);
  },
);

/**
 * @param requirement what shows when they come, and is broken when they are refused
 * @param also what shows as well
 */
async function eventsByPolling(world: World, requirement: string, ...also: string[]): Promise<void> {
  const session = world.gateway.agentAtWork;
  const list = arrival(session);
  const came = await fetchEvents(world, session, listed(list), requirement);
  const mismatch = {
    reason: 'no poll brings an event',
    expected: listed(list).join(', '),
    actual: 'no event',
  };
  if (came.length === 0)
    world.recorder.broken(requirement, mismatch, world.gateway.agentAtWork.signIn?.answer.entry);
  // Which events they are, and in what order, is a matter of rows of their own.
  else for (const shown of [requirement, ...also]) world.recorder.pass(shown, came[0]?.entry);
  judgeEvents(world.recorder, list, session.client.agentid, came, 'by polling');
}
