import assert from 'node:assert/strict';
import test from 'node:test';
import { scenarioVerdicts } from './scenario-verdicts';

test('a case without a word against it has passed; the others say why not', () => {
  const junit = `<?xml version="1.0"?><testsuites><testsuite name="x">
    <testcase classname="plugin/check-in" name="One"/>
    <testcase classname="plugin/check-in" name="Two &amp; a half"><failure message="It hangs." type="fail">more</failure></testcase>
    <testcase classname="plugin/check-in" name="Three"><skipped message="No browser." type="inconc"/></testcase>
    <testcase classname="plugin/check-in" name="Four"><error message="Boom." type="error"/></testcase>
  </testsuite></testsuites>`;
  assert.deepEqual(scenarioVerdicts(junit), [
    { scenario: 'plugin/check-in: One', verdict: 'pass', reason: '' },
    { scenario: 'plugin/check-in: Two & a half', verdict: 'fail', reason: 'It hangs.' },
    { scenario: 'plugin/check-in: Three', verdict: 'inconc', reason: 'No browser.' },
    { scenario: 'plugin/check-in: Four', verdict: 'error', reason: 'Boom.' },
  ]);
});

test('a run without scenarios has none', () => {
  assert.deepEqual(scenarioVerdicts('<testsuites/>'), []);
});
