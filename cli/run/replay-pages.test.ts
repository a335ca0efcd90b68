/** What pages have seen is recorded, twice, and judged again without any page. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readIndex } from '../../reports/recording/folder';
import { type Ran, RealCommand, scenarioIn } from './real-command';

const SCENARIOS = [
  scenarioIn('features/plugin/check-in.feature', 'Scenario: The outcome comes once'),
  scenarioIn('features/local-service/hang-up.feature', 'Scenario: A call that is not answered yet'),
  scenarioIn('features/wellclient/force-drop.feature', 'Scenario: The other party asks for it'),
];
/** What the target says in each, and something else in its place. */
const CHANGES: [feature: string, said: RegExp, otherwise: string, broken: RegExp][] = [
  ['plugin/', /loging_success/, 'loging_succesx', /loging_succesx/],
  ['local-service/', /(\{\\+"result\\+":\\+")success/g, '$1succesx', /"succesx"/],
  ['wellclient/', /("call":2,"channel":)"done"/, '$1"fail"', /fail was called/],
];
/** Whoever is given another browser has none. */
const NO_BROWSER = { CHROMIUM_PATH: '/nowhere' };

describe('a recording of pages', () => {
  const command = new RealCommand();
  const folder = (number: number) => join(dirname(command.file('here', '')), `recording-${number}`);
  let recorded: Ran;

  before(async () => {
    recorded = await command.run('--record', folder(1), ...SCENARIOS);
    await command.run('--record', folder(2), ...SCENARIOS.slice(0, 2));
  });
  after(() => command.remove());

  const fileOf = (feature: string, number = 1) => {
    const found = readIndex(folder(number)).scenarios.find(({ scenario }) => scenario.startsWith(feature));
    return join(folder(number), found?.file ?? '');
  };

  it('differs from another one of the simulated target in times only', () => {
    for (const feature of ['plugin/', 'local-service/']) {
      const [one, other] = [1, 2].map((number) => timeless(readFileSync(fileOf(feature, number), 'utf8')));
      assert.deepEqual(one, other);
    }
  });

  it('gets the same verdicts as the run, and no browser is needed', async () => {
    assert.equal(recorded.code, 0, recorded.output);
    const again = await command.runWith(NO_BROWSER, '--replay', folder(1));
    assert.equal(again.code, recorded.code, again.output);
    for (const verdict of ['pass', 'fail', 'inconc', 'none'])
      assert.deepEqual(again.of(verdict), recorded.of(verdict), verdict);
  });

  it('is judged as it is: what was changed is failed, and the reason names it', async () => {
    for (const [feature, said, otherwise] of CHANGES) {
      const before = readFileSync(fileOf(feature), 'utf8');
      const changed = before.replace(said, otherwise);
      assert.notEqual(changed, before, feature);
      writeFileSync(fileOf(feature), changed);
    }
    const { code, of, output } = await command.runWith(NO_BROWSER, '--replay', folder(1));
    assert.equal(code, 1, output);
    for (const [feature, , , broken] of CHANGES) {
      assert.ok(
        of('fail').some((id) => id.startsWith(feature.replace('/', '.'))),
        `${feature}: ${of('fail').join()}`,
      );
      assert.match(output, broken);
    }
  });

  it('says what it does not know, and that is inconclusive', async () => {
    const line = /^.*"asked":"supervisor.call".*"call":2.*\n/m;
    const before = readFileSync(fileOf('wellclient/'), 'utf8');
    writeFileSync(fileOf('wellclient/'), before.replace(line, ''));
    const options = ['--only', 'wellclient', ...SCENARIOS.slice(2)];
    const { of, everything } = await command.runWith(NO_BROWSER, '--replay', folder(1), ...options);
    assert.deepEqual(of('fail'), []);
    assert.match(everything, /the recording does not know the answer to supervisor\.call/);
  });
});

/** Lines without what says when something was, or how long it took. */
function timeless(text: string): string[] {
  const times = new Set(['at', 'took', 'elapsed']);
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.stringify(JSON.parse(line), (name, value) => (times.has(name) ? undefined : value)))
    .map((line) => line.replace(/\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT/g, ''));
}
