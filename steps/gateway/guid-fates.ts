/** What becomes of Guids, by the words of the feature: renewed, kept, another in each session, good for polling. */
import type { RequirementId } from '../../schemas/requirement-id';
import { tolerateOrStop } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import { described, isCarriedOut } from './answers';
import { judgeHeaders } from './headers';
import { blamed, judgePoll } from './polled';
import { row } from './requests';
import { signInOf } from './success';

/** Judges the Guid that the agent goes by. */
export type GuidFate = (world: World) => Promise<void> | void;

const DYNAMIC = row('header.reply.Guid.dynamic');
const STATIC = row('header.reply.Guid.static');
const GUID = row('header.reply.Guid');

export const GUID_FATES: Record<string, GuidFate> = {
  'has been renewed by a poll': renewedByPoll,
  'is new, and good for polling': (world) => {
    const isSecond = world.gateway.agentAtWork.client.guids.length > 1;
    return goodForPolling(world, isSecond ? (world.gateway.about ?? DYNAMIC) : GUID);
  },
  'is still that of the sign-in, and good for polling': stillTheFirst,
  'is another than before': anotherThanBefore,
};

function renewedByPoll(world: World): void {
  const { last, testbed, agentAtWork } = world.gateway;
  if (agentAtWork.client.guids.length > 1) {
    world.recorder.pass(DYNAMIC, last?.entry);
    return;
  }
  const { guidInterval, pollWait } = testbed.timers;
  const mismatch = {
    reason: `no answer to a poll brought a new Guid within about ${guidInterval + 2 * pollWait} ms`,
    expected: 'a header Set-GUID with another Guid',
    actual: 'the Guid of the sign-in only',
  };
  throw world.recorder.failed(DYNAMIC, mismatch, last?.entry);
}

async function stillTheFirst(world: World): Promise<void> {
  await goodForPolling(world, STATIC);
  const { guids } = world.gateway.agentAtWork.client;
  const mismatch = {
    reason: 'the Guid is another than that of the sign-in',
    expected: 'one Guid',
    actual: `${guids.length} Guids`,
  };
  if (guids.length > 1) throw world.recorder.failed(STATIC, mismatch, world.gateway.last?.entry);
}

function anotherThanBefore(world: World): void {
  const { client } = world.gateway.agentAtWork;
  const { answer } = signInOf(world.gateway.agentAtWork);
  judgeHeaders(world, answer);
  const [before, now] = client.guids.slice(-2);
  if (client.guids.length >= 2 && before !== now) {
    world.recorder.pass(GUID, answer.entry);
    return;
  }
  const deviation = {
    requirement: GUID,
    erratum: 'GW-15',
    text: 'two sessions have the same Guid',
    expected: 'a Guid of its own',
    actual: 'the Guid of the session before',
  };
  tolerateOrStop(world, deviation, answer.entry);
}

async function goodForPolling(world: World, requirement: RequirementId): Promise<void> {
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
