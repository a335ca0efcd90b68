/** Judges the answer to a sign-in that should succeed: result code, members, result. */

import { judgePayload } from '../../schemas/check';
import { isObject } from '../../schemas/json-object';
import type { RequirementId } from '../../schemas/requirement-id';
import { unwrapped } from '../drivers/gateway/agent-answers';
import { judge, weigh } from '../evidence/judging';
import type { World } from '../lifecycle/world';
import { type Answered, jsonAnswer, SUCCESS, succeeded } from './answers';
import { saysSignedIn, stopIfLeft } from './left-signed-in';
import { judgeTexts } from './readable';
import { row } from './requests';
import type { Session } from './session';

/** What a sign-in that succeeded came to. */
export interface Success {
  answer: Answered;
  result: Record<string, unknown>;
}

/** HTTP status of an address that is not there. */
const NOT_FOUND = 404;
/** Digits of a time stamp in milliseconds. */
export const MILLISECONDS = 13;

/**
 * Judges the last sign-in of a session, which the document says succeeds. Throws NonConformance when anything is
 * broken.
 *
 * @param requirements blamed when it does not succeed, besides the row of the code 0
 */
export function judgeSuccess(world: World, session: Session, ...requirements: RequirementId[]): Success {
  const { recorder } = world;
  const { answer: came } = signInOf(session);
  const { entry } = came;
  if (saysSignedIn(came)) stopIfLeft(world, session);
  const mismatch = { reason: 'the sign-in is refused', expected: 'success', actual: entry.summary };
  if ('status' in came && came.status === NOT_FOUND) recorder.broken(row('rule.uri'), mismatch, entry);
  const answer = jsonAnswer(world, came, requirements[0] ?? row('reply.0'));
  const { payload } = answer;
  const question = { interface: 'gateway', call: 'sign-in', payload, entry } as const;
  if (requirements.length > 0 && isDocumentedRefusal(world, answer)) {
    // It is what was asked for that is refused; a plain sign-in shows whether any other is, too.
    const before = recorder.judgements.length;
    for (const requirement of requirements) recorder.broken(requirement, mismatch, entry);
    judge(recorder, { ...question, kind: 'reply' }, world.checking);
    recorder.haltIfBroken(before);
  }
  const before = recorder.judgements.length;
  weigh(recorder, { ...question, kind: 'reply', rows: [SUCCESS] }, world.checking);
  if (!succeeded(answer)) recorder.haltIfBroken(before);
  const result = isObject(payload.result) ? payload.result : {};
  judge(recorder, { ...question, kind: 'result', payload: result }, world.checking);
  judgeTexts(world, answer);
  judgeOwner(world, session, result, answer);
  noteSeconds(world, result, answer);
  return { answer, result };
}

/** The last sign-in of a session; a Then step without one is a fault of the feature. */
export function signInOf({ signIn }: Session) {
  if (!signIn) throw new Error('no sign-in was tried');
  return signIn;
}

/**
 * Whether the answer has one of the codes of the document other than 0, for what was asked: that the agent is signed in
 * already is no matter of that. One that has none breaks the row of 0.
 */
function isDocumentedRefusal({ checking }: World, answer: Answered): boolean {
  if (saysSignedIn(answer)) return false;
  const { rows, problems } = judgePayload('gateway', 'sign-in', 'reply', answer.payload, checking);
  return rows.some((id) => id !== row('reply.0')) && !problems.some(({ member }) => member === 'retcode');
}

function judgeOwner(
  world: World,
  { account }: Session,
  result: Record<string, unknown>,
  { entry }: Answered,
): void {
  const workno = namedIn(result);
  // What is no text names nobody: its member is broken already.
  if (typeof workno !== 'string' || workno === account.agentid) return;
  const mismatch = {
    reason: 'the result names another agent',
    expected: account.agentid,
    actual: workno,
  };
  world.recorder.broken(row('parameter.agentid'), mismatch, entry);
  world.recorder.broken(row('result.member.workno'), mismatch, entry);
}

/** Whom the result of a sign-in names; a list of one names the one in it. */
export function namedIn({ workno }: Record<string, unknown>): unknown {
  return unwrapped(workno);
}

/** The unit is not said; the sample counts milliseconds (erratum GW-07). */
function noteSeconds({ recorder }: World, { loginTime }: Record<string, unknown>, { entry }: Answered): void {
  if (String(loginTime).length >= MILLISECONDS) return;
  const text = `the time of the sign-in does not count milliseconds: ${String(loginTime)}`;
  recorder.note(
    { requirement: row('result.member.loginTime'), erratum: 'GW-07', level: 'warn', text },
    entry,
  );
}
