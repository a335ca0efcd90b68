import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { parse } from 'yaml';
import english from '../../fixtures/texts/en.json';
import members from '../../fixtures/texts/members.zh-CN.json';
import chinese from '../../fixtures/texts/zh-CN.json';
import { loadGlossary, unlikeGlossary } from './glossary';

const TABLES = join(__dirname, '..', '..', 'schemas', 'tables');
const glossary = loadGlossary();

it('each term stands in that line of its document, or is one of the trade', () => {
  const wrong = glossary.filter(({ document, line, chinese: words, original: written, prose, trade }) => {
    if (trade || prose || document === undefined) return !trade && line === undefined;
    const rows = rowsIn(parse(readFileSync(join(TABLES, `${document}.yaml`), 'utf8')));
    const original = rows
      .filter((row) => row.line === line)
      .map((row) => JSON.stringify(row))
      .join();
    return ![...words, ...(written ? [written] : [])].some((word) => original.includes(word));
  });
  assert.deepEqual(
    wrong.map(({ english: term }) => term),
    [],
  );
});

it('the texts of commands and of target files keep to the glossary', () => {
  const texts = Object.entries(english).map(([key, text]) => [text, chinese[key as keyof typeof english]]);
  const others = Object.values(members).map((text) => ['', text]);
  const wrong = [...texts, ...others].flatMap(([from = '', to = '']) => unlikeGlossary(glossary, from, to));
  assert.deepEqual(wrong, []);
});

it('tells a term that has another word, and a word that is not to be used', () => {
  const terms = [{ english: 'agent', chinese: ['坐席'], not: ['座席'], but: ['设置座席状态'] }];
  assert.deepEqual(unlikeGlossary(terms, 'The agent signs in', '座席签入'), [
    '"agent" is 坐席: The agent signs in: 座席签入',
    '座席 is not to be used: The agent signs in: 座席签入',
  ]);
  assert.deepEqual(unlikeGlossary(terms, 'An agent sets a mode', '坐席（设置座席状态）'), []);
  assert.deepEqual(unlikeGlossary(terms, '<agent> and "agent"', '两者'), []);
});

/** Whatever has a line, with what it says. */
function rowsIn(part: unknown): Record<string, unknown>[] {
  if (Array.isArray(part)) return part.flatMap(rowsIn);
  if (part === null || typeof part !== 'object') return [];
  const row = part as Record<string, unknown>;
  return [...('line' in row ? [row] : []), ...Object.values(row).flatMap(rowsIn)];
}
