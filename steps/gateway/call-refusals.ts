/** Refusals of calls whose Guid is not good for them, by the words of the feature. */
import type { RequirementId } from '../../schemas/requirement-id';
import { Inconclusive } from '../../schemas/verdict';
import { isLegible } from '../drivers/gateway/agent-answers';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import type { World } from '../lifecycle/world';
import {
  BAD_GUID,
  codeOf,
  described,
  isCarriedOut,
  isRefusedByHttp,
  isTaken,
  jsonAnswer,
  stopIfNoAnswer,
} from './answers';
import type { CallOutcome } from './call-outcomes';
import { isClaimed, judgeClaimed } from './claims';
import { row } from './requests';

const GUID = row('header.reply.Guid');

export const REFUSALS: Record<string, CallOutcome> = {
  'for the Guid is what authenticates': refusedForGuid,
  'for the agent is signed out, or that is noted': refusedBy('gateway.sign-out.rule.polls-refused'),
  'for the Guid has ended, or that is noted': refusedBy('gateway.poll.rule.guid-ends'),
};

function refusedForGuid(world: World): void {
  const last = world.gateway.lastAnswer;
  stopIfNoAnswer(world, last, 'A refusal');
  if (isCarriedOut(last)) {
    const reason = `${world.scenario}: it is not refused`;
    const mismatch = { reason, expected: '100-006 or 000-003', actual: described(last) };
    throw world.recorder.failed(GUID, mismatch, last.entry);
  }
  noteRefusal(world, last);
  world.recorder.pass(GUID, last.entry);
}

/** @param rule of a page that has a verdict where it is claimed */
function refusedBy(rule: RequirementId): CallOutcome {
  return (world) => {
    const last = world.gateway.lastAnswer;
    stopIfNoAnswer(world, last, 'A refusal');
    stopIfNothingIsSaid(last);
    // By HTTP alone it is not refused as the page says.
    if (last.outcome !== 'answered' && isClaimed(world.target, rule)) jsonAnswer(world, last, rule);
    // An answer that says neither has been judged where it came.
    if (last.outcome === 'answered' && !isLegible(last)) return;
    const refused = !isTaken(last);
    const mismatch = {
      reason: `${world.scenario}: it is not refused`,
      expected: BAD_GUID.join(' or '),
      actual: described(last),
    };
    const noted = { requirement: GUID, erratum: 'GW-35', about: world.scenario };
    judgeClaimed(world, rule, refused, mismatch, last.entry, noted);
    if (refused) noteRefusal(world, last);
  };
}

/** A status of success without JSON is neither yes nor no; that a poll is answered so is judged where it is taken. */
function stopIfNothingIsSaid(answer: GatewayAnswer): void {
  if (answer.outcome === 'answered wrongly' && !isRefusedByHttp(answer))
    throw new Inconclusive(
      `a refusal was due, and nobody can tell whether this is one: ${described(answer)}`,
    );
}

/** Other pages of the vendor name two codes for a bad Guid; a refusal by HTTP alone has none (erratum GW-35). */
function noteRefusal(world: World, answer: GatewayAnswer): void {
  const code = codeOf(answer) ?? '';
  if (BAD_GUID.includes(code)) {
    const text = `a bad Guid is refused with ${code}`;
    world.recorder.note(
      { requirement: GUID, erratum: 'GW-35', level: 'ok-note', text, about: code },
      answer.entry,
    );
    return;
  }
  const text = `a bad Guid is refused with neither ${BAD_GUID.join(' nor ')} (${described(answer)})`;
  world.recorder.note(
    { requirement: GUID, erratum: 'GW-35', level: 'warn', text, about: 'refusal' },
    answer.entry,
  );
}
