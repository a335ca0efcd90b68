/** Properties of what reads texts and bytes that others wrote: target files, JSONP, replies; and of the masking. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { callbackPaths } from '../../fixtures/arbitraries/callbacks';
import { httpReplies } from '../../fixtures/arbitraries/http-replies';
import { targetFiles } from '../../fixtures/arbitraries/target-files';
import { jsonObjects, jsonTexts, jsonValues, oddTexts, texts } from '../../fixtures/arbitraries/values';
import { listenOnLoopback } from '../../fixtures/simulators/loopback';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { loadTarget } from '../../fixtures/targets/load-target';
import { MASK, Masker } from '../../fixtures/targets/secrets';
import { exchangeRaw } from '../../steps/drivers/http/raw-http';
import { readBareJson, readJsonp } from '../../steps/drivers/local-service/jsonp';
import { type Property, property } from './property';

/** What is fuzzed. */
export interface Readers {
  target: typeof loadTarget;
  jsonp: typeof readJsonp;
  json: typeof readBareJson;
  exchange: typeof exchangeRaw;
  masker: (secrets: string[]) => Pick<Masker, 'text' | 'value'>;
}

/** Those of the harness. */
export const READERS: Readers = {
  target: loadTarget,
  jsonp: readJsonp,
  json: readBareJson,
  exchange: exchangeRaw,
  masker: (secrets) => new Masker(secrets),
};

const scripts = fc
  .tuple(
    fc.oneof(callbackPaths, oddTexts),
    fc.oneof(jsonTexts, texts),
    fc.constantFrom('(', ' (', ''),
    fc.constantFrom(');', ')', '', ');;', ')//'),
  )
  .map(([name, argument, open, close]) => ({ name, body: `${name}${open}${argument}${close}` }));
/** Without a character that stands for others in base64 or JSON, there would be nothing to mask in another form. */
const secrets = fc.array(fc.oneof(fc.string({ minLength: 4, maxLength: 30 }), oddTexts), {
  minLength: 1,
  maxLength: 3,
});

export function readerProperties(readers: Readers = READERS): Property[] {
  return [
    property('readers:target-file', 80, targetFiles(), (text) => {
      const folder = mkdtempSync(join(tmpdir(), 'fuzz-target-'));
      try {
        const file = join(folder, 'target.yaml');
        writeFileSync(file, text);
        readers.target(file, { HOME: '/home' }, ['plugin.checkin.rule.function']);
      } catch (error) {
        if (!(error instanceof ConfigurationError)) throw error;
        assert.ok(error.message.length > 0);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }),
    property('readers:jsonp', 1_000, scripts, ({ name, body }) => {
      for (const read of [readers.jsonp(body, name), readers.json(body)])
        assert.ok(read.ok ? Array.isArray(read.notes) : read.reason.length > 0);
    }),
    property('readers:jsonp-sound', 400, fc.tuple(callbackPaths, jsonObjects), ([name, object]) => {
      const text = JSON.stringify(object);
      for (const read of [readers.jsonp(`/**/${name}(${text});`, name), readers.json(text)]) {
        assert.ok(read.ok && read.strictJson, 'JSON is not read as such');
        assert.deepEqual(read.payload, JSON.parse(text));
      }
    }),
    property('readers:raw-http', 250, httpReplies, async (bytes) => {
      const outcome = await answeredBy(bytes, readers.exchange);
      if ('failed' in outcome) assert.ok(outcome.reason.length > 0);
      else assert.ok(Number.isInteger(outcome.status) && Buffer.isBuffer(outcome.body));
    }),
    property(
      'readers:raw-http-sound',
      100,
      fc.tuple(
        fc.integer({ min: 200, max: 599 }).filter((status) => status !== 204 && status !== 304),
        texts,
      ),
      async ([status, text]) => {
        const body = Buffer.from(text);
        const head = `HTTP/1.1 ${status} Any\r\nX-Odd: 1\r\nContent-Length: ${body.length}\r\n\r\n`;
        const outcome = await answeredBy(Buffer.concat([Buffer.from(head), body]), readers.exchange);
        if ('failed' in outcome) assert.fail(outcome.reason);
        assert.deepEqual(outcome.headers[0], ['X-Odd', '1']);
        assert.deepEqual([outcome.status, outcome.body.toString()], [status, body.toString()]);
      },
    ),
    property(
      'readers:masker',
      500,
      fc.tuple(secrets, jsonValues, texts, texts),
      ([hidden, value, before, after]) => {
        const masker = readers.masker(hidden);
        const shown = hidden.flatMap((secret) => {
          const forms = [
            secret,
            encodeURIComponent(Buffer.from(secret).toString()),
            JSON.stringify(secret),
            Buffer.from(`u:${secret}`).toString('base64'),
          ];
          return forms.map((form) => masker.text(before + form + after));
        });
        const masked = masker.value({ value, [`${before}${hidden[0]}`]: hidden.join(after) });
        for (const text of [...shown, ...textsWithin(masked)])
          for (const secret of hidden) hides(text, secret);
      },
    ),
  ];
}

/** Shorter ones are masked as members called password only. */
const SHORTEST = 4;

/** The strings and keys of a JSON value: of its notation, a quote and the key behind it may be what a secret is. */
function textsWithin(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(textsWithin)];
}

function hides(text: string, secret: string): void {
  if (secret.length < SHORTEST) return;
  // With what stands for a secret, the text beside it may be what another one is.
  for (const part of text.split(MASK)) assert.ok(!part.includes(secret), 'a secret is shown as it stands');
}

async function answeredBy(bytes: Buffer, exchange: typeof exchangeRaw): ReturnType<typeof exchangeRaw> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end(bytes));
  });
  const { address, stop } = await listenOnLoopback(server, 0);
  try {
    return await exchange({
      address: new URL(address),
      method: 'GET',
      target: '/',
      headers: [],
      deadline: 30_000,
    });
  } finally {
    await stop();
  }
}
