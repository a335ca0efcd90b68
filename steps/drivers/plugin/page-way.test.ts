import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright';
import { sharedBrowser } from '../browser/browser';
import type { LoopbackServer } from '../http/loopback-server';
import { closeDrivers } from './plugin';
import { driverFor, HASTY, servePlugin, TIMERS } from './plugin-under-test';

let site: LoopbackServer;
before(async () => {
  site = await servePlugin();
});
after(async () => {
  await closeDrivers();
  await site.close();
});

/** Opens a page, calls one function of the plugin, and leaves the page; gives the answer and the trace. */
async function scenario(method: string, timers = TIMERS) {
  const given = driverFor({ way: 'page', page: `${site.address}/` }, timers);
  await given.driver.open();
  const answer = await given.driver.call(method, [{ callback: true }]);
  await given.driver.close();
  return { answer, ...given };
}

const pages = async () => (await sharedBrowser()).contexts().flatMap((context) => context.pages());

describe('the scenario after one in which the plugin', () => {
  const earlier: Record<string, string> = {
    'altered the page': 'Alter',
    'hung the page': 'Hang',
    'went on opening dialogs': 'Nag',
    'left the page': 'Leave',
    'flooded the page with callbacks': 'Flood',
  };
  for (const [what, method] of Object.entries(earlier)) {
    test(`${what} gets a page as new`, async () => {
      await scenario(method, HASTY);
      const { answer, trace } = await scenario('Text');
      assert.equal(answer.raw, '{"msg":"操作成功"}');
      assert.deepEqual(
        trace.entries.map(({ kind }) => kind),
        ['call', 'return'],
      );
    });
  }

  test('crashed the page gets a page as new, too', async () => {
    const { driver } = driverFor({ way: 'page', page: `${site.address}/` });
    await driver.open();
    const [page, ...others] = await pages();
    assert.ok(page);
    assert.deepEqual(others, []);
    await assert.rejects(page.goto('chrome://crash'));
    await driver.close();
    assert.equal((await scenario('Text')).answer.raw, '{"msg":"操作成功"}');
  });
});

test('what an earlier scenario set going never reaches the trace of the next, nor its own', async () => {
  const earlier = await scenario('Keep');
  const recorded = earlier.trace.entries.length;
  const { driver, trace, callback } = driverFor({ way: 'page', page: `${site.address}/` });
  await driver.open();
  assert.deepEqual(trace.entries, []);
  await driver.call('Echo', [{ callback: true }, { value: 'mine' }]);
  assert.equal((await callback())?.raw, 'mine, 2');
  await driver.close();
  assert.equal(earlier.trace.entries.length, recorded);
  assert.equal(trace.entries.length, 3);
});

test('a page serves scenario after scenario without gathering listeners', async () => {
  await scenario('Text');
  // Playwright's emitters have the function of Node's, though its types are silent about it.
  const [page]: (Page & { listenerCount?(event: string): number })[] = await pages();
  const events = ['close', 'crash', 'console', 'dialog', 'domcontentloaded', 'framenavigated', 'pageerror'];
  const listeners = () => events.map((event) => page?.listenerCount?.(event));
  const few = listeners();
  assert.ok(few.every(Number.isInteger));
  for (let each = 0; each < 3; each += 1) await scenario('Text');
  assert.deepEqual(listeners(), few);
  assert.equal(page?.isClosed(), false);
});
