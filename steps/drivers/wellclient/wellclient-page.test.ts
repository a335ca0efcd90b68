import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { Inconclusive } from '../../../schemas/verdict';
import { closeBrowser, sharedBrowser } from '../browser/browser';
import { IN_TIME } from '../in-time';
import type { WellClientDriver } from './driver';
import { type ServedSite, serveSite } from './site-under-test';

let site: ServedSite;
before(async () => {
  const pages = {
    '/hangs-on-load': '<script>for (;;) {}</script>',
    '/asks-on-load': '<script>alert("Licence?"); prompt("Key?")</script>',
    '/asks-without-end': '<script>for (;;) alert("Again")</script>',
    '/reloads': '<script>setTimeout(function () { location.reload(); })</script>',
  };
  site = await serveSite(pages, 'http://127.0.0.1:1/');
});
const opened: WellClientDriver[] = [];
afterEach(() => Promise.all(opened.splice(0).map((driver) => driver.close())));
after(async () => {
  await closeBrowser();
  await site.close();
});

type Timers = Parameters<ServedSite['reach']>[1];

function reach(path: string, timers?: Timers) {
  const given = site.reach(path, timers);
  opened.push(given.driver);
  return given;
}

async function acted(script: string, timers?: Timers) {
  const given = await site.acted(script, timers);
  opened.push(given.driver);
  return given;
}

describe('a page that does not let itself be opened leaves nothing to judge, in time', () => {
  const HASTY = { reply: 500, arrange: 1_500 };
  const pages: Record<string, RegExp> = {
    '/hangs-on-load': /did not load|cannot be reached|has no wellClient/,
    '/silent': /did not load|cannot be reached/,
    '/away': /did not load|cannot be reached/,
    '/asks-without-end': /did not load|cannot be reached|has no wellClient/,
  };
  for (const [path, message] of Object.entries(pages)) {
    test(path, IN_TIME, async () => {
      await assert.rejects(
        reach(path, HASTY).driver.open(),
        (error) => error instanceof Inconclusive && message.test(error.message),
      );
    });
  }
});

test('dialogs while a page loads are agreed to, and told', async () => {
  const { driver, came } = reach('/asks-on-load');
  await driver.open();
  for (const text of ['Licence?', 'Key?']) {
    assert.ok(
      await came(({ summary }) => summary.includes('opened a dialog') && summary.includes(text)),
      text,
    );
  }
});

describe('a page that is open, and', () => {
  const HASTY = { reply: 800, arrange: 5_000 };

  test('crashes is told, and cannot be called any more', async () => {
    const { driver, came } = reach('/');
    await driver.open();
    const pages = (await sharedBrowser()).contexts().flatMap((context) => context.pages());
    for (const page of pages) {
      const developer = await page.context().newCDPSession(page);
      // Of a page that is gone there comes no answer.
      developer.send('Page.crash').catch(() => undefined);
    }
    assert.ok(await came(({ summary }) => summary === 'the page crashed'));
    assert.equal((await driver.call('act', [''])).kind, 'failure');
  });

  test('asks whether it may be left is closed all the same', IN_TIME, async () => {
    const { driver } = await acted(`window.onbeforeunload = function () { return 'Leave?'; };`);
    await driver.close();
    assert.equal((await driver.call('act', [''])).kind, 'failure');
  });

  test('opens dialogs without end fails the call at the deadline, and is told in few lines', async () => {
    const { answer, trace, driver } = await acted(`for (;;) alert('Again');`, HASTY);
    assert.match(answer.summary, /act did not return.*within 800 ms/);
    await driver.close();
    assert.ok(trace.entries.length < 40);
  });

  test('throws errors without end is told in few lines', async () => {
    const { driver, came, trace } = await acted(
      `for (var i = 0; i < 500; i += 1) setTimeout(function () { throw new Error('Bad'); });`,
    );
    await came(({ summary }) => /further notices of the page are not recorded/.test(summary));
    await driver.flush();
    assert.ok(trace.entries.length < 40);
  });

  test('closes itself, or opens page upon page, ends with the scenario', async () => {
    const { driver, came } = await acted(`
      for (var i = 0; i < 5; i += 1) window.open('/');
      setTimeout(function () { window.close(); }, 0);`);
    await came(({ summary }) => /the page was closed/.test(summary));
    await driver.close();
    assert.deepEqual((await sharedBrowser()).contexts(), []);
  });
});

test('a page that reloads without end does not keep a call waiting', IN_TIME, async () => {
  const { driver } = reach('/reloads', { reply: 800, arrange: 1_500 });
  await driver
    .open()
    .then(() => driver.call('act', ['return 5']))
    .catch((error) => assert.ok(error instanceof Inconclusive));
});
