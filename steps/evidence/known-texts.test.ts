import assert from 'node:assert/strict';
import { it } from 'node:test';
import { KnownTexts } from './known-texts';

function replaced(text: string, ...known: string[]): string {
  const texts = new KnownTexts();
  for (const [i, each] of known.entries()) texts.add(each, `<${i}>`);
  return texts.replacedIn(text);
}

it('replaces texts wherever they stand, and as often as they do', () => {
  assert.equal(replaced('abcd, xabcdabcdx', 'abcd'), '<0>, x<0><0>x');
  assert.equal(replaced('abc', 'abcd'), 'abc');
  assert.equal(replaced('', 'abcd'), '');
});

it('prefers the longest of those that begin at one place, and the first that begins', () => {
  assert.equal(replaced('abcdef abcdeX', 'abcd', 'abcdef'), '<1> <0>eX');
  assert.equal(replaced('abcdefgh', 'cdefgh', 'abcd'), '<1>efgh');
});

it('knows texts in any case, letters outside ASCII among them', () => {
  assert.equal(replaced('ABCD ÄBCDE äbcde', 'abcd', 'äbcde'), '<0> <1> <1>');
  assert.equal(replaced('ſame K123 same k123', 'SAME', 'k123'), '<0> <1> <0> <1>');
  assert.equal(replaced('座席 İÄ123 座席', 'İä123'), '座席 <0> 座席');
});

it('keeps what a text was shown as first', () => {
  assert.equal(replaced('Abcd', 'abcd', 'ABCD'), '<0>');
});

it('tells apart texts that begin alike, or whose beginnings have one key', () => {
  const many = Array.from({ length: 5_000 }, (_, i) => `${(i * 7_919).toString(36).padStart(4, '0')}-${i}`);
  const texts = new KnownTexts();
  for (const [i, each] of many.entries()) texts.add(each, `<${i}>`);
  assert.equal(texts.replacedIn(many.join(' ')), many.map((_, i) => `<${i}>`).join(' '));
});
