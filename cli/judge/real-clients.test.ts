/** HARs of clients that really talk: a page at the local service, a page with the SDK, and a program at the gateway. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type BrowserContextOptions, type Page, request } from 'playwright';
import { startSimulatedCti } from '../../fixtures/simulators/cti';
import { PROVISIONED_GATEWAY, startSimulatedGateway } from '../../fixtures/simulators/gateway';
import { startSimulatedSoftphone } from '../../fixtures/simulators/softphone';
import type { Results } from '../../reports/results';
import { closeBrowser, sharedBrowser } from '../../steps/drivers/browser/browser';
import { judgeFiles } from './judge-files';

const JQUERY = require.resolve('jquery');
const folder = mkdtempSync(join(tmpdir(), 'judge-real-'));
after(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

async function recorded(name: string, address: string, use: (page: Page) => Promise<void>): Promise<void> {
  const recordHar: BrowserContextOptions['recordHar'] = { path: join(folder, name) };
  const context = await (await sharedBrowser()).newContext({ recordHar });
  const page = await context.newPage();
  await page.goto(address);
  await use(page);
  // It writes the file.
  await context.close();
}

const judged = (file: string, localService?: string) =>
  judgeFiles({
    ...{ files: [file], cwd: folder, strict: false },
    ...(localService !== undefined && { localService }),
  });

function failing({ requirements }: Results): string[] {
  return requirements.filter(({ verdict }) => verdict === 'fail').map(({ requirement }) => requirement.id);
}

const calls = (results: Results) => [
  ...new Set(results.requirements.map(({ requirement }) => requirement.call)),
];

describe('a page that gives commands by JSONP', () => {
  for (const name of ['service.har', 'service.zip'])
    it(`is judged by ${name}, client and target, and what it loads besides is counted`, async () => {
      const softphone = await startSimulatedSoftphone();
      const { serviceAddress } = softphone;
      try {
        await recorded(name, softphone.pluginPage, async (page) => {
          await page.addScriptTag({ path: JQUERY });
          await page.evaluate(asked(serviceAddress, { cmd: 'dial_out', dial_number: '013312345678' }));
          await page.evaluate(asked(serviceAddress, { cmd: 'send_dtmf', dtmf: '12' }));
        });
      } finally {
        await softphone.stop();
      }
      const results = await judged(name, new URL(serviceAddress).host);
      assert.deepEqual(failing(results), ['client.local-service.send_dtmf.parameter.dtmf']);
      assert.deepEqual(results.gaps, []);
      assert.equal(results.traffic?.judged['local-service'], 2);
      assert.ok((results.traffic?.foreign ?? 0) > 0);
      assert.deepEqual(calls(results), ['dial_out', 'send_dtmf']);
      assert.ok(
        results.requirements.some(({ requirement: { id } }) => id === 'local-service.dial_out.rule.jsonp'),
      );
    });
});

/** An expression that gives a command as the samples of the document do, and resolves when it is answered. */
function asked(address: string, data: Record<string, string>): string {
  const options = { url: `${address}/`, dataType: 'jsonp', jsonp: 'jsonpcallback', data, timeout: 5000 };
  return `new Promise((over) => jQuery.ajax(${JSON.stringify(options)}).always(() => over()))`;
}

describe('a page with the SDK', () => {
  it('is held against other pages, its events over STOMP too', async () => {
    const cti = await startSimulatedCti();
    try {
      await recorded('sdk.har', cti.sdkPage.href, async (page) => {
        await page.getByRole('combobox').selectOption({ index: 1 });
        await page.getByRole('button').click();
        await page.getByRole('listitem').filter({ hasText: 'agentLoggedOn' }).first().waitFor();
      });
    } finally {
      await cti.stop();
    }
    const results = await judged('sdk.har');
    assert.deepEqual([results.verdict, results.traffic?.judged.wellclient], ['none', 3]);
    assert.deepEqual(results.findings, []);
  });
});

describe('a program at the gateway', () => {
  it('is judged by what Playwright records of it over HTTPS', async () => {
    const gateway = await startSimulatedGateway({ transport: 'https' });
    const { agentid, password, phonenum } = PROVISIONED_GATEWAY.agents.normal;
    const api = await request.newContext({ ignoreHTTPSErrors: true });
    try {
      await api.tracing.startHar(join(folder, 'gateway.har'));
      const resource = `${gateway.address}/agentgateway/resource`;
      const headers = { 'Content-Type': 'application/json; charset=UTF-8' };
      const signedIn = await api.put(`${resource}/onlineagent/${agentid}`, {
        headers,
        data: { password, phonenum },
      });
      const Guid = signedIn.headers().guid ?? '';
      for (let polls = 0; polls < 3; polls += 1)
        await api.get(`${resource}/agentevent/${agentid}`, { headers: { Guid } });
      await api.delete(`${resource}/onlineagent/${agentid}/logout`, { headers: { Guid } });
      await api.tracing.stopHar();
    } finally {
      await api.dispose();
      await gateway.stop();
    }
    const results = await judged('gateway.har');
    assert.deepEqual([results.verdict, failing(results), results.gaps], ['pass', [], []]);
    const met = results.requirements.map(({ requirement }) => requirement.id);
    for (const id of [
      'client.gateway.sign-in.rule.polling',
      'client.gateway.sign-in.header.request.Content-Type',
      'gateway.sign-in.rule.events-4',
      'gateway.sign-in.header.reply.Set-GUID',
    ] as const)
      assert.ok(met.includes(id), id);
    const shown = JSON.stringify(results.scenarios);
    assert.ok(!shown.includes(password) && !shown.includes('AgentGateway0'), 'a secret is shown');
  });
});
