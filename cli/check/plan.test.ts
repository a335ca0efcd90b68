/** Holds the plan against what a run then says: a gateway in a process of its own, whose file lacks this and that. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { SystemClock } from '../../fixtures/simulators/clock';
import { type SimulatedGateway, startSimulatedGateway } from '../../fixtures/simulators/gateway';
import { loadTarget } from '../../fixtures/targets/load-target';
import { LANGUAGES } from '../../fixtures/texts/texts';
import { loadNeeds } from '../../reports/needs';
import { thisProject } from '../../reports/project';
import { loadPurposes } from '../../reports/purposes';
import { WITHOUT_OPTIONS } from '../run/options';
import { RealCommand } from '../run/real-command';
import { planOf } from './plan';
import { planText } from './plan-text';

const EXAMPLE = join(__dirname, '..', '..', 'fixtures', 'targets', 'gateway-live.example.yaml');
const CODES = 'features/gateway/error-codes.feature';
const OPTIONS = { ...WITHOUT_OPTIONS, paths: [CODES] };

const command = new RealCommand();
let simulated: SimulatedGateway;
before(async () => {
  simulated = await startSimulatedGateway({ transport: 'https', controlPort: 0, clock: new SystemClock() });
});
after(async () => {
  await simulated.stop();
  command.remove();
});

/** The example at the gateway of this test, without these lines. */
function exampleWithout(...lines: RegExp[]): string {
  const control = new URL(simulated.control ?? '').host;
  const text = lines
    .reduce((file, line) => file.replace(line, ''), readFileSync(EXAMPLE, 'utf8'))
    .replaceAll('127.0.0.1:8044', control)
    .replace('https://127.0.0.1:8043', simulated.address);
  return command.file('target.yaml', text);
}

describe('the plan of a run', () => {
  for (const [lacking, lines] of Object.entries({
    'hooks of faults, and agents for them': [
      / +(resourcesUnavailable|innerFault): \{.*\n/g,
      / +(reset|repair): POST.*\n/g,
    ],
    'an agent, and a permission': [/ +locked: \{.*\n/, / +allowWrongPassword: true.*\n/],
  })) {
    it(`lists the rows that the run then cannot judge: without ${lacking}`, async () => {
      const file = exampleWithout(...lines);
      const plan = await planOf(loadTarget(file, {}), OPTIONS, thisProject(), process.cwd());
      const ran = await command.run('--target', file, CODES);
      for (const verdict of ['pass', 'inconc'] as const) {
        const planned = plan.results.requirements.filter((each) => each.verdict === verdict);
        assert.ok(planned.length > 0);
        assert.deepEqual(planned.map(({ requirement }) => requirement.id).sort(), ran.of(verdict).sort());
      }
      for (const { verdict, reason } of plan.results.requirements)
        if (verdict === 'inconc')
          assert.ok(ran.page.includes(reason.split('stopped: ')[1] ?? reason), reason);
    });
  }

  it('names what is missing, in both languages', async () => {
    const file = exampleWithout(/ +locked: \{.*\n/, / +elapse: POST.*\n/);
    const plan = await planOf(loadTarget(file, {}), OPTIONS, thisProject(), process.cwd());
    for (const language of LANGUAGES) {
      const text = planText(plan, language).join('\n');
      assert.match(text, /ixit\.gateway\.agents\.locked/);
    }
  });

  it('knows the needs of nearly all scenarios, and of no others', () => {
    const [known, there] = [Object.keys(loadNeeds()), Object.keys(loadPurposes())];
    assert.ok(there.filter((id) => known.includes(id)).length >= 0.95 * there.length);
    assert.ok(known.filter((id) => !there.includes(id)).length <= 0.05 * there.length);
  });
});
