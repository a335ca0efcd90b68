/** Then: what a poll was answered with, or how it was refused. */
import { Then } from '@cucumber/cucumber';
import { Inconclusive } from '../../schemas/verdict';
import { eventIn, isLegible } from '../drivers/gateway/agent-answers';
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
import { isClaimed, judgeClaimed } from './claims';
import { brokenByOneMore } from './events';
import { judgePoll, POLLING } from './polled';
import { row } from './requests';

const GUID = row('header.reply.Guid');
const GUID_ENDS = 'gateway.poll.rule.guid-ends';
const POLLS_REFUSED = 'gateway.sign-out.rule.polls-refused';

Then('the poll is answered without an event', function (this: World) {
  const { lastAnswer: last, agentAtWork: session } = this.gateway;
  judgePoll(this, last);
  const event = isTaken(last) ? eventIn(last) : undefined;
  if (event) {
    const reason = 'a poll brings one event more than the sign-in has caused';
    const mismatch = { reason, expected: 'an answer without an event', actual: described(last) };
    const before = this.recorder.judgements.length;
    for (const requirement of brokenByOneMore(session, event))
      this.recorder.broken(requirement, mismatch, last.entry);
    this.recorder.stopIfBroken(before);
  }
  if (!isTaken(last)) {
    const reason = 'a poll that finds no event is refused';
    const mismatch = { reason, expected: 'an answer without an event', actual: described(last) };
    throw this.recorder.failed(POLLING, mismatch, last.entry);
  }
  this.recorder.pass(POLLING, last.entry);
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

Then(/^the (?:poll|call) is refused, for the Guid is what authenticates$/, function (this: World) {
  const last = this.gateway.lastAnswer;
  stopIfNoAnswer(this, last, 'A refusal');
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
  /^the (?:poll|call) is refused, for (the agent is signed out|the Guid has ended), or that is noted$/,
  function (this: World, why: string) {
    const last = this.gateway.lastAnswer;
    stopIfNoAnswer(this, last, 'A refusal');
    const rule = why === 'the Guid has ended' ? GUID_ENDS : POLLS_REFUSED;
    stopIfNothingIsSaid(last);
    // By HTTP alone it is not refused as the page says.
    if (last.outcome !== 'answered' && isClaimed(this.target, rule)) jsonAnswer(this, last, rule);
    // An answer that says neither has been judged where it came.
    if (last.outcome === 'answered' && !isLegible(last)) return;
    const refused = !isTaken(last);
    const mismatch = {
      reason: `${this.scenario}: it is not refused`,
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
