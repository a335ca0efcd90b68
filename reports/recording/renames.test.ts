import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Renames } from './renames';

const GUID = '279f8e3c-1b2d-4A5F';
const OTHER = '279f8e3c-1b2d-4A60';

function renames(...secrets: string[]): Renames {
  const all = new Renames();
  for (const secret of secrets) all.learn(secret);
  all.put('http://127.0.0.1:40123', 'http://127.0.0.1:65535');
  return all;
}

describe('Renames', () => {
  it('keeps the form of a secret, and nothing else of it', () => {
    const renamed = renames(GUID).text(`JSESSIONID=${GUID}.Gateway0`);
    assert.match(renamed, /^JSESSIONID=[\d]{3}[a-f]\d[a-f]\d[a-f]-\d[a-f]\d[a-f]-\d[A-F]\d[A-F]\.Gateway0$/);
    assert.ok(!renamed.includes('279f'));
  });

  it('gives the same secret the same likeness wherever it stands, and another one another', () => {
    const all = renames(GUID, OTHER);
    const [one, again, other] = [all.text(GUID), all.value({ a: [`x${GUID}`] }).a[0], all.text(OTHER)];
    assert.equal(again, `x${one}`);
    assert.notEqual(one, other);
    assert.deepEqual(Object.keys(all.value({ [GUID]: 1 })), [one]);
  });

  it('finds it in other cases and forms, and keeps those', () => {
    const all = renames(GUID, 'p/w+1?x');
    assert.equal(all.text(GUID.toUpperCase()), all.text(GUID).toUpperCase());
    assert.equal(decodeURIComponent(all.text(encodeURIComponent('p/w+1?x'))), all.text('p/w+1?x'));
    const base64 = Buffer.from(`agent:${GUID}:end`).toString('base64');
    const renamed = Buffer.from(all.text(base64), 'base64').toString();
    assert.ok(!renamed.includes(GUID.slice(3, -3)));
  });

  it('renames in bytes, and lets all others be', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0x00]), Buffer.from(GUID), Buffer.from([0xb2])]);
    const renamed = Buffer.from(renames(GUID).bytes(bytes.toString('base64')), 'base64');
    assert.equal(renamed.length, bytes.length);
    assert.deepEqual([renamed[0], renamed[1], renamed.at(-1)], [0xff, 0x00, 0xb2]);
    assert.ok(!renamed.includes(GUID));
  });

  it('puts the mask in members for secrets where nobody knows what stands there', () => {
    const all = renames('Sim-secret-1');
    assert.equal(all.text('{"password":"half-a-se"}'), '{"password":"***"}');
    assert.equal(all.value({ serviceToken: 'abc' }).serviceToken, '***');
    assert.equal(all.text('{"password":""}'), '{"password":""}');
    assert.equal(all.text('{"password":"Sim-secret-1"}'), `{"password":"${all.text('Sim-secret-1')}"}`);
  });

  it('writes what is another in each run as it is told', () => {
    assert.equal(renames().text('http://127.0.0.1:40123/pushed'), 'http://127.0.0.1:65535/pushed');
  });
});
