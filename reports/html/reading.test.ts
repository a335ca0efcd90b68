import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { findChromium } from '../../fixtures/machine/find-chromium.cjs';
import { shifts, violations } from '../../fixtures/machine/looked-at';
import type { Language } from '../../fixtures/texts/texts';
import { judge } from '../judge';
import {
  DIAL,
  OFFLINE,
  passing,
  sampleContext,
  sampleJudgement,
  sampleRecord,
  sampleRequirement,
} from '../sample';
import { reportPage } from './page';

const PHONE = { width: 390, height: 844 };
const folder = mkdtempSync(join(tmpdir(), 'report-'));
const file = join(folder, 'index.html');
let browser: Browser;
let page: Page;
before(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  page = await browser.newPage();
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Shows a run in which a row failed at a step of the features. */
async function show(language: Language): Promise<void> {
  const step = { number: 2, text: 'the service answers "success"' };
  const judgement = sampleJudgement(OFFLINE, {
    verdict: 'fail',
    reason: 'no answer came',
    exchange: 2,
    step,
  });
  const failing = {
    feature: 'local-service/answer',
    name: 'the page takes the call',
    evidence: { judgements: [judgement] },
  };
  const excluded = sampleRequirement('local-service.dial_out.rule.power', { excluded: 'Needs a power cut.' });
  const results = judge(
    sampleRecord(passing, failing),
    sampleContext([DIAL, OFFLINE, 'plugin.checkin.reply.ok', excluded]),
    1,
  );
  writeFileSync(file, reportPage(results, language));
  await page.goto(pathToFileURL(file).href);
}

it('can be read on a phone: no word falls apart, and the page is no wider than the screen', async () => {
  await page.setViewportSize(PHONE);
  await show('zh-CN');
  const measured = await page.evaluate(() => {
    for (const element of document.querySelectorAll('details')) element.open = true;
    const boxes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => ({
        height: element.getBoundingClientRect().height,
        width: element.getBoundingClientRect().width,
      }));
    return {
      firstColumn: boxes('.summary tbody th, .summary tfoot th'),
      counts: boxes('.summary td:not([data-n="0"])'),
      summaries: boxes('.exchange td:nth-child(4)'),
      page: document.documentElement.scrollWidth,
    };
  });
  assert.equal(measured.firstColumn.length, 4);
  // A line with its padding; a word that is broken is higher.
  for (const { height } of [...measured.firstColumn, ...measured.counts])
    assert.ok(height < 40, String(height));
  assert.ok(measured.summaries.length > 0);
  for (const { width } of measured.summaries) assert.ok(width > PHONE.width / 2, String(width));
  assert.equal(measured.page, PHONE.width);
});

it('is in both languages, begins in that of the run, and changes it by a key, and nothing moves', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await show('zh-CN');
  assert.equal(await page.evaluate(shifts), 0);
  const seen = () =>
    page.evaluate(() => ({
      lang: document.documentElement.lang,
      title: document.title,
      heading: document.querySelector('h1')?.innerText,
      step: (document.querySelector('.judgement h4 small') as HTMLElement).innerText,
    }));
  const chinese = {
    lang: 'zh-CN',
    title: '不符合: 一致性测试报告',
    heading: '不符合',
    step: '在第 2 步“服务返回 "success"”',
  };
  assert.deepEqual(await seen(), chinese);
  await page.locator('#language').focus();
  await page.keyboard.press('Enter');
  assert.deepEqual(await seen(), {
    lang: 'en',
    title: 'Not conformant: Conformance test report',
    heading: 'Not conformant',
    step: 'at step 2, "the service answers "success""',
  });
  await page.keyboard.press('Enter');
  assert.deepEqual(await seen(), chinese);
  await show('en');
  assert.equal((await seen()).lang, 'en');
});

it('axe finds nothing in either language, light or dark', async () => {
  for (const language of ['en', 'zh-CN'] as const) {
    await show(language);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('details')) element.open = true;
    });
    assert.deepEqual(await violations(page), [], language);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await violations(page, ['color-contrast']), [], `${language}, dark`);
    await page.emulateMedia({ colorScheme: 'light' });
  }
});
