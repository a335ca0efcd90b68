/** The form of the ICS: opened from disk, filled in, saved, and read back into the target file. */
import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { reviewTarget } from '../../fixtures/targets/review/review';
import { targetFolder } from '../../fixtures/targets/target-folder';
import { LANGUAGES, type Language, say } from '../../fixtures/texts/texts';
import { loadCatalogue } from '../../schemas/load';
import { loadProforma } from '../../schemas/proforma/proforma';
import { closeBrowser, sharedBrowser } from '../../steps/drivers/browser/browser';
import { icsForm } from './form';
import { withAnswers } from './read-answers';

const EXAMPLE = join(__dirname, '..', '..', 'fixtures', 'targets', 'gateway-live.example.yaml');
const IDS = loadCatalogue().requirements.map(({ id }) => id);
const LINKAGE = 'gateway.sign-in.parameter.phonelinkage';

const { folder } = targetFolder();
const FILE = join(folder, 'mine.yaml');
after(closeBrowser);

/** The form of the example, in a browser that opened it from disk. */
async function opened(language: Language): Promise<Page> {
  copyFileSync(EXAMPLE, FILE);
  const place = join(folder, 'form.html');
  writeFileSync(place, icsForm(reviewTarget(FILE, {}, IDS).target, 'mine.yaml', language));
  const page = await (await sharedBrowser()).newPage();
  await page.goto(pathToFileURL(place).href);
  return page;
}

/** The path of the answers that the page saves. */
async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
  const answers = join(folder, 'answers.yaml');
  await download.saveAs(answers);
  return answers;
}

const choose = (page: Page, id: string, answer: 'yes' | 'no') =>
  page.selectOption(`select[aria-label="${id}"]`, answer);

describe('the form of the ICS', () => {
  for (const language of LANGUAGES) {
    it(`has every capability, and no contradiction in an example: ${language}`, async () => {
      const page = await opened(language);
      assert.equal(await page.locator('tr[data-id]').count(), loadProforma().length);
      assert.equal(await page.getAttribute('html', 'lang'), language);
      assert.equal(await page.textContent('#state'), say(language, 'ics.right'));
      await page.close();
    });
  }

  it('says what goes with an answer, and what does not', async () => {
    const page = await opened('zh-CN');
    await choose(page, LINKAGE, 'no');
    const number = page.locator('tr[data-id="gateway.sign-in.parameter.phonelinkage.default"]');
    assert.equal(await number.locator('.na').isVisible(), true);
    assert.equal(await page.textContent('#state'), say('zh-CN', 'ics.right'));
    await choose(page, 'gateway.sign-in.reply.0', 'no');
    await choose(page, 'gateway.sign-in.rule.no-post', 'yes');
    assert.equal(await page.textContent('#state'), say('zh-CN', 'ics.wrong', { count: 2 }));
    await page.close();
  });

  it('gives answers that are read back, and leaves the rest of the file as it is', async () => {
    const page = await opened('en');
    const unchanged = withAnswers(FILE, await saved(page));
    assert.deepEqual(lines(unchanged), lines(readFileSync(EXAMPLE, 'utf8')));
    await choose(page, LINKAGE, 'no');
    await page.fill(`input[aria-label^="${LINKAGE}:"]`, 'No "hard" phones: soft ones only');
    await choose(page, 'claim.push', 'no');
    await choose(page, 'option.authMode.static', 'yes');
    await page.fill('input[name=version]', '2.0');
    writeFileSync(FILE, withAnswers(FILE, await saved(page)));
    await page.close();
    const { target, contradictions, blanks } = reviewTarget(FILE, {}, IDS);
    assert.deepEqual([...contradictions, ...blanks], []);
    assert.equal(target.target.version, '2.0');
    assert.equal(target.ics.options.authMode, 'static');
    assert.deepEqual(target.ics.claims, ['events', 'heartbeat', 'forced-sign-in', 'sign-out', 'states']);
    assert.deepEqual(target.ics.leavesOut[0], {
      requirement: LINKAGE,
      reason: 'No "hard" phones: soft ones only',
    });
    assert.match(readFileSync(FILE, 'utf8'), /# Pages of the vendor round the sign-in/);
  });
});

/** Without blanks, which the writer of YAML sets anew. */
function lines(text: string): string[] {
  return text.split('\n').map((line) => line.replaceAll(/\s+/g, ''));
}
