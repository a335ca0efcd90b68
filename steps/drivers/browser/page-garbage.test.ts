import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeBrowser, sharedBrowser } from './browser';
import { isPageGarbage } from './page-garbage';

after(closeBrowser);

test('garbage of a page is told from a fault of the harness', async (t) => {
  const rejections: unknown[] = [];
  const take = (reason: unknown) => rejections.push(reason);
  // The test runner's own would fail the test.
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', take);
  t.after(() => {
    process.removeAllListeners('unhandledRejection');
    for (const each of others) process.on('unhandledRejection', each);
  });
  const page = await (await sharedBrowser()).newPage();
  await page.exposeBinding('tell', () => {});
  for (const garbage of ['no JSON', 'null'])
    await page.evaluate(`JSON.stringify = () => ${JSON.stringify(garbage)}; void tell('x')`).catch(() => {});
  while (rejections.length < 2) await new Promise(setImmediate);
  for (const each of rejections) assert.ok(isPageGarbage(each), String(each));
  await page.close();
  for (const fault of [new TypeError('undefined is not a function'), 'text', undefined])
    assert.ok(!isPageGarbage(fault));
});
