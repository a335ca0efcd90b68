import assert from 'node:assert/strict';
import { it } from 'node:test';
import { docCommentAbove } from './doc-comment';

const STEPS = `/** What the file is about. */
import { Given } from '@cucumber/cucumber';

Given('nothing', () => {});

/** Brings it
 * about. */
Given(
  'something', () => {
    /** Of what is inside. */
    inside();
  },
);

// No doc comment.
Given('another', () => {});

/** Rings.  Used once: nothing else
 *  rings. */
Given('a bell', () => {});

for (const each of ['a', 'b']) {
  /** Names it. */
  Given(each, () => {});
}
`;

function above(definition: string) {
  const line = STEPS.split('\n').findIndex((each) => each.includes(definition));
  return docCommentAbove(STEPS, line + 1);
}

it('reads the comment above a definition, on one line', () => {
  assert.deepEqual(docCommentAbove(STEPS, 8), { meaning: 'Brings it about.' });
});

it('tells the reason of the only use apart from the meaning', () => {
  assert.deepEqual(above('a bell'), { meaning: 'Rings.', onlyUse: 'nothing else rings.' });
});

it('reads the comment above a definition that is made in a loop', () => {
  assert.deepEqual(above('Given(each'), { meaning: 'Names it.' });
});

it('takes neither the comment of the file nor a line comment for that of a definition', () => {
  assert.deepEqual(above("'nothing'"), { meaning: '' });
  assert.deepEqual(above("'another'"), { meaning: '' });
});
