/** What a person reads of a certificate: the page in both languages, and the badge. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { approvedTexts } from '../../fixtures/approved-texts/approved-texts';
import type { ResultFile } from '../result-file';
import { sampleResult } from '../sample-result';
import { siteAddress } from '../site/base';
import { badge } from './badge';
import { claimsOf } from './claims';
import { certificatePage } from './page';
import { EDITION, ROW, sample } from './sample-archive';
import type { Certified } from './summary';

const approved = approvedTexts(__filename);

function certified(rows: Parameters<typeof sampleResult>[0], more: Partial<ResultFile> = {}): Certified {
  const { index } = sample();
  const { target, ...others } = claimsOf(index);
  const result = sampleResult(rows, {
    ...sample().result,
    requirements: sampleResult(rows).requirements,
    ...more,
  });
  return { ...others, target, result, edition: EDITION, signedBy: 'aa11' };
}

/** The text of a page: a line for each element that is no part of a sentence. */
function textOf(page: string): string {
  const [, body = ''] = page.split(/<body[^>]*>/);
  return body
    .replace(/<\/dt>/g, ': ')
    .replace(/<\/(p|h1|h2|li|tr|dd|pre)>/g, '\n')
    .replace(/<\/(th|td|code)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/ +\n/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

const passed = certified({ [ROW]: 'pass' });
const unclaimed = {
  verdict: 'inapplicable',
  reason: 'The target does not claim the pages on push.',
} as const;
const failed = certified(
  {
    [ROW]: { verdict: 'fail', reason: 'Another code <than> the row has.' },
    'gateway.sign-in.reply.1': 'pass',
    'gateway.push.header.a': unclaimed,
    'gateway.push.header.b': unclaimed,
  },
  {
    selection: {
      ...sample().result.selection,
      strict: true,
      scenarios: 12,
      excluded: [{ id: 'gateway.sign-in.rule.log-name', reason: 'A log does not cross the interface.' }],
      cannot: [{ key: 'ixit.hooks.farEndHangsUp', reason: 'The far end never hangs up.' }],
    },
  },
);
const open = certified({
  [ROW]: 'pass',
  'gateway.sign-in.reply.1': { verdict: 'inconc', reason: 'No agent.' },
});

it('ids of what failed lead to the site that the recording names', () => {
  const page = certificatePage({ ...failed, docs: 'https://docs.example/phones/' }, 'zh-CN');
  const address = siteAddress('https://docs.example/phones/', ROW, 'zh-CN');
  assert.ok(page.includes(`<a href="${address}">${ROW}</a>: `));
  assert.equal(textOf(page), textOf(certificatePage(failed, 'zh-CN')));
});

it('the page', () => {
  approved('passed', textOf(certificatePage(passed, 'en')));
  approved('failed', textOf(certificatePage(failed, 'en')));
  approved('a row could not be judged', textOf(certificatePage(open, 'en')));
  approved('failed, in Chinese', textOf(certificatePage(failed, 'zh-CN')));
});

it('the badge', () => {
  approved('badge', badge(passed));
});

it('nothing that a vendor writes acts in page or badge', () => {
  const name = '<script>alert(1)</script>"\u202e';
  const own = { ...failed, target: { name, vendor: name, version: name } };
  for (const text of [certificatePage(own, 'en'), badge(own)]) {
    assert.doesNotMatch(text, /<script|\u202e/);
    assert.match(text, /script/);
  }
});

it('a page that has more to tell than room says how much more there is', () => {
  const rows = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [
      `gateway.sign-in.reply.${i}`,
      { verdict: 'fail', reason: `${i}` } as const,
    ]),
  );
  const page = textOf(certificatePage(certified(rows), 'en'));
  assert.match(page, /and 34 more, in conformance\.json/);
  assert.match(page, /Requirements that apply: 40\. Of these 40 do not hold\./);
});
