import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type Browser, chromium } from 'playwright';
import { findChromium } from '../../fixtures/machine/find-chromium.cjs';
import { judge } from '../judge';
import { DIAL, OFFLINE, sampleContext, sampleJudgement, sampleRecord, sampleTrace } from '../sample';
import { reportPage } from './page';

let browser: Browser;
before(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
});
after(() => browser.close());

it('shows on the spot what stands elsewhere, and opens what a link leads to', async () => {
  const trace = sampleTrace(`{"result":"${'x'.repeat(300)}"}`);
  const fails = (row: string) => sampleJudgement(row, { verdict: 'fail', reason: 'Wrong.', exchange: 2 });
  const feature = 'local-service/dial-out';
  const record = sampleRecord(
    { feature, name: 'Dials', evidence: { judgements: [fails(DIAL)], trace } },
    { feature, name: 'Dials again', evidence: { judgements: [fails(OFFLINE)], trace } },
  );
  const page = await browser.newPage();
  await page.setContent(reportPage(judge(record, sampleContext([DIAL, OFFLINE]), 1)));
  // The second scenario's answer is that of the first, and so stands there alone.
  const requirement = page.locator(`[id="${OFFLINE}"]`);
  await requirement.locator('a.full').last().click();
  const shown = await requirement.locator('pre:visible').last().textContent();
  assert.ok(shown?.endsWith(trace[1]?.raw ?? 'no answer'), `${shown}`);
  assert.equal(await page.locator('#scenario-2').getAttribute('open'), null);
  await requirement.locator('h4 a').click();
  await page.locator('#scenario-2[open]').waitFor();
});
