/** Runs scenarios on the simulated softphone, told to break the document in one way: each fault must fail the rows. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { SOFTPHONE_MUTANTS_BY_HAND } from '../../fixtures/mutants/softphone';
import { PROVISIONED } from '../../fixtures/simulators/softphone';
import { InOneProcess } from '../trials/in-one-process';
import { RealCommand, scenarioIn } from './real-command';

const command = new RealCommand();
const here = new InOneProcess();
after(async () => {
  await here.end();
  command.remove();
});

function targetWith(misbehaviour: string, timers = ''): string {
  return command.file(
    `${misbehaviour.replace(':', '-')}.yaml`,
    `target: { name: Broken softphone, vendor: test, version: '1' }
ics: { interfaces: [plugin, local-service] }
ixit: { simulated: { misbehaviours: ['${misbehaviour}'] }, timers: { ${timers} } }
`,
  );
}

const CHECK_IN = 'features/plugin/check-in.feature';
const DIAL_OUT = 'features/local-service/dial-out.feature';
const SHAPE = 'features/local-service/address-and-jsonp.feature';

const ONCE = scenarioIn(CHECK_IN, 'Scenario: The outcome comes once');
const DIALS = scenarioIn(DIAL_OUT, 'has a number dialled');
const FROM_PAGE = scenarioIn(SHAPE, '<command> from a page');
const HANGS_UP = scenarioIn('features/local-service/hang-up.feature', '<client> ends the call');
const CHECKS_OUT = scenarioIn('features/plugin/check-out.feature', 'A checked-in agent checks out');
const PLAIN = scenarioIn(SHAPE, 'over plain HTTP');

const faults: [name: string, scenario: string, rows: string[], timers?: string][] = [
  ['wrong-result-token', DIALS, ['local-service.dial_out.result.success']],
  ['wrong-reply-token', ONCE, ['plugin.checkin.reply.operation_success']],
  ['corrected-spelling', ONCE, ['plugin.checkin.event.loging_success.web_client']],
  ['missing-msg', DIALS, ['local-service.dial_out.result.member.msg']],
  ['missing-error-code', ONCE, ['plugin.checkin.reply.member.error_code']],
  [
    'missing-callback',
    ONCE,
    ['plugin.checkin.event.loging_success.web_client', 'plugin.checkin.rule.outcome-callback'],
    'callback: 1000',
  ],
  ['doubled-callback', ONCE, ['plugin.checkin.rule.outcome-callback']],
  [
    'late-callback',
    ONCE,
    ['plugin.checkin.event.loging_success.web_client', 'plugin.checkin.rule.outcome-callback'],
    'callback: 1000',
  ],
  ['wrong-content-type', PLAIN, ['local-service.dial_out.rule.jsonp']],
  ['wrong-jsonp-callback', PLAIN, ['local-service.dial_out.parameter.jsonpcallback']],
  ['silent-service', PLAIN, ['local-service.dial_out.rule.response-time']],
  ['slow-answer', PLAIN, ['local-service.dial_out.rule.response-time']],
  ['leaked-password', DIALS, ['local-service.dial_out.result.success']],
  ['refused-callback', CHECKS_OUT, ['plugin.checkout.rule.function', 'plugin.checkout.parameter.sCallback']],
  ['another-port', FROM_PAGE, ['local-service.dial_out.parameter.port']],
  [
    'another-host',
    FROM_PAGE,
    ['local-service.dial_out.rule.address', 'local-service.dial_out.parameter.localhost'],
  ],
  ['ignored-dial-number', DIALS, ['local-service.dial_out.parameter.dial_number']],
];

describe('a deliberate fault fails the rows', () => {
  for (const [name, scenario, rows, timers] of faults) {
    it(name, async () => {
      const failed = await here.failed(targetWith(name, timers), [scenario]);
      for (const row of rows) assert.ok(failed.includes(row), `${row} is not among ${failed}`);
    });
  }

  for (const [name, scenario, row] of [
    ['missing-error-code', ONCE, 'plugin.checkin.reply.member.error_code'],
    ['missing-msg', DIALS, 'local-service.dial_out.result.member.msg'],
  ] as const) {
    it(`and the command ends with 1, and names row and document: ${name}`, async () => {
      const { code, output, of } = await command.run('--target', targetWith(name), scenario);
      assert.equal(code, 1, output);
      assert.ok(of('fail').includes(row), output);
      assert.match(output, new RegExp(`fail ${row.replaceAll('.', '\\.')}`));
      assert.match(output, /Document: uucall 插件(js|http)接口/);
    });
  }

  it('and every misbehaviour that is not derived from the tables is tried here', () => {
    const harmless = ['global-callback', 'hostile-text'];
    assert.deepEqual(
      [...faults.map(([name]) => name), ...harmless].sort(),
      Object.keys(SOFTPHONE_MUTANTS_BY_HAND).sort(),
    );
  });
});

describe('a password that the target gives away', () => {
  it('stands in no report and is not printed', async () => {
    const { output, everything } = await command.run('--target', targetWith('leaked-password'), DIALS);
    assert.match(everything, /\*\*\*/);
    assert.ok(!`${output}${everything}`.includes(PROVISIONED.accounts.web.password));
  });
});

describe('an answer that is waited for less long than the document does', () => {
  it('leaves its row open, and the reason names the timer', async () => {
    const { of, output } = await command.run('--target', targetWith('silent-service', 'reply: 1000'), PLAIN);
    assert.deepEqual(of('fail'), []);
    assert.match(output, /within 1000 ms \(ixit\.timers\.reply\), and the document waits for 5000 ms/);
  });
});

describe('a command in whose answer no word says what became of it', () => {
  it('shows nothing where nothing comes of it', async () => {
    const target = command.file(
      'unclear.yaml',
      JSON.stringify({
        target: { name: 'Broken softphone', vendor: 'test', version: '1' },
        ics: { interfaces: ['plugin', 'local-service'] },
        ixit: {
          simulated: {
            misbehaviours: [
              'local-service.send_dtmf.parameter.cmd:ignored',
              'local-service.send_dtmf.result.success:misspelt',
            ],
          },
        },
      }),
    );
    const keys = scenarioIn('features/local-service/send-dtmf.feature', 'Scenario Outline:');
    const outcomes = await here.outcomes(target, [keys]);
    const passed = new Set(outcomes.flatMap((outcome) => outcome.passed));
    assert.ok(outcomes.length > 0);
    assert.ok(!passed.has('local-service.send_dtmf.parameter.cmd'), [...passed].join(', '));
  });
});

describe('an effect that does not come in time', () => {
  it('is failed at the row, and the reason names the timer that ended the wait', async () => {
    const target = targetWith('local-service.huang_up.parameter.cmd:too-late', 'effect: 7000');
    const { code, output, of } = await command.run('--target', target, HANGS_UP);
    assert.equal(code, 1, output);
    assert.deepEqual(of('fail'), ['local-service.huang_up.parameter.cmd']);
    assert.match(output, /the effect is not as asked within 7000 ms \(ixit\.timers\.effect\)/);
  });
});

describe('what the errata tolerate, and what is only text', () => {
  it('an outcome at a global function of the page is a note (UP-09)', async () => {
    const { code, output, page } = await command.run('--target', targetWith('global-callback'), ONCE);
    assert.equal(code, 0, output);
    assert.match(page, /UP-09/);
  });

  it('hostile texts are escaped in every report, and other words are no fail', async () => {
    const { code, output, page } = await command.run('--target', targetWith('hostile-text'), ONCE, DIALS);
    assert.equal(code, 0, output);
    assert.doesNotMatch(page, /<script>document\.title|<img src=x/);
    assert.match(page, /&lt;script&gt;document\.title/);
    assert.ok(!`${page}${output}`.includes('\u001b[31m'), 'terminal codes of the target come through');
  });
});
