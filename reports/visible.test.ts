import assert from 'node:assert/strict';
import { it } from 'node:test';
import { shortened, visible, visibleLine } from './visible';

it('shows control characters instead of obeying them', () => {
  assert.equal(visible('\u001b[31mred\u0007\u0000\u007f'), '␛[31mred␇␀␡');
  assert.equal(visible('\u009b31m\u202Eabc\uFEFF'), '<U+009B>31m<U+202E>abc<U+FEFF>');
});

it('leaves text, line breaks and whole surrogate pairs alone', () => {
  assert.equal(visible('操作成功\r\n\t😀 <b>'), '操作成功\n\t😀 <b>');
  assert.equal(visible('\ud83d!'), '<U+D83D>!');
  assert.equal(visible('!\ude00'), '!<U+DE00>');
});

it('puts it on one line, in which nothing looks like a blank that is none', () => {
  assert.equal(visibleLine('a\nb\tc\r\n\u001b'), 'a␊b␉c␍␊␛');
});

it('shortens what is too long', () => {
  assert.equal(shortened('abcd', 4), 'abcd');
  assert.equal(shortened('abcde', 4), 'abc…');
});
