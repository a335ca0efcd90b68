import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { sampleRequirement } from '../../reports/sample';
import { HarnessFault } from './harness-fault';
import { feature, InlineProject, OTHER, PASSES } from './inline-project';

const FEATURE = 'features/local-service/dial-out.feature';
const GOOD = `${PASSES} holds`;
let project: InlineProject;
afterEach(() => project.remove());

function projectWith(scenarios: Record<string, string>, more: Record<string, string> = {}): InlineProject {
  project = new InlineProject({ [FEATURE]: feature(scenarios), ...more });
  return project;
}

describe('a run', () => {
  it('that judges everything as good ends with 0, and leaves all reports', async () => {
    const { code, output, report } = await projectWith({ Dials: GOOD }).run();
    assert.equal(code, 0, output);
    assert.equal(report.verdict, 'pass');
    assert.match(output, /running 1 scenario\n1\/1 scenarios, 0 not passed\n/);
    assert.match(output, /Conformant\. The one requirement that applies was judged, and holds\.\n$/);
    for (const file of ['conformance.json', 'junit.xml', 'index.html', 'allure-results/categories.json']) {
      assert.ok(existsSync(join(project.root, 'out', file)), file);
    }
    assert.match(output, /allure {6}no Allure report: it needs Java 11 or later/);
  });

  it('with a failure ends with 1, and says what and where', async () => {
    const { code, output } = await projectWith({ Dials: `${PASSES} fails` }).run();
    assert.equal(code, 1, output);
    assert.match(
      output,
      /fail local-service\.dial_out\.result\.success\n {7}It is wrong\.\n {7}Document: uucall/,
    );
    assert.match(output, /Scenario: local-service\/dial-out: Dials\n/);
  });

  it('that could not judge ends with 2, and says what was missing', async () => {
    const purposes = { 'local-service/dial-out: Dials': [PASSES] };
    const { code, output } = await projectWith({ Dials: 'the target lacks "ixit.accounts.web"' }).run(
      {},
      { purposes },
    );
    assert.equal(code, 2, output);
    assert.match(
      output,
      /inconc ixit\.accounts\.web\. \(1 scenario\)\n +local-service\.dial_out\.result\.success\n/,
    );
  });

  it('with a scenario without traffic ends with 2, and names it', async () => {
    const { code, output } = await projectWith({ Dials: GOOD, Idle: 'nothing is sent' }).run();
    assert.equal(code, 2, output);
    assert.match(output, /local-service\/dial-out: Idle: No traffic/);
  });

  it('that never judged a requirement ends with 2, and names it', async () => {
    const requirements = [sampleRequirement(PASSES), sampleRequirement(OTHER)];
    const catalogue = { requirements, neighbours: [], errata: [], schemas: [], tablesDigest: '' };
    const { code, output } = await projectWith({ Dials: GOOD }).run({}, { catalogue });
    assert.equal(code, 2, output);
    assert.match(output, /Not judged\n {2}local-service\.answer\.result\.success\n/);
  });

  it('with an undefined step, or a scenario that breaks, ends with 4', async () => {
    const undefinedStep = await projectWith({ Dials: 'nobody wrote this step' }).run();
    assert.equal(undefinedStep.code, 4);
    assert.match(undefinedStep.output, /The step "nobody wrote this step" is undefined\./);
    project.remove();
    const broken = await projectWith({ Dials: 'the harness breaks' }).run();
    assert.equal(broken.code, 4);
    assert.match(broken.output, /It left no evidence: "the harness breaks" failed: Error: boom/);
  });

  it('in which cucumber itself throws ends with 4', async () => {
    const { code, output } = await projectWith(
      { Dials: GOOD },
      { 'steps.cjs': 'require("./nowhere");' },
    ).run();
    assert.equal(code, 4);
    assert.match(output, /Cucumber stopped: Cannot find module '\.\/nowhere'/);
  });

  it('in parallel gives the same results', async () => {
    const { code, output, report } = await projectWith({ Dials: GOOD, Again: GOOD }).run({ parallel: 2 });
    assert.equal(code, 0, output);
    assert.equal(report.counts.pass, 1);
  });

  it('gives Allure the verdicts of ours', async () => {
    await projectWith({ Dials: `${PASSES} fails` }).run();
    const results = join(project.root, 'out', 'allure-results');
    const { readdirSync } = await import('node:fs');
    const [file = ''] = readdirSync(results).filter((name) => name.endsWith('-result.json'));
    const { status, statusDetails } = JSON.parse(readFileSync(join(results, file), 'utf8'));
    assert.deepEqual([status, statusDetails.message], ['failed', 'fail: It is wrong.']);
  });
});

describe('a selection', () => {
  it('of nothing ends with 2, and says why', async () => {
    const byTag = await projectWith({ Dials: GOOD }).run({ tags: '@nobody' });
    assert.deepEqual([byTag.code, byTag.report.verdict], [2, 'none']);
    assert.match(
      byTag.output,
      /^nothing selected: the tag expression "@nobody" matches none of 1 scenario\n/,
    );
    const byInterface = await project.run({ only: ['plugin'] });
    assert.equal(byInterface.code, 2);
    assert.match(byInterface.output, /^nothing selected: the target offers no interface that --only names/);
  });

  it('by tag, path or shard is partial', async () => {
    const requirements = [sampleRequirement(PASSES), sampleRequirement(OTHER)];
    const catalogue = { requirements, neighbours: [], errata: [], schemas: [], tablesDigest: '' };
    projectWith({ Dials: GOOD, Answers: `${OTHER} fails` });
    for (const options of [{ tags: '@n1' }, { paths: [`${FEATURE}:4`] }, { shard: '1/2' }]) {
      const { code, output } = await project.run(options, { catalogue });
      assert.equal(code, 0, output);
      assert.match(output, /partial selection: 1 of 2 requirements of local-service; 1 scenario in/);
      assert.match(output, /^a part only \(local-service; .+\): the verdict holds as far as selected\.\n/);
      assert.match(output, /\nConformant as far as selected\. The one requirement [^\n]+\n$/);
      const page = readFileSync(join(project.root, 'out', 'index.html'), 'utf8');
      assert.match(page, /<h1 class="pass"><x-t lang="en">Conformant as far as selected</);
    }
  });

  it('of one interface of two is a part of what the target offers', async () => {
    const both = 'target: { name: a, vendor: b, version: c }\nics: { interfaces: [local-service, plugin] }\n';
    projectWith({ Dials: GOOD }, { 'both.yaml': `${both}ixit: { simulated: {} }\n` });
    const { code, output } = await project.run({ target: 'both.yaml', only: ['local-service'] });
    assert.equal(code, 0, output);
    assert.match(output, /^a part only \(local-service\): /);
    assert.match(output, /\nConformant as far as selected\. /);
    const whole = await project.run({ only: ['local-service'] });
    assert.match(whole.output, /^target: .+\nrunning 1 scenario\n/);
    assert.match(whole.output, /\nConformant\. /);
  });

  it('of one interface says which features are left out, as they are for another one, too', async () => {
    const both = 'target: { name: a, vendor: b, version: c }\nics: { interfaces: [local-service, plugin] }\n';
    const days = { 'features/softphone/days.feature': feature({ Day: GOOD }) };
    projectWith({ Dials: GOOD }, { 'both.yaml': `${both}ixit: { simulated: {} }\n`, ...days });
    const first = async (options: Parameters<InlineProject['run']>[0]) =>
      (await project.run({ target: 'both.yaml', ...options })).output.split('\n')[0] ?? '';
    const left = 'Left out: features/softphone, which is for plugin as well.';
    assert.ok((await first({ only: ['local-service'] })).endsWith(` ${left}`));
    assert.doesNotMatch(await first({ only: ['local-service'], paths: [FEATURE] }), /Left out/);
    assert.doesNotMatch(await first({ only: ['local-service', 'plugin'] }), /Left out/);
  });

  it('of more than there is says in its first line what is missing', async () => {
    projectWith({ Dials: GOOD }, { 'features/plugin/check-in.feature': feature({ In: GOOD }) });
    const missed: [Parameters<InlineProject['run']>[0], string][] = [
      [{ only: ['local-service', 'plugin'] }, 'plugin'],
      [{ paths: [`${FEATURE}:4:99`] }, `${FEATURE}:99`],
      [{ paths: [FEATURE, 'features/plugin/check-in.feature'] }, 'features/plugin/check-in.feature'],
    ];
    for (const [options, what] of missed) {
      const { code, output, report } = await project.run(options);
      assert.equal(code, 0, output);
      assert.deepEqual(report.selection.missed, [what]);
      const [first = '', ...rest] = output.trimEnd().split('\n');
      assert.ok(first.endsWith(` Asked for, but not there: ${what}.`), first);
      assert.match(rest.at(-1) ?? '', /^Conformant as far as selected\. .* Asked for, but not there: /);
    }
  });

  it('that is wrong is refused before anything runs', async () => {
    projectWith({ Dials: GOOD });
    const refused = async (options: Parameters<InlineProject['run']>[0], message: RegExp) =>
      assert.rejects(project.run(options), (error: Error) => {
        assert.ok(error instanceof ConfigurationError, error.stack);
        assert.match(error.message, message);
        return true;
      });
    await refused({ tags: '@a and' }, /^--tags: Tag expression "@a and" could not be parsed/);
    await refused({ shard: '2/2' }, /^--shard 2\/2: out of range, as only 1 scenario is selected/);
    await refused({ shard: '3/2' }, /^--shard 3\/2: expected I\/N with 1 <= I <= N/);
    await refused({ paths: ['features/none.feature'] }, /^features\/none\.feature: there is no such feature/);
    await refused({ paths: ['package.json'] }, /lies outside of the suite's features/);
    await refused({ target: 'none.yaml' }, /none\.yaml: the target file cannot be read/);
    await refused({ baseline: 'none.yaml' }, /none\.yaml: the baseline cannot be read/);
    await refused({ out: '.' }, /the folder holds other things/);
    await refused({ parallel: 2, operator: true }, /^--operator with --parallel/);
    assert.ok(!existsSync(join(project.root, 'out')));
  });

  it('in parallel of a live target is refused', async () => {
    const target = 'target: { name: a, vendor: b, version: c }\nics: { interfaces: [plugin] }\nixit: {}\n';
    projectWith({ Dials: GOOD }, { 'live.yaml': target });
    await assert.rejects(project.run({ target: 'live.yaml', parallel: 2 }), /a live target is one softphone/);
  });

  it('of features that cannot be read, or share a name, is a fault of the harness', async () => {
    await assert.rejects(projectWith({ Dials: GOOD }, { [FEATURE]: 'Featur: x' }).run(), HarnessFault);
    project.write({ [FEATURE]: `${feature({ Dials: GOOD })}\n  Scenario: Dials\n    Given ${GOOD}\n` });
    await assert.rejects(project.run(), /two scenarios are called "local-service\/dial-out: Dials"/);
  });
});

describe('a baseline', () => {
  const baseline = `knownFailures:\n  - { requirement: ${PASSES}, reason: ticket 7 }\n`;

  it('keeps known failures from turning the run red', async () => {
    const { code, output } = await projectWith({ Dials: `${PASSES} fails` }, { 'known.yaml': baseline }).run({
      baseline: 'known.yaml',
    });
    assert.equal(code, 0, output);
    assert.match(output, /Known failures \(baseline\)\n {2}local-service\.dial_out\.result\.success/);
  });

  it('that is stale ends with 5, and names what no longer fails', async () => {
    const { code, output } = await projectWith({ Dials: GOOD }, { 'known.yaml': baseline }).run({
      baseline: 'known.yaml',
    });
    assert.equal(code, 5, output);
    assert.match(output, /Stale in the baseline: these no longer fail\n {2}local-service\.dial_out/);
  });
});
