import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright';
import type { LoopbackServer } from '../http/loopback-server';
import { servePlugin } from '../plugin/plugin-under-test';
import { closeBrowser } from './browser';
import { SparePage } from './spare-page';

let site: LoopbackServer;
let other: LoopbackServer;
before(async () => {
  site = await servePlugin();
  other = await servePlugin();
});
after(async () => {
  await closeBrowser();
  await site.close();
  await other.close();
});

/** In milliseconds: a sound page comes back in less, however busy the machine is. */
const PATIENCE = 30_000;

/** Lets one scenario use a page, and gives it with the page that the next one gets. */
async function twice(use: (page: Page) => Promise<unknown>, patience = PATIENCE) {
  const spare = new SparePage({ fit: async () => undefined, patience });
  const first = await spare.take(site.address);
  await first.page.goto(`${site.address}/`);
  await use(first.page);
  await spare.giveBack(first);
  const second = await spare.take(site.address);
  await second.page.goto(`${site.address}/`);
  return { first: first.page, second: second.page, spare };
}

/** What of a page could outlast its document. */
const traces = (page: Page) =>
  page.evaluate(async () => ({
    globals: [typeof JSON, 'left' in window, 'left' in {}],
    name: window.name,
    cookie: document.cookie,
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
  }));

test('a page is kept, and nothing of the scenario before is left', async () => {
  const { first, second } = await twice(async (page) => {
    await page.context().grantPermissions(['geolocation']);
    await page.evaluate(async () => {
      Object.assign(window, { JSON: undefined, left: true, name: 'left' });
      Object.assign(Object.prototype, { left: true });
      // biome-ignore lint/suspicious/noDocumentCookie: the old way is the one that pages use.
      document.cookie = 'left=1; max-age=99';
      localStorage.left = sessionStorage.left = '1';
      indexedDB.open('left');
      await caches.open('left');
      window.addEventListener('pagehide', () => {
        sessionStorage.parting = '1';
      });
      window.addEventListener('beforeunload', (event) => event.preventDefault());
    });
  });
  assert.equal(second, first);
  assert.deepEqual(await traces(second), {
    globals: ['object', false, false],
    name: '',
    cookie: '',
    local: {},
    session: {},
    databases: [],
    caches: [],
    geolocation: 'prompt',
  });
  await second.goBack();
  assert.equal(await second.goBack(), null, 'a page of the scenario before can be gone back to');
});

test('nothing is left of other origins that the page went to, or showed in a frame', async () => {
  const elsewhere = `${other.address}/`;
  const store = "localStorage.left = sessionStorage.left = document.cookie = 'left=1'";
  const { first, second } = await twice(async (page) => {
    await page.setContent(`<iframe src="${elsewhere}"></iframe>`);
    await page.frames()[1]?.evaluate(store);
    assert.equal(await page.frames()[1]?.evaluate('sessionStorage.left'), 'left=1');
    await page.goto(elsewhere);
    await page.evaluate(store);
    const cookie = { name: 'left', value: '1', domain: '.call-centre.example', path: '/', httpOnly: true };
    await page.context().addCookies([cookie]);
  });
  assert.equal(second, first);
  assert.deepEqual(await second.context().cookies(), []);
  const kept = 'JSON.stringify([localStorage, sessionStorage, document.cookie])';
  await second.setContent(`<iframe src="${elsewhere}"></iframe>`);
  assert.equal(await second.frames()[1]?.evaluate(kept), '[{},{},""]');
  await second.goto(elsewhere);
  assert.equal(await second.evaluate(kept), '[{},{},""]');
});

describe('a page is thrown away after', () => {
  const scenarios: Record<string, (page: Page) => Promise<unknown>> = {
    'a crash': (page) => assert.rejects(page.goto('chrome://crash')),
    'a hang': async (page) => {
      const looping = page.waitForEvent('console');
      page.evaluate('console.log("on and on"); for (;;) {}').catch(() => undefined);
      await looping;
    },
    'a dialog': (page) => {
      page.on('dialog', (dialog) => dialog.dismiss());
      return page.evaluate('alert("Hello")');
    },
    'a pop-up': (page) => Promise.all([page.waitForEvent('popup'), page.evaluate('void window.open("/")')]),
    'its end': (page) => page.close(),
    'the end of the browser': closeBrowser,
  };
  for (const [what, use] of Object.entries(scenarios)) {
    test(what, async () => {
      const { first, second } = await twice(use, 1_000);
      assert.notEqual(second, first);
      assert.equal(await second.title(), 'CRM');
      assert.ok(first.isClosed());
    });
  }
});

test('whoever takes a page has it alone, and two are kept', async () => {
  const spare = new SparePage({ fit: async () => undefined, patience: PATIENCE });
  const taken = [await spare.take('a'), await spare.take('a'), await spare.take('a')];
  assert.equal(new Set(taken).size, 3);
  for (const each of taken) await spare.giveBack(each);
  const again = [await spare.take('a'), await spare.take('a')];
  // Which of them are as good as new first is theirs.
  const gone = taken.filter((each) => !again.includes(each));
  assert.deepEqual([new Set(again).size, gone.length], [2, 1]);
  assert.equal(gone[0]?.page.isClosed(), true);
});

test('a page runs no script once it is given back, and nobody else is at its site before it is as good as new', async () => {
  const told: number[] = [];
  const kind = {
    fit: (page: Page) => page.exposeFunction('tell', (moment: number) => told.push(moment)),
    begin: async (page: Page) => void (await page.goto(`${site.address}/beginning`)),
  };
  const spare = new SparePage({ ...kind, patience: PATIENCE });
  const first = await spare.take('a');
  await first.page.evaluate('setInterval(() => tell(Date.now()), 1)');
  await spare.giveBack(first);
  const end = Date.now();
  const elsewhere = await spare.take('b');
  assert.notEqual(elsewhere, first);
  assert.equal(await spare.take('a'), first);
  assert.equal(first.page.url(), `${site.address}/beginning`);
  assert.deepEqual(
    told.filter((moment) => moment > end),
    [],
  );
});

test('the browser stays until a page that is wanted has been fitted out', async () => {
  let fitted = false;
  const spare = new SparePage({
    fit: async (page) => {
      await page.addInitScript('void 0');
      fitted = true;
    },
  });
  const taking = spare.take(site.address);
  await closeBrowser();
  assert.ok(fitted);
  assert.ok((await taking).page.isClosed());
});
