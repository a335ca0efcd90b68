/** Runs the real command on a softphone whose site has numbers but few hooks, and says what it cannot have. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  scenarioIn(HANG_UP, '| the page ', '<client> ends the call'),
  scenarioIn('features/local-service/send-dtmf.feature', '| 1 '),
  scenarioIn('features/softphone/a-day.feature', 'From check-in to check-out'),
];
const AFTER_FAR_END = scenarioIn(HANG_UP, 'Hanging up after the far end');
const AFTER_CALLER = scenarioIn('features/local-service/answer.feature', 'Answering after the caller');
const NEVER = { key: 'ixit.hooks.farEndHangsUp', reason: 'The far end of Acme-secret-1! never hangs up.' };

type State = ReturnType<SimulatedSoftphone['softphone']['state']>;

/** What becomes of the state of the softphone before it is told. */
const LOOKS = {
  whole: (state: State): object => state,
  'state of the line': ({ line: { state } }: State) => ({ line: { state } }),
  'other words': ({ line: { state } }: State) => ({
    line: { state: state === 'in-call' ? 'talking' : state },
  }),
} as const;

const command = new RealCommand();
let simulated: SimulatedSoftphone;
/** Tells the state in one of the ways of {@link LOOKS}, by its name in the path. */
const teller = createServer(({ url = '' }, response) => {
  const look = LOOKS[decodeURIComponent(url.slice(1)) as keyof typeof LOOKS];
  response.end(JSON.stringify(look(simulated.softphone.state())));
});
before(async () => {
  simulated = await startSimulatedSoftphone({ clock: new SystemClock() });
  await new Promise<void>((listening) => teller.listen(0, '127.0.0.1', listening));
});
after(async () => {
  teller.close();
  await simulated.stop();
  command.remove();
});

/** What the site has beside a way to the softphone, a reset and a look at it. */
interface Site {
  hooks?: Record<string, string>;
  numbers?: ('answeringNumber' | 'endingNumber')[];
  cannot?: object[];
  /** What a look at it tells; none: nobody can look. */
  looks?: keyof typeof LOOKS | 'none';
}

function run({ hooks = {}, numbers = [], cannot = [], looks = 'whole' }: Site, ...features: string[]) {
  const { origin } = new URL(simulated.panel);
  const hook = (action: string) => `POST ${origin}/control/${action}`;
  const { port } = teller.address() as AddressInfo;
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
          ...(looks !== 'none' && { observe: `GET http://127.0.0.1:${port}/${encodeURIComponent(looks)}` }),
          ...Object.fromEntries(Object.entries(hooks).map(([name, action]) => [name, hook(action)])),
        },
        timers: { quiet: 100, effect: looks === 'none' ? 2_000 : 10_000 },
        permissions: {
          allowDialling: true,
          allowedNumbers: [destinations.number, destinations.answeringNumber, destinations.endingNumber],
        },
        cannot,
      },
    }),
  );
  return command.run('--target', file, ...features);
}

describe('a look that tells a part', () => {
  const hooks = { farEndAnswers: 'far-end-answers' };

  it('shows the rows that the part is about, and holds nothing against the others', async () => {
    const { of, output } = await run({ hooks, looks: 'state of the line' }, ...TALKS);
    assert.deepEqual(of('fail'), [], output);
    assert.ok(of('pass').includes('local-service.huang_up.parameter.cmd'), output);
    assert.ok(of('inconc').includes('local-service.send_dtmf.parameter.dtmf'), output);
    assert.match(output, /line\.digits/);
  });

  it('in other words tells nothing, and the reason names the words', async () => {
    const takes = scenarioIn(
      'features/local-service/answer.feature',
      '| the page ',
      '<client> takes the call',
    );
    const { of, output } = await run({ hooks, looks: 'other words' }, takes);
    assert.deepEqual(of('fail'), [], output);
    assert.ok(of('inconc').includes('local-service.answer.parameter.cmd'), output);
    assert.match(output, /talking/);
    assert.match(output, /in-call/);
  });
});

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
      { numbers: ['answeringNumber'], looks: 'none' },
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
