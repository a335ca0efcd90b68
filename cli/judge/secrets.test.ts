/** Nothing that lets somebody in stands in anything that `judge` writes, wherever in the traffic it turned up. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { createColors } from 'picocolors';
import { prepareOutFolder } from '../../reports/out-folder';
import { summary } from '../../reports/summary';
import { writeReports } from '../../reports/write-reports';
import { gatewayClient, SIGN_IN, servicePage } from '../../traffic/clients/well-behaved';
import type { Exchange } from '../../traffic/exchange';
import { harOf } from '../../traffic/har/har-of';
import { judgeFiles } from './judge-files';

const folder = mkdtempSync(join(tmpdir(), 'judge-secrets-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const GUIDS = ['11111111-2222-3333-4444-555555555555.AgentGateway0', 'not-a-guid-by-its-form-0815'];
/** One of each is so long that reports cut it. */
const SECRETS = {
  password: 'Tidal/Basin "7" & more',
  long: `Zephyr${'q'.repeat(400)}`,
  token: 'Lantern4711Token',
  cookie: 'cookie-value-0123456789',
  bearer: 'bearer-value-0123456789',
  query: 'Query+Secret/77',
  session: '982f67fc-3172-44b0-a58b-c67b35600f60',
  form: 'Form%Secret&99',
};

const [FIRST, ...REST] = gatewayClient() as [Exchange, ...Exchange[]];
const [DIAL] = servicePage() as [Exchange];

function signIn(sent: string, guid: string, answered: string): Exchange {
  return {
    ...FIRST,
    url: new URL(`${FIRST.url.href}?password=${encodeURIComponent(SECRETS.query)}`),
    headers: [
      ['Content-Type', 'application/json'],
      ['Cookie', `a=b; JSESSIONID=${SECRETS.cookie}`],
      ['Authorization', `Bearer ${SECRETS.bearer}`],
    ],
    body: { text: sent },
    answer: {
      status: 200,
      headers: [
        ['Content-Type', 'text/plain'],
        ['Guid', guid],
        ['Set-GUID', `JSESSION=${guid}`],
      ],
      body: { text: answered },
    },
  };
}

const refusal = (secret: string) =>
  JSON.stringify({ message: `wrong: ${secret}`, retcode: 7, x: { guid: GUIDS[0] } });
const EXCHANGES: Exchange[] = [
  signIn(
    JSON.stringify({ ...SIGN_IN, password: SECRETS.password, ip: SECRETS.password }),
    GUIDS[0] ?? '',
    refusal(SECRETS.password),
  ),
  signIn(
    JSON.stringify({ ...SIGN_IN, password: SECRETS.long, phonenum: SECRETS.long }),
    GUIDS[1] ?? '',
    refusal(SECRETS.long),
  ),
  signIn(`{"password": "${SECRETS.token}", cut`, GUIDS[0] ?? '', `{"password":"${SECRETS.token}`),
  signIn(
    JSON.stringify({ ...SIGN_IN, serviceToken: `${SECRETS.token} !`, vcPhoneNumber: [SECRETS.token] }),
    GUIDS[0] ?? '',
    '<html>',
  ),
  signIn(`password=${encodeURIComponent(SECRETS.form)}&x=1`, GUIDS[0] ?? '', 'null'),
  ...REST,
  {
    ...DIAL,
    url: new URL(
      `${DIAL.url.href}&sessionId=${SECRETS.session}&password=${encodeURIComponent(SECRETS.query)}`,
    ),
    answer: {
      status: 200,
      headers: [],
      body: { text: `{"session_id":"${SECRETS.session}","of":"${SECRETS.query}"}` },
    },
  },
];

it('stands in no report, no JSON, no page and no line, whole or cut', async () => {
  writeFileSync(join(folder, 'all.har'), harOf(EXCHANGES));
  const results = await judgeFiles({ files: ['all.har'], cwd: folder, strict: true });
  assert.equal(results.verdict, 'fail');
  const out = join(folder, 'out');
  prepareOutFolder(out);
  const places = writeReports(out, results);
  const texts: [string, string][] = [['terminal', summary(results, places, createColors(false)).join('\n')]];
  for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' }))
    if (statSync(join(out, name)).isFile()) texts.push([name, readFileSync(join(out, name), 'utf8')]);
  // A report that there will be is searched as well.
  const written = texts.map(([name]) => name);
  for (const name of ['conformance.json', 'index.html', 'junit.xml', 'terminal'])
    assert.ok(written.includes(name), name);
  for (const [name, text] of texts) {
    const plain = text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('\\"', '"');
    for (const secret of [...Object.values(SECRETS), ...GUIDS, SIGN_IN.password]) {
      for (const form of [
        secret,
        encodeURIComponent(secret),
        JSON.stringify(secret).slice(1, -1),
        secret.slice(0, 12),
      ])
        for (const shown of [text, plain]) {
          const at = shown.indexOf(form);
          assert.equal(at, -1, `${name}: ${form}: ${shown.slice(Math.max(0, at - 80), at + 80)}`);
        }
    }
  }
  const page = texts.find(([name]) => name === 'index.html')?.[1] ?? '';
  assert.match(page, /session-\d/);
});
