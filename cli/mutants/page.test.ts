import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matrixPage } from './page';
import { summary } from './summary';

const HOSTILE = '<img src=x onerror=alert(1)>\u001b[2J';

test('shows mutants by requirement, what failed opened, and nothing that acts', () => {
  const rows = [
    {
      requirement: 'a.b',
      mutant: 'quiet',
      system: 'softphone',
      fate: 'by accident' as const,
      sound: false,
      cells: [{ scenario: 'x: y', fate: 'by accident' as const, remark: HOSTILE }],
    },
  ];
  const page = matrixPage(rows, summary(rows, ['a.b', 'a.z'], 10));
  assert.match(page, /<details class="requirement" id="a\.b" open>/);
  assert.match(page, /Not everything is proved able to fail/);
  assert.match(page, /<code>a\.z<\/code>/);
  assert.ok(!page.includes('<img'));
  assert.ok(!page.includes('\u001b'));
});
