/** Simulated targets that do what their ICS does not claim, or never do what it claims; and some that do neither. */
import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { loadTarget } from '../../fixtures/targets/load-target';
import { registeredVariants } from '../../fixtures/variants/registry';
import { judge } from '../../reports/judge';
import { thisProject } from '../../reports/project';
import { INTERFACES } from '../../schemas/catalogue';
import { CONFORMING } from '../trials/conforming';
import { Execution } from '../trials/execution';
import { type Trial, targetFile, trialOf } from '../trials/trial';
import { RealCommand, scenarioIn } from './real-command';
import { selectionOf } from './selection';

const command = new RealCommand();
const project = thisProject();
const loading = Execution.load(project.root);
after(async () => {
  await (await loading).close();
  command.remove();
});

const scenario = (file: string, text: string) => scenarioIn(`features/${file}.feature`, text);
const BY_FORCE = scenario('gateway/signing-out', 'Scenario: An agent who is signed in elsewhere');
const HEARTBEAT = scenario('gateway/push', 'Scenario: Heartbeats for');
const VIDEO = scenario('gateway/later-sign-ins', 'Scenario: With video, without, and');
const PUSHED = scenario('gateway/push', 'Scenario: The events of a sign-in come');
const CHECKS_IN = scenario('plugin/check-in', 'Scenario: The outcome comes once');
const ON_A_TELEPHONE = scenario('local-service/answer', 'Scenario Outline: An agent who <agent> is told so');

let targets = 0;
/** Capabilities of which ICS and wire do not agree, and rows that fail, as if these scenarios were all there are. */
async function disagreeing(trial: Trial, paths: string[], { leavesOut = '', strict = false } = {}) {
  targets += 1;
  const left = leavesOut && `, leavesOut: [{ requirement: ${leavesOut}, reason: none }]`;
  const text = targetFile(trial).replace(/^ics:\n {2}interfaces:[\s\S]*?(?=^ixit:)/m, (ics) =>
    left ? `${ics}  leavesOut: [{ requirement: ${leavesOut}, reason: none }]\n` : ics,
  );
  const file = command.file(`target-${targets}.yaml`, text);
  const record = await (await loading).record(file, paths, { strict });
  const target = loadTarget(
    file,
    {},
    project.catalogue.requirements.map(({ id }) => id),
  );
  const asked = { tags: '', shard: '', paths: [], strict };
  const selection = selectionOf(asked, [...INTERFACES], INTERFACES, []);
  const suite = { version: '', tables: '', features: '' };
  const results = judge(record, { ...project, target, suite, selection, baseline: [] }, 1);
  return {
    told: results.discrepancies.map(({ kind, capability }) => `${kind} ${capability}`),
    failed: results.requirements
      .filter(({ verdict }) => verdict === 'fail')
      .map(({ requirement }) => requirement.id),
  };
}

const withOptions = (options: Trial['options']): Trial => ({ ...CONFORMING, options });
const variant = (name: string): Trial => {
  const found = registeredVariants().find((each) => each.name === name);
  if (!found) throw new Error(`no variant ${name}`);
  return trialOf(found);
};

it('a gateway that does what its ICS does not claim', async () => {
  const none: Trial = { ...CONFORMING, claims: [] };
  const { told } = await disagreeing(none, [BY_FORCE, HEARTBEAT]);
  assert.deepEqual(told, ['not-claimed claim.heartbeat', 'not-claimed claim.forced-sign-in']);
  const strict = await disagreeing(none, [BY_FORCE], { strict: true });
  assert.deepEqual(strict.failed, ['gateway.forced-sign-in.rule.signs-in']);
  const video = 'gateway.sign-in.parameter.agenttype.11';
  const left = await disagreeing(CONFORMING, [VIDEO], { leavesOut: video });
  assert.deepEqual(left.told, [`not-claimed ${video}`]);
  const uri = 'gateway.sign-in.parameter.callBackUri';
  const pushing = await disagreeing(CONFORMING, [PUSHED], { leavesOut: uri });
  assert.deepEqual(pushing.told, [`not-claimed ${uri}`]);
});

it('a softphone that never does what its ICS claims', async () => {
  const claims = withOptions({ correctedSpelling: true, sipClickToDial: true });
  const never = ['never-observed option.correctedSpelling', 'never-observed option.sipClickToDial'];
  assert.deepEqual((await disagreeing(claims, [CHECKS_IN, ON_A_TELEPHONE])).told, never);
  const { failed } = await disagreeing(claims, [CHECKS_IN, ON_A_TELEPHONE], { strict: true });
  assert.deepEqual(failed, [
    'local-service.answer.result.client_type_error',
    'plugin.checkin.event.loging_success.web_client',
  ]);
});

it('targets that do what they claim, and no more', async () => {
  const agree = async (trial: Trial, paths: string[]) =>
    assert.deepEqual(await disagreeing(trial, paths), { told: [], failed: [] }, trial.name);
  await agree(CONFORMING, [BY_FORCE, HEARTBEAT, VIDEO, CHECKS_IN, ON_A_TELEPHONE]);
  await agree(variant('softphone-variant-as-declared'), [CHECKS_IN, ON_A_TELEPHONE]);
});
