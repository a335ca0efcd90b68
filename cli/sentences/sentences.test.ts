import assert from 'node:assert/strict';
import { it } from 'node:test';
import { englishLeft } from '../../fixtures/sentences/english';
import { HOLE } from '../../fixtures/sentences/pattern';
import { sentenceFiles } from '../../fixtures/sentences/sentences';
import { loadTexts } from '../../reports/editions/texts';
import { loadGlossary, unlikeGlossary } from '../features/glossary';
import { textsOfMistakes } from './errors';
import { sentencesIn } from './source';
import { NOT_TOLD, textsOfDocuments, textsOfSource } from './told';

const files = sentenceFiles();
/** Joined at run time, and what Node says. */
const WORDS = ['words.json', 'error-words.json'];
/** Their tokens, keys and headers are not those of the trade. */
const OF_LIBRARIES = ['libraries.json', 'error-words.json'];
const texts = [...textsOfSource(), ...textsOfMistakes()];
const documents = textsOfDocuments();

/** Two texts are one where they differ in what their holes are called, or in the letter that they begin with. */
function shape(text: string): string {
  const bare = text.replace(/\{\w+(?::[\w-]+)?\}/g, '{}');
  return /^[A-Z][a-z]* /.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}

it('each sentence that a run can tell has its Chinese one, and each Chinese one is told', () => {
  const phrases = Object.values(loadTexts().words).flatMap(Object.keys);
  const known = new Set([...files.values()].flatMap(Object.keys).map(shape));
  const other = new Set([...phrases, ...Object.values(NOT_TOLD).flat()].map(shape));
  const prose = texts.filter(({ isProse }) => isProse);
  const missing = [
    ...prose
      .filter(({ text }) => !known.has(shape(text)) && !other.has(shape(text)))
      .map((each) => `${each.place}: ${each.text}`),
    ...documents.filter((text) => !known.has(shape(text))),
  ];
  assert.deepEqual([...new Set(missing)], []);
  const told = new Set([...texts.map(({ text }) => text), ...documents].map(shape));
  const own = [...files].filter(([file]) => !WORDS.includes(file)).flatMap(([, each]) => Object.keys(each));
  assert.deepEqual(
    own.filter((text) => !told.has(shape(text))),
    [],
  );
  assert.deepEqual(
    Object.values(NOT_TOLD)
      .flat()
      .filter((text) => !told.has(shape(text))),
    [],
  );
});

it('a sentence is there once, has the same holes in both languages, and no English in Chinese', () => {
  const all = [...files.values()].flatMap(Object.entries);
  const shapes = all.map(([english]) => shape(english));
  assert.deepEqual(
    shapes.filter((each, i) => shapes.indexOf(each) !== i),
    [],
  );
  for (const [english, chinese] of all) {
    const names = (text: string) => [...new Set([...text.matchAll(HOLE)].map(([, name]) => name))].sort();
    assert.deepEqual(names(chinese), names(english), english);
    assert.deepEqual(englishLeft(chinese.replace(HOLE, '｜')), [], english);
    if (/[a-z]{2} [a-z]/.test(english.replace(HOLE, ''))) assert.match(chinese, /\p{Script=Han}/u, english);
  }
});

it('the sentences are in the words of the glossary', () => {
  const glossary = loadGlossary();
  // A member of a target file is no word, nor is an option.
  const bare = (english: string) => english.replace(HOLE, '{$1}').replace(/--[\w-]+|\b\w+(\.\w+)+/g, '');
  const wrong = [...files]
    .flatMap(([file, each]) => (OF_LIBRARIES.includes(file) ? [] : Object.entries(each)))
    .flatMap(([english, chinese]) => unlikeGlossary(glossary, bare(english), chinese));
  assert.deepEqual(wrong, []);
});

it('texts are found in the source with all that they can be', () => {
  const source = `
    const why = bad ? 'it is late' : 'it is early';
    throw new Inconclusive(\`the agent \${agent.id} is \${isIn ? '' : 'not '}signed in: \${shown(answer)}\`);
    throw new Error('a fault of ours');
    if (outcome === 'no answer in time') note('the ' + kind + ' comes ' + (late ?? 'in time'));`;
  const found = sentencesIn('some.ts', source).filter(({ isProse }) => isProse);
  assert.deepEqual(
    found.map(({ text }) => text),
    [
      'it is late',
      'it is early',
      'the agent {id} is signed in: {answer}',
      'the agent {id} is not signed in: {answer}',
      'the {kind} comes {late}',
      'the {kind} comes in time',
    ],
  );
});
