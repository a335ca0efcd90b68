/** Guids that are renewed or stay: When: a client asks for another. Then: which one is good. */
import { Then } from '@cucumber/cucumber';
import { tolerateOrStop } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import { described, isCarriedOut } from './answers';
import { judgeHeaders } from './headers';
import { blamed, judgePoll } from './polled';
import { row } from './requests';
import { signInOf } from './success';

const DYNAMIC = row('header.reply.Guid.dynamic');
const STATIC = row('header.reply.Guid.static');
const GUID = row('header.reply.Guid');

Then('the answer to a poll has brought a new Guid', function (this: World) {
  const { client } = this.gateway.agentAtWork;
  const { last, testbed } = this.gateway;
  if (client.guids.length > 1) {
    this.recorder.pass(DYNAMIC, last?.entry);
    return;
  }
  const reason = `no answer to a poll brought a new Guid within ${testbed.timers.guidInterval + 2 * testbed.timers.pollWait} ms`;
  const expected = 'a header Set-GUID with another Guid';
  throw this.recorder.failed(
    DYNAMIC,
    { reason, expected, actual: 'the Guid of the sign-in only' },
    last?.entry,
  );
});

Then('the new Guid is good for polling', async function (this: World) {
  const { client } = this.gateway.agentAtWork;
  await goodForPolling(this, client.guids.length > 1 ? (this.gateway.about ?? DYNAMIC) : GUID);
});

Then('the Guid of the sign-in is still good, and no other has come', async function (this: World) {
  const { client } = this.gateway.agentAtWork;
  await goodForPolling(this, STATIC);
  const mismatch = {
    reason: 'the Guid is another than that of the sign-in',
    expected: 'one Guid',
    actual: `${client.guids.length} Guids`,
  };
  if (client.guids.length > 1) throw this.recorder.failed(STATIC, mismatch, this.gateway.last?.entry);
});

Then('the Guid is another than before', function (this: World) {
  const { client } = this.gateway.agentAtWork;
  const { answer } = signInOf(this.gateway.agentAtWork);
  judgeHeaders(this, answer);
  const [before, now] = client.guids.slice(-2);
  const mismatch = {
    reason: 'two sessions have the same Guid',
    expected: 'a Guid of its own',
    actual: 'the Guid of the session before',
  };
  if (client.guids.length < 2 || before === now) {
    const { reason: text, expected, actual } = mismatch;
    tolerateOrStop(this, { requirement: GUID, erratum: 'GW-15', text, expected, actual }, answer.entry);
    return;
  }
  this.recorder.pass(GUID, answer.entry);
});

async function goodForPolling(world: World, requirement: string): Promise<void> {
  const { client } = world.gateway.agentAtWork;
  const answer = await client.poll();
  judgePoll(world, answer);
  world.gateway.agentAtWork.judged = client.events.length;
  const mismatch = {
    reason: 'the Guid is not good for polling',
    expected: 'an answer to the poll',
    actual: described(answer),
  };
  if (!isCarriedOut(answer)) throw world.recorder.failed(blamed(answer, requirement), mismatch, answer.entry);
  world.recorder.pass(requirement, answer.entry);
}
