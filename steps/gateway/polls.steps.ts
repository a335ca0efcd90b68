/** Then: what a poll was answered with, or how it was refused. */
import { Then } from '@cucumber/cucumber';
import { eventIn, isLegible } from '../drivers/agent-answers';
import type { GatewayAnswer } from '../drivers/gateway';
import type { World } from '../world';
import { BAD_GUID, codeOf, described, isCarriedOut, isTaken, jsonAnswer, stopIfNothingCame } from './answers';
import { isClaimed, judgeClaimed } from './claims';
import { judgePoll, POLLING } from './polled';
import { row } from './requests';

const GUID = row('header.reply.Guid');
const GUID_ENDS = 'gateway.poll.rule.guid-ends';
const POLLS_REFUSED = 'gateway.sign-out.rule.polls-refused';

Then('the poll is answered without an event', function (this: World) {
  const last = this.gateway.lastAnswer;
  judgePoll(this, last);
  if (isTaken(last) && !eventIn(last)) {
    this.recorder.pass(POLLING, last.entry);
    return;
  }
  const reason = isTaken(last)
    ? 'a poll brings one event more than the sign-in has caused'
    : 'a poll that finds no event is refused';
  const mismatch = { reason, expected: 'an answer without an event', actual: described(last) };
  throw this.recorder.failed(POLLING, mismatch, last.entry);
});

Then('the poll brings no event, or that is noted', function (this: World) {
  const last = this.gateway.lastAnswer;
  this.trace.claim(last.entry);
  if (!eventIn(last)) return;
  const text = `an event that was pushed is polled as well (${described(last)})`;
  this.recorder.note(
    { requirement: row('rule.push-needs-both'), erratum: 'GW-39', level: 'warn', text },
    last.entry,
  );
});

Then('the poll is refused, for the Guid is what authenticates', function (this: World) {
  const last = this.gateway.lastAnswer;
  stopIfNothingCame(this, last);
  if (isCarriedOut(last)) {
    const reason = `${this.scenario}: it is not refused`;
    throw this.recorder.failed(
      GUID,
      { reason, expected: '100-006 or 000-003', actual: described(last) },
      last.entry,
    );
  }
  noteRefusal(this, last);
  this.recorder.pass(GUID, last.entry);
});

Then(
  /^the poll is refused, for (the agent is signed out|the Guid has ended), or that is noted$/,
  function (this: World, why: string) {
    const last = this.gateway.lastAnswer;
    stopIfNothingCame(this, last);
    const rule = why === 'the Guid has ended' ? GUID_ENDS : POLLS_REFUSED;
    // By HTTP alone it is not refused as the page says.
    if (last.outcome !== 'answered' && isClaimed(this.target, rule)) jsonAnswer(this, last, rule);
    // An answer that says neither has been judged where it came.
    if (last.outcome === 'answered' && !isLegible(last)) return;
    const refused = !isTaken(last);
    const mismatch = {
      reason: `${this.scenario}: the poll is not refused`,
      expected: BAD_GUID.join(' or '),
      actual: described(last),
    };
    const noted = { requirement: GUID, erratum: 'GW-35', about: this.scenario };
    judgeClaimed(this, rule, refused, mismatch, last.entry, noted);
    if (refused) noteRefusal(this, last);
  },
);

Then('the first Guid is still good beside the new one, or that is noted', function (this: World) {
  const last = this.gateway.lastAnswer;
  this.trace.claim(last.entry);
  if (isTaken(last)) return;
  const text = `the previous Guid is refused as soon as the next one is out (${described(last)})`;
  this.recorder.note(
    { requirement: GUID, erratum: 'GW-35', level: 'warn', text, about: 'previous' },
    last.entry,
  );
});

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
