/** Runs the real command on a softphone whose site has numbers but few hooks, and says what it cannot have. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { SystemClock } from '../../fixtures/simulators/clock';
import {
  PROVISIONED,
  type SimulatedSoftphone,
  startSimulatedSoftphone,
} from '../../fixtures/simulators/softphone';
import { RealCommand, scenarioIn } from './real-command';

const HANG_UP = 'features/local-service/hang-up.feature';
const TALKS = [
  scenarioIn(HANG_UP, '<client> ends the call'),
  scenarioIn('features/local-service/send-dtmf.feature', 'Scenario Outline:'),
  scenarioIn('features/softphone/a-day.feature', 'From check-in to check-out'),
];
const AFTER_FAR_END = scenarioIn(HANG_UP, 'Hanging up after the far end');
const AFTER_CALLER = scenarioIn('features/local-service/answer.feature', 'Answering after the caller');
const SIMULATE = join(__dirname, '..', '..', 'fixtures', 'targets', 'hooks', 'simulate.mjs');
const NEVER = { key: 'ixit.hooks.farEndHangsUp', reason: 'The far end of Acme-secret-1! never hangs up.' };

const command = new RealCommand();
let simulated: SimulatedSoftphone;
before(async () => {
  simulated = await startSimulatedSoftphone({ clock: new SystemClock() });
});
after(async () => {
  await simulated.stop();
  command.remove();
});

/** What the site has beside a way to the softphone, a reset and a look at it. */
interface Site {
  hooks?: Record<string, string>;
  numbers?: ('answeringNumber' | 'endingNumber')[];
  cannot?: object[];
  looks?: boolean;
}

function run({ hooks = {}, numbers = [], cannot = [], looks = true }: Site, ...features: string[]) {
  const hook = (action: string) => `"${process.execPath}" "${SIMULATE}" ${action}`;
  const { accounts, destinations, domain } = PROVISIONED;
  const file = command.file(
    'site.yaml',
    JSON.stringify({
      target: { name: 'Softphone', vendor: 'test', version: '1' },
      ics: { interfaces: ['plugin', 'local-service'] },
      ixit: {
        plugin: { way: 'page', page: simulated.pluginPage },
        localService: { address: simulated.serviceAddress },
        server: { domain },
        accounts: { web: accounts.web, sip: { ...accounts.sip, password: 'Acme-secret-1!' } },
        destinations: {
          number: destinations.number,
          queue: destinations.queue,
          ...Object.fromEntries(numbers.map((role) => [role, destinations[role]])),
        },
        hooks: {
          reset: hook('reset'),
          incomingCall: hook('ring'),
          ...(looks && { observe: hook('observe') }),
          ...Object.fromEntries(Object.entries(hooks).map(([name, action]) => [name, hook(action)])),
        },
        timers: { quiet: 100, effect: looks ? 10_000 : 2_000 },
        permissions: {
          allowDialling: true,
          allowedNumbers: [destinations.number, destinations.answeringNumber, destinations.endingNumber],
        },
        cannot,
      },
    }),
  );
  const SIMULATE_ADDRESS = new URL(simulated.panel).origin;
  return command.runWith({ SIMULATE_ADDRESS }, '--target', file, ...features);
}

describe('a number that answers by itself', () => {
  it('shows the rows that a hook shows, and more than neither', async () => {
    const hooked = await run({ hooks: { farEndAnswers: 'far-end-answers' } }, ...TALKS);
    const answered = await run({ numbers: ['answeringNumber'] }, ...TALKS);
    assert.deepEqual([answered.code, answered.of('pass')], [hooked.code, hooked.of('pass')], answered.output);
    assert.deepEqual(answered.of('fail'), []);
    const neither = await run({}, ...TALKS);
    assert.ok(neither.of('pass').length < hooked.of('pass').length, neither.output);
    assert.match(
      neither.output,
      /no ixit\.hooks\.farEndAnswers, which can answer the call at the far end, nor a number that does so by itself \(ixit\.destinations\.answeringNumber\)/,
    );
  });

  it('is given its time where nobody can look', async () => {
    const blind = await run(
      { numbers: ['answeringNumber'], looks: false },
      scenarioIn(HANG_UP, 'Hanging up twice'),
    );
    assert.doesNotMatch(blind.output, /farEndAnswers/);
    assert.ok(simulated.softphone.state().line.state === 'idle');
  });
});

describe('a number whose call ends by itself', () => {
  it('takes the place of a far end that hangs up, where the agent has called', async () => {
    const ran = await run({ numbers: ['answeringNumber', 'endingNumber'] }, AFTER_FAR_END);
    assert.doesNotMatch(ran.output, /farEndHangsUp/);
    assert.match(ran.everything, /after the far end|US-07/);
    const caller = await run({ numbers: ['answeringNumber', 'endingNumber'] }, AFTER_CALLER);
    assert.match(caller.output, /no ixit\.hooks\.farEndHangsUp/);
  });
});

describe('a softphone whose far end never hangs up', () => {
  const answered = scenarioIn('features/local-service/answer.feature', 'Answering twice');
  const all = [...TALKS.slice(0, 1), answered, AFTER_FAR_END, AFTER_CALLER];

  it('may pass: what was left out is listed, and no secret with it', async () => {
    const ran = await run({ hooks: { farEndAnswers: 'far-end-answers' }, cannot: [NEVER] }, ...all);
    assert.equal(ran.code, 0, ran.output);
    assert.match(
      ran.output,
      /Left out, .*\n {2}ixit\.hooks\.farEndHangsUp: The far end of \*\*\* never hangs up\./,
    );
    assert.match(ran.page, /Left out: what the site cannot bring about/);
    assert.doesNotMatch(ran.output + ran.everything, /Acme-secret-1!/);
  });

  it('does not pass without saying so', async () => {
    const ran = await run({ hooks: { farEndAnswers: 'far-end-answers' } }, ...all);
    assert.equal(ran.code, 2, ran.output);
  });
});
