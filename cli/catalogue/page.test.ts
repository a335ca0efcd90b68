import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Entry } from './definition';
import { cataloguePage } from './page';

const ENTRY: Entry = {
  keyword: 'When',
  sentence: 'the {bell} bell rings',
  types: ['bell'],
  matches: () => true,
  meaning: 'Rings.',
  file: 'steps/house/bells.steps.ts',
  line: 7,
  steps: 3,
  scenarios: 2,
};
const LISTS = new Map([
  ['bell', ['front', 'back']],
  ['door', ['shut']],
]);

it('has a table for each folder, and the closed lists that the sentences use', () => {
  const page = cataloguePage([ENTRY, { ...ENTRY, file: 'steps/street/bells.steps.ts' }], LISTS);
  assert.match(page, /^2 definitions, 1 closed lists\.$/m);
  assert.match(
    page,
    /^## steps\/house\n\n.*\n.*\n\| When `the \{bell\} bell rings` \| Rings\. \| 3 \| 2 \| bells\.steps\.ts:7 \|$/m,
  );
  assert.match(page, /^## steps\/street$/m);
  assert.match(page, /^### \{bell\}\n\n- `front`\n- `back`$/m);
  assert.doesNotMatch(page, /door/);
});

it('keeps a bar out of the columns, and tells why a sentence is used once', () => {
  const page = cataloguePage([{ ...ENTRY, sentence: '/^(a|b)$/', onlyUse: 'it is odd.' }], LISTS);
  assert.match(page, /`\/\^\(a\\\|b\)\$\/` \| Rings\. Used once: it is odd\. \|/);
});
