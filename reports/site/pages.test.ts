/** A sample of the pages, looked at in a browser as they lie on disk. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { guides } from '../../cli/guides/guides';
import { findChromium } from '../../fixtures/machine/find-chromium.cjs';
import { shifts, violations } from '../../fixtures/machine/looked-at';
import { LANGUAGES } from '../../fixtures/texts/texts';
import { editions } from '../editions/editions';
import { sampleResult } from '../sample-result';
import { buildSite } from './build';
import { knownResult } from './known-results';
import { sampleTraces } from './sample-trace';

const WIDTHS = [390, 768, 1280];
/** One of each kind that is not long. */
const SAMPLE = [
  'index.html',
  'guides/index.html',
  'guides/first-verdict.html',
  'plugin/index.html',
  'plugin/work_state.html',
  'features/plugin/check-out.html',
  'features/local-service/dial-out.html',
  'verdicts.html',
  'search.html?q=forceJoin',
];

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const said: string[] = [];
let browser: Browser;
let page: Page;

before(async () => {
  const results = ['Phone 1', 'Phone 2'].map((name) => ({
    ...knownResult(
      sampleResult({ 'plugin.work_state.reply.true': 'fail', 'plugin.checkin.rule.function': 'pass' }),
      sampleTraces('{"state":"operation_success"}'),
    ),
    name,
  }));
  for (const [path, text] of buildSite({ results, editions: editions(), guides: guides() })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  page = await browser.newPage();
  page.on('console', (message) => said.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`));
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function open(path: string): Promise<void> {
  await page.goto(`${pathToFileURL(folder)}/${path}`);
}

it('axe finds nothing, the page fits each width, and nothing moves or is said', async () => {
  for (const language of LANGUAGES)
    for (const path of SAMPLE) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await open(`${language}/${path}`);
      assert.equal(await page.evaluate(shifts), 0, path);
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('details')) element.open = true;
      });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, path);
      }
      assert.deepEqual(await violations(page), [], `${language}/${path}`);
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await violations(page, ['color-contrast']), [], `${language}/${path}, dark`);
      await page.emulateMedia({ colorScheme: 'light' });
    }
  assert.deepEqual(said, []);
});

it('the search finds words of either language, and rows by their names', async () => {
  const found = async (language: string, words: string) => {
    await open(`${language}/search.html?q=${encodeURIComponent(words)}`);
    return page.locator('#results a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  };
  const expected: [string, string][] = [
    ['接听', 'local-service/answer.html'],
    ['退出', 'gateway/sign-out.html'],
    ['强插', 'wellclient/forceJoin.html'],
    ['forcejoin', 'wellclient/forceJoin.html'],
    ['签入', 'gateway/sign-in.html'],
    ['100-002', 'gateway/sign-in.html#gateway.sign-in.error.100-002'],
  ];
  for (const language of LANGUAGES) {
    for (const [words, href] of expected) {
      const links = await found(language, words);
      assert.ok(
        links.some((link) => link?.startsWith(`../${language}/${href}`)),
        `${language}, ${words}: ${links.slice(0, 5)}`,
      );
    }
    assert.deepEqual(await found(language, '听接'), []);
  }
  assert.deepEqual(said, []);
});

it('who has no mouse gets past the navigation, and sees where he is', async () => {
  await open('en/plugin/checkin.html');
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { left, width } = element.getBoundingClientRect();
    return {
      text: element.textContent,
      seen: left >= 0 && width > 0,
      outline: getComputedStyle(element).outlineStyle,
    };
  });
  assert.deepEqual(focused, { text: 'To the content', seen: true, outline: 'solid' });
  await page.keyboard.press('Enter');
  assert.match(page.url(), /#content$/);
});

it('paper has no navigation and all of the text', async () => {
  await open('en/plugin/checkin.html');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.frame nav').isVisible(), false);
  assert.equal(await page.locator('main table').first().isVisible(), true);
  await page.emulateMedia({ media: 'screen' });
});

it('the first page leads to the pages in the language of the browser', async () => {
  for (const [locale, language] of [
    ['zh-TW', 'zh-CN'],
    ['de', 'en'],
  ] as const) {
    const other = await browser.newPage({ locale });
    await other.goto(`${pathToFileURL(folder)}/index.html`);
    await other.waitForURL(`**/${language}/index.html`);
    await other.close();
  }
});
