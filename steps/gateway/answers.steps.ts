/** Then: the sign-in succeeds, or is refused, for what and with which code, and what its answer holds. */

import { Then } from '@cucumber/cucumber';
import { judgePayload } from '../../schemas/check';
import type { RequirementId } from '../../schemas/requirement-id';
import { findCall } from '../../schemas/tables';
import { Inconclusive } from '../../schemas/verdict';
import { judge } from '../evidence/judging';
import type { World } from '../lifecycle/world';
import type { AnswerQuality } from './answer-qualities';
import { described, jsonAnswer, stopIfNoAnswer, succeeded } from './answers';
import type { RefusalCause } from './refusal-causes';
import type { RefusalCode } from './refusal-codes';
import { judgeRefusal } from './refusals';
import { row } from './requests';
import { rowsOfGiven } from './sign-in-parameters';
import { judgeSuccess, signInOf } from './success';
import { passSuccess, type SuccessReason } from './success-reasons';

/** The last sign-in succeeds, as its answer says; a refusal breaks the row of the one member that it gave besides. */
Then('the sign-in succeeds', function (this: World) {
  const session = this.gateway.agentAtWork;
  passSuccess(this, judgeSuccess(this, session, ...rowsOf(signInOf(session).request)));
});

/** The last sign-in succeeds, and that it does shows that those rows hold. */
Then('the sign-in succeeds, {successReason}', async function (this: World, judgeIt: SuccessReason) {
  await judgeIt(this);
});

/** The answer to the last sign-in has, tells or came by that. */
Then('the answer {answerQuality}', async function (this: World, judgeIt: AnswerQuality) {
  await judgeIt(this);
});

/** The last sign-in succeeds, and that member of its result has that value. */
Then('the result says {word} {string}', function (this: World, member: string, value: string) {
  const { answer, result } = judgeSuccess(this, this.gateway.agentAtWork);
  const requirement = row(`result.member.${member}`);
  const mismatch = {
    reason: `the result says another ${member} than the agent ${this.gateway.agentAtWork.account.agentid} has`,
    expected: JSON.stringify(value),
    actual: JSON.stringify(result[member]) ?? 'no such member',
  };
  if (result[member] !== value) throw this.recorder.failed(requirement, mismatch, answer.entry);
  this.recorder.pass(requirement, answer.entry);
});

/** The last sign-in is refused, with any code but 0. */
Then('the sign-in is refused', async function (this: World) {
  await judgeRefusal(this, this.gateway.agentAtWork, row('rule.failure-is-not-zero'));
});

/** The last sign-in is refused with that code, which shows what stands behind it. */
Then('the sign-in is refused with {refusalCode}', async function (this: World, judgeIt: RefusalCode) {
  await judgeIt(this);
});

/** The last sign-in is refused for that, with any code but 0; the row of what it is refused for holds. */
Then('the sign-in is refused, {refusalCause}', async function (this: World, judgeIt: RefusalCause) {
  await judgeIt(this);
});

/** Of the sign-ins that were tried one after another, none is taken, and at least one is refused with that code. */
Then('one of them is refused with {string}', function (this: World, code: string) {
  const { tried } = this.gateway;
  const found = tried.find((answer) => answer.outcome === 'answered' && isRow(this, answer.payload, code));
  const answers = tried.map(described).join('; ');
  const requirement = row(`error.${code}`);
  this.gateway.about = requirement;
  const [first] = tried;
  const taken = tried.find(succeeded);
  if (taken) {
    const reason = 'a sign-in without a required member is answered as if it had succeeded';
    throw this.recorder.failed(
      requirement,
      { reason, expected: code, actual: described(taken) },
      taken.entry,
    );
  }
  if (!found && first) {
    for (const answer of tried) stopIfNoAnswer(this, answer, 'A refusal');
    for (const answer of tried) jsonAnswer(this, answer, requirement);
    const reason = 'sign-ins without a required member are refused with other codes';
    throw this.recorder.failed(requirement, { reason, expected: code, actual: answers }, first.entry);
  }
  if (found?.outcome !== 'answered') throw new Inconclusive('nothing was tried');
  const { payload, entry } = found;
  const question = { interface: 'gateway', call: 'sign-in', kind: 'reply', payload, entry } as const;
  judge(this.recorder, { ...question, rows: [code] }, this.checking);
});

/** Whether the refusal has that code, or one that the errata read as it; what else is in it is another matter. */
function isRow({ checking }: World, payload: Record<string, unknown>, code: string): boolean {
  const { rows, problems } = judgePayload('gateway', 'sign-in', 'reply', payload, checking);
  return rows.includes(row(`error.${code}`)) && !problems.some(({ member }) => member === 'retcode');
}

/** Rows that are broken when this is refused: of the one member that is there besides what every sign-in needs. */
function rowsOf(request: Record<string, unknown>): RequirementId[] {
  const { parameters } = findCall('gateway', 'sign-in').call;
  const given = parameters.filter(({ name, required }) => !required && name in request);
  const [parameter] = given;
  if (given.length !== 1 || !parameter) return [];
  return rowsOfGiven(parameter.name, request[parameter.name]);
}
