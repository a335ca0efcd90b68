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
  const page = matrixPage(rows, [], summary(rows, [], { asked: ['a.b', 'a.z'], whole: false }, 10));
  assert.match(page, /<details class="requirement" id="a\.b" open>/);
  assert.match(page, /Not everything is as it has to be/);
  assert.match(page, /<code>a\.z<\/code>/);
  assert.ok(!page.includes('<img'));
  assert.ok(!page.includes('\u001b'));
});

test('shows what a mutant hides, why, and what is too much', () => {
  const rows = [
    {
      requirement: 'a.b',
      mutant: 'quiet',
      system: 'softphone',
      fate: 'killed' as const,
      sound: true,
      cells: [],
    },
  ];
  const hidden = { requirement: 'a.c', as: 'failed' as const, scenario: 'x: z', reason: HOSTILE };
  const hiding = [{ mutant: 'quiet', system: 'softphone', asked: 9, rows: [hidden], faults: [], bound: 0 }];
  const page = matrixPage(rows, hiding, summary(rows, hiding, { asked: [], whole: false }, 10));
  assert.match(page, /hides 1 of 9 rows/);
  assert.match(page, /failed: <code>a\.c<\/code> in x: z/);
  assert.match(page, /quiet hides 1 row: at most 0, or a reason/);
  assert.ok(!page.includes('<img'));
});
