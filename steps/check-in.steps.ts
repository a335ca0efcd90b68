/** Checking in and out: the calls, their immediate replies, and the outcomes that come through the call-back. */
import { Then, When } from '@cucumber/cucumber';
import { shown } from '../schemas/check';
import { claimAll } from './arrange';
import { judge } from './judging';
import type { Fault } from './parameter-types';
import {
  callPlugin,
  callPluginAsDocumented,
  checkInParameters,
  nextCallback,
  notice,
  returned,
} from './plugin-calls';
import type { PluginCall, SignIn, World } from './world';

const OUTCOME_RULE = 'plugin.checkin.rule.outcome-callback';
/** Codes that the document gives in one row: it does not say which cause has which. */
const UNUSABLE = ['system_error.103', 'system_error.104', 'system_error.105'];

When('the agent checks in', async function (this: World) {
  await callPluginAsDocumented(this, 'checkin', checkInParameters(signInOf(this)));
});

When('the agent checks in with {string} {fault}', async function (this: World, name: string, fault: Fault) {
  const request = new Map(Object.entries(checkInParameters(signInOf(this))));
  fault(name, request);
  await callPlugin(this, 'checkin', Object.fromEntries(request));
});

When(
  'the agent checks in with {string} set to {string}',
  async function (this: World, name: string, value: string) {
    await callPlugin(this, 'checkin', { ...checkInParameters(signInOf(this)), [name]: value });
  },
);

When('the agent checks out', async function (this: World) {
  await callPluginAsDocumented(this, 'checkout', { functionsname: 'checkout' });
  this.checkedIn = false;
});

Then('the plugin returns {string}', function (this: World, row: string) {
  judgeReturn(this, row);
});

Then(
  'the plugin returns {string}, so "functionsname" and "sCallback" are taken',
  function (this: World, row: string) {
    judgeReturn(this, row);
    const { name, answer } = lastCall(this);
    for (const taken of ['functionsname', 'sCallback'])
      this.recorder.pass(`plugin.${name}.parameter.${taken}`, answer);
  },
);

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
    await judgeOutcome(this, [row]);
    if (read) this.recorder.pass(`plugin.checkin.parameter.${read}`, this.pluginCall?.answer);
    if (state === 'loging_success') this.checkedIn = true;
    if (state === 'need_relogin') this.checkedIn = false;
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
    await this.testbed.settle();
    const { answer } = lastCall(this);
    const outcomes = this.trace.entries.filter((entry) => entry.kind === 'callback');
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
    this.recorder.pass('plugin.checkin.parameter.sCallback', outcome);
  },
);

Then('the plugin still answers', async function (this: World) {
  const { name, answer } = lastCall(this);
  const requirement = `plugin.${name}.rule.return-json`;
  const reply = await callPlugin(this, 'checkout', { functionsname: 'checkout' });
  this.trace.claim(reply);
  if (reply.kind !== 'return') {
    const expected = 'a check-out that returns its result';
    const reason = `the plugin no longer answers after: ${answer.summary}`;
    throw this.recorder.failed(requirement, { reason, expected, actual: reply.summary }, reply);
  }
  await this.testbed.settle();
  claimAll(this);
  this.checkedIn = false;
  this.recorder.pass(requirement, reply);
});

/** Holds the immediate reply of the last call against a row. */
function judgeReturn(world: World, row: string): void {
  const call = lastCall(world);
  world.trace.claim(call.answer);
  const payload = returned(world, call);
  const question = {
    interface: 'plugin',
    call: call.name,
    kind: 'reply',
    payload,
    entry: call.answer,
  } as const;
  judge(world.recorder, { ...question, rows: [row] }, world.checking);
}

/** Waits for the outcome and judges it. The first row is to blame when none of them comes. */
async function judgeOutcome(world: World, rows: string[]): Promise<string | undefined> {
  const { recorder, timers } = world;
  let callback = await nextCallback(world);
  if (!callback) {
    const before = recorder.judgements.length;
    const reason = `no outcome came within ${timers.callback} ms`;
    const mismatch = { reason, expected: 'a call-back with the outcome', actual: 'no call-back' };
    recorder.broken(`plugin.checkin.event.${rows[0]}`, mismatch, world.pluginCall?.answer);
    recorder.broken(OUTCOME_RULE, mismatch, world.pluginCall?.answer);
    recorder.stopIfBroken(before);
    return undefined;
  }
  world.trace.claim(callback);
  let payload = notice(world, callback);
  if (rows[0] === 'reg_ext_failed' && /^log+ing?_success$/.test(String(payload.state))) {
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
  } as const;
  return judge(recorder, question, world.checking);
}

/** The last call of the plugin; a Then step without one is a fault of the feature. */
export function lastCall(world: World): PluginCall {
  if (!world.pluginCall) throw new Error('no call of the plugin was made');
  return world.pluginCall;
}

function signInOf(world: World): SignIn {
  if (!world.signIn) throw new Error('no agent has been named');
  return world.signIn;
}
