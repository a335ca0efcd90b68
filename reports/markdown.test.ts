import assert from 'node:assert/strict';
import { it } from 'node:test';
import { plain } from './markdown';

it('mentions nobody, refers to nothing and links nowhere in what servers make of Markdown', () => {
  const text =
    '@everyone a@b.test #1 team/phone#2 !3 %4 ~5 &6 $7 ^8 https://evil.test "msg", (1): all well-known';
  const made = plain(text).replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  assert.doesNotMatch(made, /[!#$%&@^~]\w|:\/\//);
  assert.equal(made.replaceAll('\u200b', ''), text);
});
