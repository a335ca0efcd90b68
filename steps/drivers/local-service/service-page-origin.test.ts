import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sharedBrowser } from '../browser/browser';
import { closeDrivers } from '../plugin/plugin';
import { serveManners, serviceDriver } from './service-under-test';

let service: Awaited<ReturnType<typeof serveManners>>;
before(async () => {
  service = await serveManners();
});
after(async () => {
  await closeDrivers();
  await service.close();
});

/** One scenario, in which a page sends one command. */
async function scenario(manner: string, reply?: number) {
  const { driver, page } = serviceDriver(service.address, reply);
  const answer = await page(manner);
  await driver.close();
  return answer;
}

const pages = async () => (await sharedBrowser()).contexts().flatMap((context) => context.pages());

test('scenarios share one page', async () => {
  await scenario('good');
  const first = await pages();
  await scenario('good');
  assert.equal(first.length, 1);
  assert.deepEqual(await pages(), first);
});

describe('the scenario after one in which a reply', () => {
  const earlier: Record<string, string> = {
    'altered the page': 'alter',
    'held the page up': 'loop',
    'opened a dialog': 'nag',
    'led the page away': 'leave',
  };
  for (const [what, manner] of Object.entries(earlier)) {
    test(`${what} gets a page as new`, async () => {
      await scenario(manner, 600);
      const answer = await scenario('good');
      assert.equal(answer.outcome, 'answered');
      assert.deepEqual(Object(answer.entry.data).notes, []);
      assert.equal((await pages()).length, 1);
    });
  }
});

test('a permission does not outlast its scenario', async () => {
  const outcomes = [];
  for (const origin of ['public-permitted', 'public'] as const) {
    const { driver } = serviceDriver(service.address);
    outcomes.push((await driver.sendFromPage({ query: [['cmd', 'good']] }, origin)).outcome);
    await driver.close();
  }
  assert.deepEqual(outcomes, ['answered', 'blocked by the browser']);
});
