import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { Inconclusive } from '../../../schemas/verdict';
import { startChromium } from '../browser/chromium-process';
import { Bridge } from './bridge';
import { closeBridges } from './bridge-way';
import { driverFor, gist, HASTY, PLUGIN_SCRIPT, TIMERS } from './plugin-under-test';

after(closeBridges);

/** What drivers print while `run` goes on. */
async function printed(run: () => Promise<unknown>, until: RegExp): Promise<string> {
  const write = process.stderr.write;
  let text = '';
  const seen = new Promise<void>((resolve) => {
    process.stderr.write = (chunk: string | Uint8Array) => {
      text += chunk;
      if (until.test(text)) resolve();
      return true;
    };
  });
  try {
    await Promise.race([seen, run()]);
  } finally {
    process.stderr.write = write;
  }
  return text;
}

test('scenarios share the page that the tester opened in a browser of theirs', async (t) => {
  const access = { way: 'bridge', markup: `<script>${PLUGIN_SCRIPT}</script>` } as const;
  const first = driverFor(access);
  const opening = first.driver.open();
  const told = await printed(() => opening, /Please open/);
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(told)?.[0];
  assert.ok(address, told);
  const browser = await startChromium(address);
  t.after(() => browser.stop());
  await opening;

  await t.test('calls, returns and callbacks cross it', async () => {
    const returned = await first.driver.call('Echo', [{ callback: true }, { value: '签入 \u2028' }]);
    assert.deepEqual(gist(returned), {
      kind: 'return',
      of: 1,
      data: { type: 'string', text: 'accepted', thenable: false },
    });
    assert.equal((await first.callback())?.raw, '签入 \u2028, 2');
    assert.equal((await first.driver.call('Throw', [])).kind, 'exception');
    assert.match((await first.driver.call('Absent', [])).summary, /has no function Absent/);
  });

  await t.test('a flood is cut off', async () => {
    await first.driver.call('Flood', [{ callback: true }]);
    const flood = await first.trace.waitFor(({ summary }) => /More than 500/.test(summary), TIMERS.callback);
    assert.ok(flood);
    await first.driver.close();
  });

  await t.test('the next scenario begins afresh, without opening anything', async () => {
    const second = driverFor(access);
    const entries = first.trace.entries.length;
    assert.equal(await printed(() => second.driver.open(), /Please/), '');
    assert.equal((await second.driver.call('Text', [])).raw, '{"msg":"操作成功"}');
    assert.equal(first.trace.entries.length, entries);
    assert.equal(second.trace.entries.length, 2);
    await second.driver.close();
  });

  await t.test('a page that hangs is a failure in time', async () => {
    const third = driverFor(access, HASTY);
    await third.driver.open();
    assert.match((await third.driver.call('Never', [])).summary, /promise that did not settle/);
    assert.match((await third.driver.call('Hang', [])).summary, /did not return/);
    await third.driver.close();
  });
});

test('without a browser, or with a page of another origin, opening says what to do', async () => {
  for (const [access, message] of [
    [{ way: 'bridge' }, /leave it open/],
    [{ way: 'bridge', scripts: ['absent.js'] }, /absent\.js/],
  ] as const) {
    const { driver } = driverFor(
      { ...access, scripts: [...(access.scripts ?? [])] },
      { ...TIMERS, arrange: 100 },
    );
    await assert.rejects(
      driver.open(),
      (error) => error instanceof Inconclusive && message.test(error.message),
    );
    await driver.close();
  }
});

describe('the bridge server', () => {
  const observed: unknown[] = [];
  const bridge = new Bridge({});
  const get = (path: string, init?: RequestInit) => fetch(new URL(path, bridge.address), init);

  test('gives no page but its own a way to post observations', async () => {
    await bridge.serve(0);
    bridge.attach({
      observed: (report) => observed.push(report),
      lost: () => undefined,
      noticed: () => undefined,
    });
    const token = /base: '\/(\w{32})'/.exec(await (await get('/')).text())?.[1];
    const post = { method: 'POST', body: 'a\nb' };
    assert.equal((await get('/0123/observations?page=1&from=0', post)).status, 403);
    assert.equal((await get(`/${token}/observations?page=0&from=0`, post)).status, 409);
    assert.deepEqual(observed, []);
    assert.equal((await get(`/${token}/observations?page=1&from=0`, post)).status, 200);
    assert.equal(
      (await get(`/${token}/observations?page=1&from=1`, { method: 'POST', body: 'b\nc' })).status,
      200,
    );
    assert.deepEqual(observed, ['a', 'b', 'c']);
    assert.equal(
      (await get(`/${token}/observations?page=1&from=3`, { method: 'POST', body: 'x'.repeat(11_000_000) }))
        .status,
      413,
    );
    await bridge.close();
  });
});
