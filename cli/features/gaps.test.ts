import assert from 'node:assert/strict';
import { it } from 'node:test';
import { englishIn } from './english-left';
import { flaws, gapsIn, gapsOfSteps, spelledOut } from './gaps';

it('a sentence with a choice or an option is so many sentences', () => {
  assert.deepEqual(spelledOut('the poll/call is {x}'), ['the poll is {x}', 'the call is {x}']);
  assert.deepEqual(spelledOut('it( is there again)'), ['it', 'it is there again']);
});

it('tells texts that are missing, and texts that nothing needs; a text with holes is for whatever fits', () => {
  const texts = { 'row {int}': '第 {int} 行', 'another row': '另一行' };
  assert.deepEqual(gapsIn('names', ['row 1', 'row 2', 'no row'], texts), [
    'names has no Chinese text for: no row',
    'names has a text that nothing needs: another row',
  ]);
});

it('tells texts that are no Chinese or have other placeholders', () => {
  assert.deepEqual(flaws('names', { '<a> of {int}': '<a> 共 {int}', '"x" is <a>': '"x" <a>' }), []);
  assert.deepEqual(flaws('names', { 'a <call>': 'a <call>', 'an <a>': '一个 <b>' }), [
    'names: a <call>: a <call>: no Chinese',
    'names: an <a>: 一个 <b>: other placeholders',
  ]);
});

it('holds sentences and closed lists against the step definitions', () => {
  const lists = new Map([['how', ['well', 'for {int} seconds']]]);
  const words = {
    how: { well: '好', 'for {int} seconds': '{int} 秒', badly: '好' },
    who: { nobody: '无人' },
  };
  assert.deepEqual(
    gapsOfSteps(['it works {how}'], lists, { sentences: { 'it works {how}': '可用' }, words }),
    [
      'other parameters: it works {how}: 可用',
      'words has a text that nothing needs: who',
      'words {how} has a text that nothing needs: badly',
      'words {how} has two texts that are: 好',
    ],
  );
});

it('finds English that was left, and takes names and code for none', () => {
  const edition =
    '功能: 使用 web 插件\n  @a-tag\n  由 npm run walks 生成\n  当 forceDrop 设为 "two words"\n  那么 it works\n';
  assert.deepEqual(englishIn(edition), ['English was left: 那么 it works']);
});
