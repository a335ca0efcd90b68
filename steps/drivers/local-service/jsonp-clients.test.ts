/** A page and a plain HTTP client make the same of the same bytes: in a browser that runs them, and without one. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { AnswerDetails } from '../../../schemas/trace-data';
import { closeBrowser } from '../browser/browser';
import { BREACHES, FORMS, PLAIN_FORMS, TOLD } from './jsonp-forms';
import type { ServiceAnswer } from './service-answer';
import { serveManners, serviceDriver } from './service-under-test';

let service: Awaited<ReturnType<typeof serveManners>>;
let driver: ReturnType<typeof serviceDriver>['driver'];
before(async () => {
  service = await serveManners();
  driver = serviceDriver(service.address).driver;
});
after(async () => {
  await driver.close();
  await service.close();
  await closeBrowser();
});

async function bothClients(script: string): Promise<[page: ServiceAnswer, raw: ServiceAnswer]> {
  const query: [string, string][] = [
    ['cmd', 'written'],
    ['script', script],
  ];
  return [await driver.sendFromPage({ query }), await driver.sendRaw({ query })];
}

function detailsOf({ entry }: ServiceAnswer): AnswerDetails {
  return entry.data;
}

describe('one call of the function with an object is an answer, whatever stands round it', () => {
  for (const script of [...PLAIN_FORMS, ...FORMS]) {
    test(script, async () => {
      for (const answer of await bothClients(script)) {
        assert.equal(answer.outcome, 'answered', answer.entry.summary);
        assert.ok(answer.outcome === 'answered');
        assert.deepEqual(answer.payload, TOLD);
        assert.equal(answer.malformed, undefined);
        assert.equal(detailsOf(answer).form !== undefined, FORMS.includes(script));
      }
    });
  }
});

describe('no call, another one, or more than one is none', () => {
  for (const [script, fault] of Object.entries(BREACHES)) {
    test(script || 'nothing', async () => {
      const [page, raw] = await bothClients(script);
      // jQuery survives a second call; what is wrong with the script is told all the same.
      for (const answer of [page, raw]) {
        if (answer.outcome === 'answered') assert.ok(answer.malformed);
        else assert.equal(answer.outcome, 'answered wrongly');
        // A browser that takes a reply for data, not for a script, does not show its bytes.
        const isHidden = answer === page && /ERR_BLOCKED_BY_ORB/.test(page.entry.summary);
        if (!isHidden) assert.equal(detailsOf(answer).fault, fault, answer.entry.summary);
      }
    });
  }
});

test('what would have to be run is told as that by both', async () => {
  for (const answer of await bothClients('for (const each of [1]) CB({"result":"success"});'))
    assert.equal(detailsOf(answer).fault, 'unread', answer.entry.summary);
});
