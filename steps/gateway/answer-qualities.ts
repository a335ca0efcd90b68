/** What the answer to a sign-in has, tells or came by, in the words of the feature. */
import { findReply } from '../../schemas/tables';
import type { World } from '../lifecycle/world';
import { jsonAnswer } from './answers';
import { judgeHeaders } from './headers';
import { CTI_SERVER, judgeLetter } from './letters';
import { judgeRefusal } from './refusals';
import { row } from './requests';
import { judgeSuccess, MILLISECONDS, namedIn, signInOf } from './success';

/** Judges the answer to the last sign-in. */
export type AnswerQuality = (world: World) => Promise<void> | void;

const SECOND = 1000;
const FAILURE = row('rule.failure-is-not-zero');

export const QUALITIES: Record<string, AnswerQuality> = {
  'has every documented member': (world) => {
    judgeSuccess(world, world.gateway.agentAtWork);
    passMembers(world, 'reply', 'result');
  },
  'has every documented member of a refusal': async (world) => {
    await judgeRefusal(world, world.gateway.agentAtWork, FAILURE);
    passMembers(world, 'reply');
  },
  'has every documented header': (world) => judgeHeaders(world, signInOf(world.gateway.agentAtWork).answer),
  // Another status has been noted where the answer was read: the document does not speak of it.
  'has the status 200': (world) =>
    void jsonAnswer(world, signInOf(world.gateway.agentAtWork).answer, FAILURE),
  'came by HTTPS from the documented path': cameByHttps,
  'names that agent': namesAgent,
  'tells that the agent is signed in at CTIServer': (world) => {
    const success = judgeSuccess(world, world.gateway.agentAtWork);
    judgeLetter(world, success, CTI_SERVER, 'T', row('result.member.mediatype'));
  },
  'tells a later time than before': tellsLaterTime,
};

function passMembers({ gateway, recorder }: World, ...kinds: ('reply' | 'result')[]): void {
  const { entry } = signInOf(gateway.agentAtWork).answer;
  for (const kind of kinds)
    for (const { name } of findReply('gateway', 'sign-in', kind).members)
      recorder.pass(row(`${kind}.member.${name}`), entry);
}

function cameByHttps(world: World): void {
  const { entry } = judgeSuccess(world, world.gateway.agentAtWork).answer;
  const { protocol } = new URL(world.gateway.testbed.access().address);
  const mismatch = { reason: 'the gateway is not reached by HTTPS', expected: 'https:', actual: protocol };
  if (protocol === 'https:') world.recorder.pass(row('rule.https'), entry);
  else world.recorder.broken(row('rule.https'), mismatch, entry);
  world.recorder.pass(row('rule.uri'), entry);
}

function namesAgent(world: World): void {
  const session = world.gateway.agentAtWork;
  const { answer, result } = judgeSuccess(world, session);
  // Who cannot be read, or is another, is on record.
  if (namedIn(result) !== session.account.agentid) return;
  if (typeof result.workno === 'string') world.recorder.pass(row('result.member.workno'), answer.entry);
  world.recorder.pass(row('parameter.agentid'), answer.entry);
}

function tellsLaterTime(world: World): void {
  const { answer, result } = judgeSuccess(world, world.gateway.agentAtWork);
  const before = world.gateway.firstLoginTime ?? Number.NaN;
  const { sinceFirstLogin } = world.gateway;
  const unit = String(result.loginTime).length < MILLISECONDS ? 1 : SECOND;
  // A time stamp may count whole seconds.
  const least = before + ((sinceFirstLogin - SECOND) * unit) / SECOND;
  const mismatch = {
    reason: `the time of the sign-in does not go on with the clock: ${sinceFirstLogin} ms later`,
    expected: `at least ${least}, after ${before}`,
    actual: String(result.loginTime),
  };
  const requirement = row('result.member.loginTime');
  if (!(Number(result.loginTime) >= least)) throw world.recorder.failed(requirement, mismatch, answer.entry);
  world.recorder.pass(requirement, answer.entry);
}
