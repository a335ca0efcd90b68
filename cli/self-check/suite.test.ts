import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TraceEntry } from '../../schemas/trace-entry';
import { sampleEntry } from '../../schemas/trace-samples';
import { countScenarios, judgeRun, withTrace } from './suite';

describe('countScenarios', () => {
  it('counts as passed what nothing is said against', () => {
    const junit = `<?xml version="1.0"?>
      <testsuites>
        <testsuite name="plugin">
          <testcase name="checks in"><system-out>failure</system-out></testcase>
          <testcase name="checks out"><failure message="no reply"/></testcase>
          <testcase name="rings"><error message="the harness broke"/></testcase>
        </testsuite>
        <testsuite name="local-service">
          <testcase name="dials"/>
          <testcase name="answers"><skipped/></testcase>
        </testsuite>
      </testsuites>`;
    assert.deepEqual(countScenarios(junit), { passed: 2, failed: 3 });
  });
});

describe('judgeRun', () => {
  it('is green for a conformant run with scenarios', () => {
    assert.deepEqual(judgeRun(0, { passed: 9, failed: 0 }, 'all well'), { passed: 9, failed: 0, output: '' });
  });

  it('counts the scenarios that failed', () => {
    const { failed, output } = judgeRun(1, { passed: 7, failed: 2 }, 'two failed');
    assert.equal(failed, 2);
    assert.match(output, /exit code 1\ntwo failed/);
  });

  it('is red for a run that is not conformant though each scenario passed', () => {
    assert.equal(judgeRun(2, { passed: 9, failed: 0 }, 'a requirement that nothing judged').failed, 1);
  });

  it('is red for a run that was killed', () => {
    const { failed, output } = judgeRun(null, { passed: 0, failed: 0 }, '');
    assert.equal(failed, 1);
    assert.match(output, /ended by a signal/);
  });

  it('has checked nothing when no scenario ran, and says what the run said', () => {
    const result = judgeRun(0, { passed: 0, failed: 0 }, 'nothing selected');
    assert.deepEqual(result, { passed: 0, failed: 0, output: 'exit code 0\nnothing selected' });
  });
});

describe('withTrace', () => {
  const run = { passed: 9, failed: 0, output: '' };
  const left = (...trace: TraceEntry[]) => [{ scenario: 'plugin/x: y', trace }];

  it('leaves a run as it is whose entries are as their schema has them', () => {
    assert.deepEqual(withTrace(run, left(sampleEntry('plugin', 'call'))), run);
  });

  it('is red for an entry that is not, and says which', () => {
    const { failed, output } = withTrace(run, left({ ...sampleEntry('plugin', 'call'), data: {} as never }));
    assert.equal(failed, 1);
    assert.match(output, /plugin\/x: y: plugin call, entry 1/);
  });

  it('is red where there is no entry at all', () => {
    assert.equal(withTrace(run, left()).failed, 1);
  });
});
