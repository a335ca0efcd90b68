import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Inconclusive } from '../../../schemas/verdict';
import { startChromium } from '../browser/chromium-process';
import type { LoopbackServer } from '../http/loopback-server';
import { closeDrivers } from './plugin';
import { driverFor, PLUGIN_SCRIPT, servePlugin } from './plugin-under-test';

after(closeDrivers);

/** Opens, calls, hears the callback, lets go. */
async function exchange(given: ReturnType<typeof driverFor>) {
  await given.driver.open();
  const returned = await given.driver.call('Echo', [{ callback: true }, { value: '签入' }]);
  const called = await given.callback();
  await given.driver.close();
  return [returned.raw, called?.raw, given.trace.entries.length];
}
const EXCHANGED = ['accepted', '签入, 2', 3];

describe('script files in a page of the harness', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'softphone.scripts-'));
    await writeFile(join(folder, 'plugin.js'), PLUGIN_SCRIPT);
  });
  after(() => rm(folder, { recursive: true }));

  test('are loaded', async () => {
    const scripts = [join(folder, 'plugin.js')];
    assert.deepEqual(await exchange(driverFor({ way: 'scripts', scripts })), EXCHANGED);
  });

  test('that cannot be read are named', async () => {
    const { driver } = driverFor({ way: 'scripts', scripts: [join(folder, 'absent.js')] });
    await assert.rejects(
      driver.open(),
      (error) => error instanceof Inconclusive && /absent\.js/.test(error.message),
    );
    await driver.close();
  });
});

describe('a program that runs already, with a debugging port', () => {
  let site: LoopbackServer;
  let program: Awaited<ReturnType<typeof startChromium>>;
  before(async () => {
    site = await servePlugin();
    program = await startChromium(`${site.address}/`);
  });
  after(async () => {
    await program.stop();
    await site.close();
  });

  test('is attached to, one scenario after the other, and lives on', async () => {
    const access = { way: 'cdp', endpoint: program.endpoint, page: '127.0.0.1' } as const;
    const first = driverFor(access);
    assert.deepEqual(await exchange(first), EXCHANGED);
    assert.deepEqual(await exchange(driverFor(access)), EXCHANGED);
    assert.equal(first.trace.entries.length, 3);
  });

  test('a page that it has not is told with those it has', async () => {
    const { driver } = driverFor({ way: 'cdp', endpoint: program.endpoint, page: 'crm.example' });
    await assert.rejects(
      driver.open(),
      (error) => error instanceof Inconclusive && error.message.includes(`its pages are ${site.address}/`),
    );
  });

  test('that is not there is told', async () => {
    const { driver } = driverFor({ way: 'cdp', endpoint: 'http://127.0.0.1:1' });
    await assert.rejects(
      driver.open(),
      (error) => error instanceof Inconclusive && /endpoint/.test(error.message),
    );
  });
});

describe('an unpacked extension', () => {
  const extension = resolve(__dirname, '../../../fixtures/extension');

  test('exposes its plugin to the page, scenario after scenario', async () => {
    for (let scenario = 0; scenario < 2; scenario += 1) {
      const { driver, callback } = driverFor({ way: 'extension', extension });
      await driver.open();
      const checkIn = await driver.call('Check_InOut', [
        { callback: true },
        { value: '{"functionsname":"checkin"}' },
      ]);
      assert.equal(checkIn.raw, '{"state":"operation_success","error_code":200,"msg":"操作成功"}');
      assert.match((await callback())?.raw ?? '', /loging_success/);
      const failed = await driver.call('Work_State', [{ value: 'not JSON' }]);
      assert.match(failed.summary, /promise, rejected/);
      await driver.close();
    }
  });

  test('without a manifest is told', async () => {
    const { driver } = driverFor({ way: 'extension', extension: tmpdir() });
    await assert.rejects(
      driver.open(),
      (error) => error instanceof Inconclusive && /manifest/.test(error.message),
    );
  });
});
