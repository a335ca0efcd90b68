/** Two runs of one recording differ in times, however long they took, and in nothing else. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { reportDifferences } from './report-differences';

const page = (text: string) => new Map([['reports/index.html', Buffer.from(text)]]);
const derived = (text: string) => new Map([['index.html', Buffer.from(text)]]);

it('times make no difference', () => {
  const one =
    '<dd>59.2 s, 96 scenarios</dd><td>456 ms</td><p time="0.899">2026-11-28 12:56:49 UTC</p> &quot;elapsed&quot;: 32,';
  const other =
    '<dd>2 min 3 s, 96 scenarios</dd><td>7 ms</td><p time="11">2026-11-29 01:00:00 UTC</p> &quot;elapsed&quot;: 1,';
  assert.deepEqual(reportDifferences(page(one), derived(other)), []);
  assert.deepEqual(reportDifferences(page(one), derived(one.replace('59.2 s', '3 min'))), []);
  const [short, long] = [
    '<dd>456 毫秒，96 个场景</dd><dd>59.2 秒</dd>',
    '<dd>7 毫秒，96 个场景</dd><dd>2 分 3 秒</dd>',
  ];
  assert.deepEqual(reportDifferences(page(short), derived(long)), []);
});

it('counts and words do, and a report that is missing or more', () => {
  const told = ['reports/index.html is not what the recording gives'];
  assert.deepEqual(reportDifferences(page('<dd>96 scenarios</dd>'), derived('<dd>97 scenarios</dd>')), told);
  assert.deepEqual(reportDifferences(page('holds'), derived('fails')), told);
  assert.deepEqual(reportDifferences(page('holds'), new Map()), told);
  assert.deepEqual(reportDifferences(new Map(), derived('holds')), told);
});
