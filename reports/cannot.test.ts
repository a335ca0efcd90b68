import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { completeAllureResults } from './allure-results';
import { conformanceJson } from './conformance-json';
import { reportPage } from './html/page';
import { junitXml } from './junit';
import {
  DIAL,
  englishOf,
  OFFLINE,
  passing,
  type SampleScenario,
  sampleContext,
  sampleJudgement,
  sampleOutcome,
  sampleRecord,
  sampleSummary,
} from './sample';

const KEY = 'ixit.hooks.farEndHangsUp';
const REASON = 'The trunk ends at a provider <who> hangs up by himself.';
const LEFT_OUT = 'local-service/dial-out: Far end';

/** A scenario that stops for want of these members. */
function lacking(missing: string[], more: Partial<SampleScenario['evidence']> = {}): SampleScenario {
  const stopped = {
    verdict: 'inconc' as const,
    reason: `the target file has no ${missing[0]}, which can hang up`,
    step: 'the far end hangs up',
    missing,
  };
  return {
    feature: 'local-service/dial-out',
    name: 'Far end',
    status: 'PENDING',
    evidence: { stopped, ...more },
  };
}

/** What the scenarios come to; the last of them is for {@link DIAL}, and `rows` besides. */
function outcome(scenarios: SampleScenario[], rows: string[] = [], keys = [KEY]) {
  const cannot = keys.map((key) => ({ key, reason: REASON }));
  const context = sampleContext([DIAL, ...rows], { purposes: { [LEFT_OUT]: [DIAL, ...rows] } });
  return sampleOutcome(sampleRecord(...scenarios), {
    ...context,
    target: { ...context.target, ixit: { cannot } },
  });
}

describe('a scenario that stopped for want of what the site cannot have', () => {
  it('counts for nothing where another one judged its requirements', () => {
    const { verdict, exit, of, results } = outcome([passing, lacking([KEY])]);
    assert.deepEqual([verdict, exit], ['pass', 0]);
    assert.deepEqual(of(DIAL), { verdict: 'pass', reason: '' });
    assert.deepEqual(results.cannot, [{ key: KEY, reason: REASON, scenarios: [LEFT_OUT], requirements: [] }]);
  });

  it('leaves inconclusive what nobody else judged, with the reason of the target file', () => {
    const { verdict, exit, of, results } = outcome([passing, lacking([KEY])], [OFFLINE]);
    assert.deepEqual([verdict, exit], ['inconc', 2]);
    assert.equal(of(DIAL)?.verdict, 'pass');
    assert.deepEqual(of(OFFLINE), {
      verdict: 'inconc',
      reason: `Not reached, because "${LEFT_OUT}" stopped at the step "the far end hangs up": the target file has no ${KEY}, which can hang up, and says why: ${REASON}`,
    });
    assert.deepEqual(results.cannot[0]?.requirements, [OFFLINE]);
  });

  it('is as inconclusive as any other where the target file does not say so', () => {
    const { verdict, exit, results } = outcome([passing, lacking(['ixit.hooks.cutNetwork'])]);
    assert.deepEqual([verdict, exit, results.cannot], ['inconc', 2, []]);
  });

  it('is left out only when nothing that would do can be had', () => {
    const role = 'ixit.gateway.agents.innerFault';
    assert.equal(outcome([passing, lacking([role, KEY])]).exit, 2);
    const both = outcome([passing, lacking([role, KEY])], [], [role, KEY]);
    assert.equal(both.exit, 0);
    assert.deepEqual(
      both.results.cannot.map(({ key }) => key),
      [role, KEY],
    );
  });

  it('hides no failure that it saw before', () => {
    const judgements = [sampleJudgement(DIAL, { verdict: 'fail', reason: 'wrong' })];
    const { verdict, exit } = outcome([passing, lacking([KEY], { judgements })]);
    assert.deepEqual([verdict, exit], ['fail', 1]);
  });

  it('hides neither a stop of another kind, nor a failure of another scenario', () => {
    const stopped = { verdict: 'inconc' as const, reason: 'no answer', step: '' };
    const other = { ...passing, name: 'Other', status: 'PENDING' as const, evidence: { stopped } };
    assert.equal(outcome([passing, other, lacking([KEY])]).exit, 2);
    const judgements = [sampleJudgement(DIAL, { verdict: 'fail' })];
    assert.equal(outcome([{ ...passing, evidence: { judgements } }, lacking([KEY])]).exit, 1);
  });
});

describe('the reports list what was left out', () => {
  const { results } = outcome([passing, lacking([KEY])], [OFFLINE]);
  const judged = outcome([passing, lacking([KEY])]).results;

  it('at the terminal', () => {
    const text = sampleSummary(results);
    assert.ok(
      text.includes(
        `Left out, for want of what the site cannot have (ixit.cannot)\n  ${KEY}: ${REASON} (1 scenario)\n       ${LEFT_OUT}\n       Not judged by others: ${OFFLINE}\n`,
      ),
      text,
    );
    const all = sampleSummary(judged);
    assert.match(all, /Other scenarios judged all of their requirements\./);
    assert.doesNotMatch(all, /\n {2}inconc /);
    assert.match(all, /Conformant\..* 1 scenario was left out for want of what the site cannot have\.$/);
  });

  it('in index.html, as text', () => {
    const page = englishOf(reportPage(results));
    assert.match(page, /Left out: what the site cannot bring about/);
    assert.ok(page.includes(`<code>${KEY}</code>: The trunk ends at a provider &lt;who&gt; hangs up`), page);
    assert.match(page, /Not judged by others: <a href="#local-service\.dial_out\.result\.ext_offline">/);
    assert.match(englishOf(reportPage(judged)), /Other scenarios judged all of their requirements\./);
  });

  it('in conformance.json', () => {
    const { selection } = JSON.parse(conformanceJson(results));
    assert.deepEqual(selection.cannot, [
      { key: KEY, reason: REASON, scenarios: [LEFT_OUT], requirements: [OFFLINE] },
    ]);
  });

  it('in junit.xml', () => {
    assert.match(
      junitXml(results),
      /<skipped message="The target file has no ixit\.hooks\.farEndHangsUp, which can hang up, and says why: [^"]*" type="left-out"\/>/,
    );
  });

  it('in Allure', () => {
    const folder = mkdtempSync(join(tmpdir(), 'allure-left-out-'));
    try {
      const file = join(folder, 'a-result.json');
      const fullName = 'project:features/local-service/dial-out.feature#Far end';
      writeFileSync(file, JSON.stringify({ fullName, status: 'skipped' }));
      completeAllureResults(folder, results);
      const { status, statusDetails } = JSON.parse(readFileSync(file, 'utf8'));
      assert.equal(status, 'skipped');
      assert.ok(statusDetails.message.startsWith(`left out: The target file has no ${KEY}`));
      const categories: { name: string; messageRegex?: string }[] = JSON.parse(
        readFileSync(join(folder, 'categories.json'), 'utf8'),
      );
      const fits = categories.filter(({ messageRegex = '^$' }) =>
        new RegExp(messageRegex.replace('(?s)', ''), 's').test(statusDetails.message),
      );
      assert.deepEqual(
        fits.map(({ name }) => name),
        ['Left out (the site cannot bring it about)'],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
