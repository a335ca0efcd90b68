import assert from 'node:assert/strict';
import { it } from 'node:test';
import { englishLeft } from '../../fixtures/sentences/english';
import { errataInChinese } from '../../reports/errata-in';
import { loadErrata } from '../../schemas/errata';
import { loadGlossary, unlikeGlossary } from './glossary';

it('each erratum has its title and its reading in Chinese, in the words of the glossary, and nothing else has', () => {
  const english = Object.fromEntries(
    loadErrata().flatMap(({ id, title, reading }) => [
      [`${id}.title`, title],
      [`${id}.reading`, reading],
    ]),
  );
  const chinese = errataInChinese();
  assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
  const glossary = loadGlossary();
  const wrong = Object.entries(chinese).flatMap(([key, text]) => [
    ...(/\p{Script=Han}/u.test(text) ? [] : [`${key} has no Chinese`]),
    ...englishLeft(text).map((words) => `${key}: ${words}`),
    ...unlikeGlossary(glossary, english[key] ?? '', text).map((each) => `${key}: ${each}`),
  ]);
  assert.deepEqual(wrong, []);
});
