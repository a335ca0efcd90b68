/** Runs of a week, through the command, and in a browser. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ResultFile } from '../reports/result-file';
import { sampleResult } from '../reports/sample-result';
import { closeBrowser, sharedBrowser } from '../steps/drivers/browser/browser';
import { commandInProcess } from './command-in-process';

const folder = mkdtempSync(join(tmpdir(), 'trend-'));
const page = join(folder, 'trend.html');
after(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

/** A run on a day, of 40 rows of which so many fail. */
function run(day: number, failing: number, more: Partial<ResultFile> = {}): string {
  const place = join(folder, `run-${day}`);
  mkdirSync(place, { recursive: true });
  const rows = Array.from(
    { length: 40 },
    (_, i) => [`gateway.row.${i}`, i < failing ? 'fail' : 'pass'] as const,
  );
  const startedAt = `2026-11-0${day}T08:00:00.000Z`;
  const result = sampleResult(Object.fromEntries(rows), {
    startedAt,
    verdict: failing ? 'fail' : 'pass',
    ...more,
  });
  writeFileSync(join(place, 'conformance.json'), JSON.stringify(result));
  return place;
}

const OTHER = { version: '1.1.0', tables: 'ffffffffffff', features: 'cd34' };
const EVIL = { name: '</title><script>document.title="acted"</script>', vendor: '\u001b[31m', version: '2' };

it('draws a column for each run in the order of their days, marks the edition, and names what got worse', async () => {
  const week = [run(3, 0), run(1, 2), run(2, 5), run(4, 1, { suite: OTHER, target: EVIL })];
  const { code, stdout } = await commandInProcess('trend', ...week, '--out', page, '--lang', 'en');
  assert.deepEqual([code, stdout], [0, `trend       ${page}\n`]);
  const shown = await (await sharedBrowser()).newPage({ javaScriptEnabled: true });
  const asked: string[] = [];
  shown.on('request', (request) => asked.push(request.url()));
  await shown.goto(pathToFileURL(page).href);
  assert.equal(await shown.title(), 'Verdicts of 4 runs');
  assert.deepEqual(asked, [pathToFileURL(page).href], 'it needs another file');
  const titles = await shown.locator('.chart rect > title').allTextContents();
  assert.deepEqual(titles, [
    '1: pass 38',
    '1: fail 2',
    '2: pass 35',
    '2: fail 5',
    '3: pass 40',
    '4: pass 39',
    '4: fail 1',
  ]);
  assert.deepEqual(await shown.locator('text.edition').allTextContents(), ['1.1.0 ffffffff cd34']);
  const worse = await shown.locator('tbody td:last-child').allInnerTexts();
  assert.deepEqual(
    worse.map((text) => text.trim().split(/\s+/)),
    [[''], ['gateway.row.2', 'gateway.row.3', 'gateway.row.4'], [''], ['gateway.row.0']],
  );
  const height = async (title: string) =>
    Number(await shown.locator('.chart rect', { hasText: title }).getAttribute('height'));
  assert.ok(Math.abs((await height('2: fail 5')) / (await height('2: pass 35')) - 5 / 35) < 0.01);
});

it('is in Chinese where that is asked for', async () => {
  const { code } = await commandInProcess('trend', run(1, 0), '--out', page, '--lang', 'zh-CN');
  const text = readFileSync(page, 'utf8');
  assert.equal(code, 0);
  assert.match(text, /<html lang="zh-CN">.*<h1>1 次运行的判定<\/h1>/s);
});

it('of what is no result ends with 3', async () => {
  const { code, stderr } = await commandInProcess('trend', run(1, 0), join(folder, 'none'), '--out', page);
  assert.equal(code, 3);
  assert.match(stderr, /^error: .*none: the result cannot be read: /);
});
