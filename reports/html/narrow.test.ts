import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type Browser, chromium } from 'playwright';
import { findChromium } from '../../fixtures/machine/find-chromium.cjs';
import { judge } from '../judge';
import { DIAL, passing, sampleContext, sampleRecord } from '../sample';
import { reportPage } from './page';

const PHONE = { width: 390, height: 844 };
let browser: Browser;
before(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
});
after(() => browser.close());

it('can be read on a phone: no word falls apart, and the page is no wider than the screen', async () => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.setContent(
    reportPage(judge(sampleRecord(passing), sampleContext([DIAL, 'plugin.checkin.reply.ok']), 1)),
  );
  const measured = await page.evaluate(() => {
    for (const element of document.querySelectorAll('details')) element.open = true;
    const boxes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => ({
        height: element.getBoundingClientRect().height,
        width: element.getBoundingClientRect().width,
      }));
    return {
      firstColumn: boxes('.summary tbody th, .summary tfoot th'),
      summaries: boxes('.exchange td:nth-child(4)'),
      page: document.documentElement.scrollWidth,
    };
  });
  assert.equal(measured.firstColumn.length, 4);
  // A line with its padding; a word that is broken is higher.
  for (const { height } of measured.firstColumn) assert.ok(height < 40, String(height));
  assert.ok(measured.summaries.length > 0);
  for (const { width } of measured.summaries) assert.ok(width > PHONE.width / 2, String(width));
  assert.equal(measured.page, PHONE.width);
});
