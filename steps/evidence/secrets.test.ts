import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Masker } from './secrets';

const SECRET = 'p&w "1"/ü';
const mask = new Masker([SECRET, '12']);

describe('Masker', () => {
  it('finds a secret as it is, URL-encoded, in JSON text and in base64', () => {
    const forms = [
      SECRET,
      encodeURIComponent(SECRET),
      new URLSearchParams({ s: SECRET }).toString().slice(2),
      JSON.stringify(SECRET).slice(1, -1),
      Buffer.from(SECRET).toString('base64'),
    ];
    for (const form of forms) assert.doesNotMatch(mask.text(`before ${form} after`), /p&w|p%26w|cCZ3/, form);
  });

  it('finds a secret whatever its characters are, half of one among them', () => {
    for (const secret of ['İstanbul 1453', 'half \ud800 of one', 'ſ   ']) {
      assert.equal(new Masker(['s"  ', secret]).text(`before ${secret} after`), 'before *** after');
    }
  });

  it('finds a secret in the base64 of a longer text, wherever it stands there', () => {
    for (const before of ['', '5', '50', '5009:', 'Bearer ']) {
      for (const after of ['', '!', '!!']) {
        const text = Buffer.from(`${before}a long pass phrase${after}`).toString('base64');
        const masked = new Masker(['a long pass phrase']).text(`Basic ${text}`);
        assert.match(masked, /\*\*\*/, text);
        const rest = Buffer.from(masked.replace('***', '').slice(6), 'base64').toString();
        assert.doesNotMatch(rest, /long|pass/, text);
      }
    }
  });

  it('masks members that are secrets by name, whatever they hold', () => {
    assert.equal(mask.text('{"account": "a", "password": "x\\"y"}'), '{"account": "a", "password": "***"}');
    assert.deepEqual(mask.value({ password: '1', inner: [{ serviceToken: 'x' }] }), {
      password: '***',
      inner: [{ serviceToken: '***' }],
    });
  });

  it('leaves short secrets alone elsewhere, so that numbers stay readable', () => {
    assert.equal(mask.text('013312'), '013312');
  });

  it('learns more secrets, and shows each by the name that it was given', () => {
    const sessions = new Masker(['first-secret']);
    assert.equal(sessions.text('abcd-1 first-secret'), 'abcd-1 ***');
    sessions.learn('abcd-1', '‹Guid 1›');
    sessions.learn('abcd-1.x', '‹Guid 2›');
    assert.equal(sessions.text('{"a":"abcd-1","b":"abcd-1.x"}'), '{"a":"‹Guid 1›","b":"‹Guid 2›"}');
  });

  it('keeps a member named __proto__ as a member', () => {
    const copy = mask.value(JSON.parse(`{"__proto__": {"a": ${JSON.stringify(SECRET)}}}`));
    assert.equal(JSON.stringify(copy), '{"__proto__":{"a":"***"}}');
  });
});
