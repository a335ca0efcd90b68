/** Judges the answer to a sign-in that should succeed: result code, members, result. */
import { isObject } from '../../schemas/json-object';
import { judge } from '../judging';
import type { World } from '../world';
import { type Answered, jsonAnswer } from './answers';
import { row } from './requests';
import type { Session } from './session';

/** What a sign-in that succeeded came to. */
export interface Success {
  answer: Answered;
  result: Record<string, unknown>;
}

/** Members of the result that are true of this agent and no other. */
const NOBODY = 'nobody';

/**
 * Judges the last sign-in of a session, which the document says succeeds. Throws NonConformance when anything is
 * broken.
 *
 * @param requirement blamed when it does not succeed, besides the row of the code 0
 */
export function judgeSuccess(world: World, session: Session, requirement = row('reply.0')): Success {
  const { recorder } = world;
  const answer = jsonAnswer(world, signInOf(session).answer, requirement);
  const { payload, entry } = answer;
  const before = recorder.judgements.length;
  try {
    judge(
      recorder,
      { interface: 'gateway', call: 'sign-in', kind: 'reply', payload, entry, rows: ['0'] },
      world.checking,
    );
  } catch (error) {
    const blamed = recorder.judgements
      .slice(before)
      .some((judgement) => judgement.requirement === row('reply.0'));
    if (blamed && requirement !== row('reply.0')) {
      const actual = entry.summary;
      recorder.broken(
        requirement,
        { reason: 'the sign-in is refused', expected: 'a sign-in that succeeds', actual },
        entry,
      );
    }
    throw error;
  }
  const result = isObject(payload.result) ? payload.result : {};
  judge(
    recorder,
    { interface: 'gateway', call: 'sign-in', kind: 'result', payload: result, entry },
    world.checking,
  );
  judgeOwner(world, session, result, answer);
  return { answer, result };
}

/** The last sign-in of a session; a Then step without one is a fault of the feature. */
export function signInOf({ signIn }: Session) {
  if (!signIn) throw new Error('no sign-in was tried');
  return signIn;
}

function judgeOwner(
  world: World,
  { account }: Session,
  { workno }: Record<string, unknown>,
  { entry }: Answered,
): void {
  if (workno === account.agentid) return;
  const mismatch = {
    reason: 'the result names another agent',
    expected: account.agentid,
    actual: String(workno ?? NOBODY),
  };
  throw world.recorder.failed(row('result.member.workno'), mismatch, entry);
}
