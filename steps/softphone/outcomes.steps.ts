/** The outcomes of a check-in, as they come through the call-back. */
import { Then } from '@cucumber/cucumber';
import { textOf } from '../../schemas/json-object';
import { shown } from '../../schemas/problem';
import { judge } from '../judging';
import type { World } from '../world';
import { lastCall, signInOf } from './check-in.steps';
import { grantedLater } from './later-outcomes';
import { nextCallback, notice } from './plugin-calls';

const OUTCOME_RULE = 'plugin.checkin.rule.outcome-callback';
const CALLBACK = 'plugin.checkin.parameter.sCallback';
/** Codes that the document gives in one row: it does not say which cause has which. */
const UNUSABLE = ['system_error.103', 'system_error.104', 'system_error.105'];

Then(
  /^the call-back reports "([^"]+)"(?: from a "([^"]+)")?(?: with code (\d+))?(?:, so "([^"]+)" is read)?$/,
  async function (
    this: World,
    state: string,
    client: string | null,
    code: string | null,
    read: string | null,
  ) {
    const row = [state, client ?? code].filter(Boolean).join('.');
    const parameters = read ? [`plugin.checkin.parameter.${read}`] : [];
    await judgeOutcome(this, [row], parameters);
    for (const each of parameters) this.recorder.pass(each, this.softphone.pluginCall?.answer);
    if (state === 'loging_success') this.softphone.checkedIn = true;
    if (state === 'need_relogin') this.softphone.checkedIn = false;
  },
);

Then(
  'the call-back reports {string} with code {int}, or another of the three for unusable accounts',
  async function (this: World, state: string, code: number) {
    const blamed = `${state}.${code}`;
    const came = await judgeOutcome(this, [blamed, ...UNUSABLE.filter((row) => row !== blamed)]);
    const { account } = signInOf(this);
    const text = `an account that is unusable as ${account} is gets ${came?.split('.').at(-1)}`;
    const requirement = `plugin.checkin.event.${blamed}`;
    this.recorder.note({ requirement, erratum: 'UP-13', level: 'info', text });
  },
);

Then(
  'the outcome came once, after the return, through the call-back that was passed',
  async function (this: World) {
    await this.softphone.settle();
    const { answer } = lastCall(this);
    const came = this.trace.entries.filter((entry) => entry.kind === 'callback');
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
      this.recorder.note({ requirement: OUTCOME_RULE, erratum: 'UP-30', level: 'warn', text }, outcome);
    }
    if (outcome.channel !== 'sCallback') {
      const text = `the outcome came through ${outcome.channel}, not through the call-back that was passed`;
      this.recorder.note({ requirement: OUTCOME_RULE, erratum: 'UP-09', level: 'ok-note', text }, outcome);
    }
    this.recorder.pass(OUTCOME_RULE, outcome);
    this.recorder.pass(CALLBACK, outcome);
  },
);

/**
 * Waits for the outcome and judges it. The first row is to blame when none of them comes.
 * @param blames parameters that are to blame as well when another outcome comes
 */
async function judgeOutcome(
  world: World,
  rows: string[],
  blames: string[] = [],
): Promise<string | undefined> {
  const { recorder, timers } = world;
  let callback = await nextCallback(world);
  if (!callback) {
    const before = recorder.judgements.length;
    const reason = `no outcome came within ${timers.callback} ms`;
    const mismatch = { reason, expected: 'a call-back with the outcome', actual: 'no call-back' };
    recorder.broken(`plugin.checkin.event.${rows[0]}`, mismatch, world.softphone.pluginCall?.answer);
    recorder.broken(OUTCOME_RULE, mismatch, world.softphone.pluginCall?.answer);
    recorder.broken(CALLBACK, mismatch, world.softphone.pluginCall?.answer);
    recorder.stopIfBroken(before);
    return undefined;
  }
  world.trace.claim(callback);
  let payload = notice(world, callback);
  if (rows[0] === 'reg_ext_failed' && /^log+ing?_success$/.test(textOf(payload.state))) {
    const text = `the agent was signed in before the extension turned out not to register: ${shown(payload)}`;
    recorder.note({ requirement: OUTCOME_RULE, erratum: 'UP-28', level: 'ok-note', text }, callback);
    callback = (await nextCallback(world)) ?? callback;
    world.trace.claim(callback);
    payload = notice(world, callback);
  }
  const question = {
    interface: 'plugin',
    call: 'checkin',
    kind: 'event',
    payload,
    entry: callback,
    rows,
    blames,
  } as const;
  return judge(recorder, question, world.checking);
}
