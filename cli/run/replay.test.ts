/** A run is recorded, and judged again from its recording, by the real command. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PROVISIONED_GATEWAY } from '../../fixtures/simulators/gateway';
import { readIndex } from '../../reports/recording/folder';
import { type Ran, RealCommand, scenarioIn } from './real-command';

const FEATURE = 'features/gateway/sign-in.feature';
const SCENARIO = scenarioIn(FEATURE, 'Scenario: What the answer carries');
/** Asks its clock again and again, and acts by what it says. */
const FOR_A_WHILE = scenarioIn(
  'features/gateway/side-by-side.feature',
  'Scenario: One polls, the other is silent',
);
const OTHER = scenarioIn(FEATURE, 'Scenario: The result names the agent who signed in');

describe('a recording', () => {
  const command = new RealCommand();
  const folder = join(dirname(command.file('here', '')), 'recording');
  let recorded: Ran;

  const replay = (...options: string[]) => command.run('--replay', folder, ...options);
  const texts = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
      .join('\n');

  before(async () => {
    recorded = await command.run('--only', 'gateway', '--record', folder, SCENARIO, FOR_A_WHILE);
  });
  after(() => command.remove());

  it('holds no password', () => {
    assert.ok(texts().includes('"call":"sign-in"'));
    for (const { password } of Object.values(PROVISIONED_GATEWAY.agents))
      assert.ok(password === '' || !texts().includes(password), password);
  });

  it('gets the same verdicts as the run, without being told what was selected', async () => {
    const again = await replay();
    assert.equal(again.code, recorded.code, again.output);
    assert.ok(recorded.of('pass').length > 0);
    for (const verdict of ['pass', 'fail', 'inconc', 'none'])
      assert.deepEqual(again.of(verdict), recorded.of(verdict), verdict);
    assert.doesNotMatch(again.output, /not as it was recorded/);
  });

  it('says what it does not know, and that is inconclusive', async () => {
    const { code, of, everything } = await replay('--only', 'gateway', OTHER);
    assert.equal(code, 2);
    assert.deepEqual(of('pass'), []);
    assert.match(everything, /The recording does not know this scenario/);
  });

  it('is judged as it is: a byte that was changed in a reply is failed, and the reason names it', async () => {
    const [scenario] = readIndex(folder).scenarios;
    const file = join(folder, scenario?.file ?? '');
    const before = readFileSync(file, 'utf8');
    const changed = before.replace('\\"workno\\":\\"291\\"', '\\"workno\\":\\"29?\\"');
    assert.notEqual(changed, before);
    writeFileSync(file, changed);
    const { code, of, output, everything } = await replay();
    assert.equal(code, 1, output);
    assert.match(output, /not as it was recorded: scenarios/);
    assert.notDeepEqual(of('fail'), []);
    assert.match(everything, /29\?/);
  });

  it('has nobody to ask', async () => {
    const asked = await replay('--operator');
    assert.equal(asked.code, 3);
    assert.match(asked.output, /there is no target to ask/);
  });
});
