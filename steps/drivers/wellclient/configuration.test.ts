import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright';
import { closeBrowser, sharedBrowser } from '../browser/browser';
import { inPage } from './client-page';
import { awaitClient, configureClient, versionOf } from './configuration';
import { clientAgentSource } from './page-messages';

after(closeBrowser);

/** A page in which the script has run, after the tester's own. */
async function withPage(script: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await (await sharedBrowser()).newPage();
  await page.addInitScript({ content: clientAgentSource });
  await page.goto('about:blank');
  await page.evaluate(script);
  await use(page);
  await page.close();
}

const SDK = `
  var config = { SDK: 'api.vendor.example', debug: true };
  window.wellClient = {
    getConfig: function () { return config; },
    useConfig: function () { throw new Error('would contact the vendor'); }
  };
  void 0;`;

test('members are set on the live configuration, the others stay, and useConfig is not called', () =>
  withPage(SDK, async (page) => {
    await configureClient(inPage(page), 'wellClient', { SDK: '127.0.0.1', cstaPort: ':5088' }, 5_000);
    assert.deepEqual(await page.evaluate('config'), { SDK: '127.0.0.1', debug: true, cstaPort: ':5088' });
    // Without it, SDKs that come without their panel drop the events of agents.
    assert.equal(await page.evaluate('typeof wellClient.ui.main'), 'function');
  }));

test('a panel that is there stays', () =>
  withPage(`${SDK} wellClient.ui = 'a panel'`, async (page) => {
    await configureClient(inPage(page), 'wellClient', { SDK: '127.0.0.1' }, 5_000);
    assert.equal(await page.evaluate('wellClient.ui'), 'a panel');
  }));

test('nothing is touched when there is nothing to set', () =>
  withPage('window.wellClient = {}; void 0', async (page) => {
    await configureClient(inPage(page), 'wellClient', {}, 5_000);
    assert.deepEqual(await page.evaluate('wellClient'), {});
  }));

test('a configuration that is handed out as a copy is told, and so is one that hangs', async () => {
  const copied = `window.wellClient = { getConfig: function () { return {}; } }; void 0`;
  await withPage(copied, (page) =>
    assert.rejects(
      configureClient(inPage(page), 'wellClient', { SDK: '127.0.0.1' }, 5_000),
      /ixit\.sdk\.config\): getConfig\(\)\.SDK does not keep its value/,
    ),
  );
  const hanging = `window.wellClient = { getConfig: function () { for (;;) {} } }; void 0`;
  await withPage(hanging, (page) =>
    assert.rejects(configureClient(inPage(page), 'wellClient', { SDK: '127.0.0.1' }, 500), /the page hangs/),
  );
});

test('a wellClient that comes late is waited for', () =>
  withPage('setTimeout(function () { window.wellClient = {}; }, 300)', (page) =>
    awaitClient(inPage(page), 'wellClient', 5_000),
  ));

test('one that never comes is told at the deadline, and what the accessor gave instead', () =>
  withPage('window.wellClient = null', async (page) => {
    // Long enough for a busy machine to look at the page at all.
    await Promise.all([
      assert.rejects(
        awaitClient(inPage(page), 'wellClient', 3_000),
        /after 3000 ms, wellClient gives nothing/,
      ),
      assert.rejects(awaitClient(inPage(page), 'crm.client', 3_000), /crm\.client throws ReferenceError/),
    ]);
  }));

test('a version is told where the SDK tells one, and nothing that it does instead is held against it', async () => {
  const told: [script: string, version: string][] = [
    ["getVersion: function () { return '4.1.18'; }", '4.1.18'],
    ['getVersion: function () { return 4.1; }', '4.1'],
    ["getVersion: '4.1.18'", ''],
    ['getVersion: function () { return {}; }', ''],
    ["getVersion: function () { throw new Error('none'); }", ''],
    ['', ''],
  ];
  for (const [script, version] of told)
    await withPage(`window.wellClient = { ${script} }; void 0`, async (page) =>
      assert.equal(await versionOf(inPage(page), 'wellClient', 5_000), version, script),
    );
  const hanging = 'window.wellClient = { getVersion: function () { for (;;) {} } }; void 0';
  await withPage(hanging, (page) =>
    assert.rejects(versionOf(inPage(page), 'wellClient', 500), /the page hangs/),
  );
});
