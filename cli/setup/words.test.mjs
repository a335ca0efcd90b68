import assert from 'node:assert/strict';
import { it } from 'node:test';
import { WORDS, wordsFor } from './words.mjs';

it('speaks the language that is asked for, else that of the system', () => {
  assert.equal(wordsFor(['run', '--lang', 'zh-CN'], {}), WORDS['zh-CN']);
  assert.equal(wordsFor(['run', '--lang=en'], { LANG: 'zh_CN.UTF-8' }), WORDS.en);
  assert.equal(wordsFor(['run'], { LANG: 'zh_CN.UTF-8' }), WORDS['zh-CN']);
  assert.equal(wordsFor([], { LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }), WORDS.en);
});

it('says in Chinese what it says in English, with the same values', () => {
  for (const [name, english] of Object.entries(WORDS.en)) {
    const chinese = WORDS['zh-CN'][name];
    const [from, to] = [english, chinese].map((text) =>
      typeof text === 'string' ? text : text('<1>', '<2>'),
    );
    assert.match(to, /\p{Script=Han}/u, name);
    assert.deepEqual(to.match(/<\d>/g), from.match(/<\d>/g), name);
  }
});
