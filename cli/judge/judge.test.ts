/** Recorded traffic as anybody may have it, sound and broken, through the command. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { gatewayClient, SIGN_IN, servicePage } from '../../traffic/clients/well-behaved';
import type { Exchange } from '../../traffic/exchange';
import { harOf } from '../../traffic/har/har-of';
import { commandProcess } from '../run/command-process';

const folder = mkdtempSync(join(tmpdir(), 'judge-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const GOOD = harOf([...gatewayClient(), ...servicePage()]);
let files = 0;

async function judged(bytes: string | Buffer, ...options: string[]) {
  files += 1;
  const file = join(folder, `${files}.har`);
  const out = join(folder, `out-${files}`);
  writeFileSync(file, bytes);
  const { code, output } = await commandProcess(['judge', file, '--out', out, ...options]);
  const report = () => readFileSync(join(out, 'conformance.json'), 'utf8');
  const failing = () =>
    (JSON.parse(report()) as { requirements: { id: string; verdict: string }[] }).requirements
      .filter(({ verdict }) => verdict === 'fail')
      .map(({ id }) => id);
  return { code, output, report, failing };
}

/** The first exchange with something changed in the HAR. */
function changed(change: (entry: Entry) => void): string {
  const har = JSON.parse(GOOD) as { log: { entries: Entry[] } };
  const [first] = har.log.entries;
  if (first) change(first);
  return JSON.stringify(har);
}
interface Entry {
  request: { headers: object[]; postData?: object };
  response: { content: Record<string, unknown> };
}

describe('traffic in which all is well', () => {
  it('ends with 0, says what was never met, and shows no secret', async () => {
    const { code, output, report } = await judged(GOOD);
    assert.equal(code, 0, output);
    assert.match(output, /Conformant as far as seen/);
    assert.match(output, /Never met: 0 rows of clients and \d+ of targets/);
    assert.ok(!report().includes(SIGN_IN.password));
  });

  for (const [how, bytes] of [
    ['packed with gzip', gzipSync(GOOD)],
    ['in UTF-16', Buffer.from(`\ufeff${GOOD}`, 'utf16le')],
    ['with a byte order mark', `\ufeff${GOOD}`],
    [
      'with pseudo headers of HTTP/2',
      changed(({ request }) => request.headers.unshift({ name: ':method', value: 'PUT' })),
    ],
    [
      'with a body in base64',
      changed(({ response: { content } }) => {
        content.text = Buffer.from(String(content.text)).toString('base64');
        content.encoding = 'base64';
      }),
    ],
  ] as const) {
    it(`is the same ${how}`, async () => {
      const { code, output } = await judged(bytes);
      assert.equal(code, 0, output);
    });
  }
});

describe('a client with three mistakes', () => {
  it('is caught at the row of each, with what was sent and the line of the document', async () => {
    const [first, ...rest] = gatewayClient();
    const [dial, ...others] = servicePage();
    if (!first || !dial) throw new Error('nothing goes by');
    const body = { text: JSON.stringify({ ...SIGN_IN, phonenum: '4'.repeat(25) }) };
    const silent = rest.filter(({ method }) => method !== 'GET');
    const lost: Exchange = { ...dial, url: new URL(dial.url.href.replace('dial_number=013312345678&', '')) };
    const { code, output, failing } = await judged(harOf([{ ...first, body }, ...silent, lost, ...others]));
    assert.equal(code, 1, output);
    assert.deepEqual(failing(), [
      'client.gateway.sign-in.rule.polling',
      'client.gateway.sign-in.parameter.phonenum.length',
      'client.local-service.dial_out.parameter.dial_number',
    ]);
    assert.match(output, /Came: "4{25}"/);
    assert.match(output, /最大长度为24" \(line 111\)/);
    assert.match(output, /Client: fail\. Target: pass\./);
    assert.ok(!output.includes(SIGN_IN.password));
  });
});

describe('a HAR that is broken', () => {
  it('in the middle is judged as far as it goes, and ends with 2', async () => {
    const { code, output } = await judged(GOOD.slice(0, GOOD.length / 2));
    assert.equal(code, 2, output);
    assert.match(output, /it ends in the middle/);
  });

  it('by a body that was not kept says so, and ends with 2', async () => {
    const { code, output } = await judged(changed(({ response: { content } }) => delete content.text));
    assert.equal(code, 2, output);
    assert.match(output, /the answer to a sign-in: it was not kept/);
  });

  it('by an entry that is none is judged without it', async () => {
    const { code, output } = await judged(GOOD.replace('"entries":[', '"entries":[null,{"request":7},'));
    assert.equal(code, 2, output);
    assert.match(output, /2 entries have no method/);
  });

  for (const [what, text] of [
    ['empty', ''],
    ['no JSON', '<html>'],
    ['no HAR', '{"openapi":"3.0"}'],
    ['nothing but a bracket', '['],
  ] as const) {
    it(`because it is ${what} is bad configuration, in one line`, async () => {
      const { code, output } = await judged(text);
      assert.equal(code, 3, output);
      assert.match(output, /^error: .*this is no HAR/m);
    });
  }
});

describe('traffic of nobody that is known', () => {
  it('is counted, never judged, and ends with 2', async () => {
    const [first] = gatewayClient();
    const { code, output } = await judged(
      harOf(first ? [{ ...first, url: new URL('https://example.test/') }] : []),
    );
    assert.equal(code, 2, output);
    assert.match(output, /No traffic: no exchange belongs to a known interface/);
    assert.match(output, /1 of no known interface/);
  });
});
