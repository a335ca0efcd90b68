/** The outcomes of a check-in, as they come through the call-back. */

import { Then } from '@cucumber/cucumber';
import { textOf } from '../../schemas/json-object';
import { requirementId } from '../../schemas/load';
import { shown } from '../../schemas/problem';
import type { RequirementId } from '../../schemas/requirement-id';
import { findReply } from '../../schemas/tables';
import { Inconclusive, type TraceEntry } from '../../schemas/verdict';
import { withinTimer } from '../drivers/timer';
import { weigh } from '../evidence/judging';
import { tolerate } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import { lastCall, signInOf } from './current-call';
import { grantedLater, reloginLater } from './later-outcomes';
import { nextCallback, notice } from './plugin-calls';
import { isAccepted } from './refused-calls';

const OUTCOME_RULE: RequirementId = 'plugin.checkin.rule.outcome-callback';
const CALLBACK = 'plugin.checkin.parameter.sCallback';
const SIGNED_IN = 'loging_success';
const NEED_RELOGIN = 'need_relogin';
/** For an account that is not there, or an enterprise. */
const UNKNOWN = 'system_error.101';

/** Waits for the outcome of the check-in, and judges it by that row, or by any of the rows where the document leaves it open. */
Then('the call-back reports {checkInOutcome}', async function (this: World, rows: string[]) {
  const came = await judgeOutcome(this, rows);
  if (came && rows.length > 1) noteChoice(this, rows[0] ?? '', came);
});

/** As without the parameter; the outcome shows besides that the plugin reads it. */
Then(
  'the call-back reports {checkInOutcome}, so {parameter} is read',
  async function (this: World, rows: string[], read: string) {
    const parameter = requirementId(`plugin.checkin.parameter.${read}`);
    const came = await judgeOutcome(this, rows, [parameter]);
    if (!came) return;
    if (rows.includes(UNKNOWN)) {
      const text = `an unknown ${read} gets ${UNKNOWN.split('.').at(-1)}`;
      this.recorder.note({ requirement: came, erratum: 'UP-25', level: 'info', text, about: read });
    }
    this.recorder.pass(parameter, this.softphone.pluginCall?.answer);
  },
);

/** Judges that the last check-in has called its own call-back, once, and after it had returned. */
Then(
  'the outcome came once, after the return, through the call-back that was passed',
  async function (this: World) {
    await this.softphone.settle();
    const { answer } = lastCall(this);
    const { of: call = 0 } = answer;
    // A global function of the page belongs to no call.
    const came = this.trace.entries.filter((entry) => isCallback(entry) && (entry.of ?? entry.seq) >= call);
    const outcomes = came.filter((entry) => !grantedLater(entry, came));
    const [outcome] = outcomes;
    this.trace.claim(...outcomes);
    const mismatch = (reason: string, actual: string) => ({
      reason,
      expected: 'one call-back, after the return',
      actual,
    });
    if (outcomes.length !== 1 || !outcome) {
      const actual = outcomes.map(({ summary }) => summary).join('; ') || 'none';
      throw this.recorder.failed(
        OUTCOME_RULE,
        mismatch(`the outcome came ${outcomes.length} times`, actual),
        outcomes[1],
      );
    }
    if (outcome.seq < answer.seq) {
      const text = 'the call-back was called before the call returned';
      const expected = 'one call-back, after the return';
      const deviation = {
        requirement: OUTCOME_RULE,
        erratum: 'UP-30',
        text,
        expected,
        actual: outcome.summary,
      };
      tolerate(this, deviation, outcome);
    } else this.recorder.pass(OUTCOME_RULE, outcome);
    if (outcome.channel !== 'sCallback') {
      const text = `the outcome came through ${outcome.channel}, not through the call-back that was passed`;
      this.recorder.note({ requirement: OUTCOME_RULE, erratum: 'UP-09', level: 'ok-note', text }, outcome);
    }
    this.recorder.pass(CALLBACK, outcome);
  },
);

/**
 * Waits for the outcome and judges it; gives the row that came. The first row is to blame when none of them comes, which
 * ends the scenario.
 * @param read parameters that the outcome shows to be read, or not to be
 */
async function judgeOutcome(
  world: World,
  rows: string[],
  read: RequirementId[] = [],
): Promise<RequirementId | undefined> {
  const { recorder, softphone } = world;
  let callback = await nextCallback(world);
  if (!callback) return noOutcome(world, rows);
  world.trace.claim(callback);
  let payload = notice(world, callback);
  if (rows[0] === 'reg_ext_failed' && isSuccess(payload)) {
    const text = `the agent was signed in before the extension turned out not to register: ${shown(payload)}`;
    recorder.note({ requirement: OUTCOME_RULE, erratum: 'UP-28', level: 'ok-note', text }, callback);
    callback = (await nextCallback(world)) ?? callback;
    world.trace.claim(callback);
    payload = notice(world, callback);
  }
  const before = recorder.judgements.length;
  const question = {
    interface: 'plugin',
    call: 'checkin',
    kind: 'event',
    payload,
    entry: callback,
    rows,
  } as const;
  const wanted = rows[0] ?? '';
  const { came, understood } = weigh(recorder, question, world.checking);
  if (understood) {
    const row = came ?? requirementId(`plugin.checkin.event.${rows[0]}`);
    const relogin = reloginLater(callback, world.trace.entries.filter(isCallback), false);
    if (relogin) recorder.note(relogin, callback);
    softphone.failure = isSuccess(payload) ? undefined : { requirement: row, entry: callback };
    if (wanted.startsWith(SIGNED_IN)) softphone.checkedIn = true;
    if (wanted === NEED_RELOGIN) softphone.checkedIn = false;
    return row;
  }
  if (isSuccess(payload) && wanted.startsWith(SIGNED_IN)) {
    softphone.checkedIn = true;
    for (const each of read) recorder.pass(each, softphone.checkIn?.answer);
    return undefined;
  }
  if (isSuccess(payload)) {
    const reason = 'the agent is signed in all the same, as with the right value';
    const mismatch = { reason, expected: wanted, actual: shown(payload) };
    for (const each of read) recorder.broken(each, mismatch, softphone.checkIn?.answer);
  }
  // Words that are not the document's leave open what became of the check-in; a failure in place of another is one.
  const known = findReply('plugin', 'checkin', 'event').rows.map(({ values }) => values.state);
  const isSignedIn = wanted.startsWith(SIGNED_IN) || wanted === NEED_RELOGIN;
  if (known.includes(textOf(payload.state)) && (isSignedIn || isSuccess(payload)))
    recorder.haltIfBroken(before);
  return undefined;
}

/** The document does not say which unusable account has which code. */
function noteChoice(world: World, blamed: string, came: string): void {
  const { account } = signInOf(world);
  const text = `an account that is unusable as ${account} is gets ${came.split('.').at(-1)}`;
  const requirement = requirementId(`plugin.checkin.event.${blamed}`);
  world.recorder.note({ requirement, erratum: 'UP-13', level: 'info', text });
}

/** What is broken when no outcome comes: nothing, unless the check-in was accepted. */
function noOutcome(world: World, rows: string[]): undefined {
  const { recorder, timers, softphone } = world;
  const entry = softphone.checkIn?.answer;
  if (softphone.checkIn && !isAccepted(softphone.checkIn)) {
    throw new Inconclusive(
      `no outcome came, and whether the check-in was accepted is not known: ${entry?.summary}`,
    );
  }
  const before = recorder.judgements.length;
  const reason = `no outcome came ${withinTimer(timers.callback, 'timers.callback')}`;
  const mismatch = { reason, expected: 'a call-back with the outcome', actual: 'no call-back' };
  recorder.broken(requirementId(`plugin.checkin.event.${rows[0]}`), mismatch, entry);
  // What comes later in a session is not the outcome of its check-in.
  if (!softphone.checkedIn) {
    recorder.broken(OUTCOME_RULE, mismatch, entry);
    recorder.broken(CALLBACK, mismatch, entry);
  }
  recorder.haltIfBroken(before);
}

function isCallback({ kind }: TraceEntry): boolean {
  return kind === 'callback';
}

function isSuccess({ state }: Record<string, unknown>): boolean {
  return /^log+ing?_success$/.test(textOf(state));
}
