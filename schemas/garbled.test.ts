import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadErrata } from './errata';
import { isGarbled } from './garbled';

const encodedTwice = (text: string, as: string) => new TextDecoder(as).decode(Buffer.from(text));

describe('a text that nobody can read', () => {
  it('was encoded twice, or could not be decoded', () => {
    for (const charset of ['latin1', 'windows-1252'])
      assert.ok(isGarbled(encodedTwice('登录成功', charset)), charset);
    assert.ok(isGarbled('\ufffd\ufffd'));
  });

  it('is none in the usual scripts', () => {
    for (const text of ['', 'success', '登录成功', 'Überlänge, café, naïve', 'Ñandú', 'Ångström'])
      assert.ok(!isGarbled(text), text);
  });

  it('is the same to the register of the softphone (US-27)', () => {
    const patterns = loadErrata()
      .filter(({ id }) => id === 'US-27')
      .flatMap(({ accepts = [] }) => accepts.map(({ schema }) => String(schema?.pattern)));
    assert.ok(patterns.some((pattern) => new RegExp(pattern).test(encodedTwice('登录成功', 'windows-1252'))));
  });
});
