/** What a person reads of a run: the end of it at the terminal, a failure in JUnit, a failed requirement of the page. */
import { after, before, it } from 'node:test';
import { type Browser, chromium } from 'playwright';
import { approvedTexts } from '../fixtures/approved-texts/approved-texts';
import { findChromium } from '../fixtures/machine/find-chromium.cjs';
import type { RequirementId } from '../schemas/requirement-id';
import type { BaselineEntry } from './baseline/entry';
import { reportPage } from './html/page';
import { judge } from './judge';
import { junitXml } from './junit';
import {
  DIAL,
  failingWalk,
  OFFLINE,
  passing,
  type SampleScenario,
  sampleContext,
  sampleJudgement,
  sampleRecord,
  sampleRequirement,
  sampleSummary,
} from './sample';

const approved = approvedTexts(__filename);
const PLACES = { report: 'out/index.html', json: 'out/conformance.json', junit: 'out/junit.xml' };
const SIGN_IN = 'plugin.checkin.reply.ok';
const FEATURE = 'local-service/dial-out';

const failing: SampleScenario = {
  feature: FEATURE,
  name: 'Dials a number that is engaged',
  evidence: {
    judgements: [
      sampleJudgement(DIAL, {
        verdict: 'fail',
        reason: 'another outcome than the row has',
        expected: 'success',
        actual: '{"result":"busy"}',
        exchange: 2,
      }),
    ],
  },
};
const lacking: SampleScenario = {
  feature: FEATURE,
  name: 'Dials without a telephone',
  status: 'PENDING',
  evidence: {
    stopped: { verdict: 'inconc', reason: 'the target file has no ixit.accounts.sip', step: '' },
  },
};
const PURPOSES = { [`${FEATURE}: Dials without a telephone`]: [OFFLINE, SIGN_IN] };

function judged(...scenarios: SampleScenario[]) {
  return judge(
    sampleRecord(...scenarios),
    sampleContext([DIAL, OFFLINE, SIGN_IN], { purposes: PURPOSES }),
    20,
  );
}

const entry = (id: string, more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  ...{ id, by: 'requirement', verdict: 'fail', reason: 'known since May' },
  ...more,
});

/** One failure is known, and an entry is wrong in each way. */
function againstBaseline() {
  const broken = {
    ...failing,
    name: 'Dials twice',
    evidence: {
      judgements: [sampleJudgement('plugin.checkin.reply.no', { verdict: 'fail', reason: 'no answer came' })],
    },
  };
  const baseline = [
    entry(DIAL),
    entry(SIGN_IN, { verdict: 'inconc', reason: 'No telephone yet', owner: 'Li' }),
    entry('plugin.checkin.reply.yes', { issue: '4711' }),
    entry('plugin.checkin.reply.no', { expires: '2026-05-31' }),
    entry(OFFLINE),
  ];
  const context = sampleContext([DIAL, OFFLINE, SIGN_IN], { baseline, purposes: PURPOSES });
  const holds = { ...passing, evidence: { judgements: [sampleJudgement('plugin.checkin.reply.yes')] } };
  const more = ['plugin.checkin.reply.yes', 'plugin.checkin.reply.no'].map((id) => sampleRequirement(id));
  context.catalogue.requirements.push(...more);
  return judge(sampleRecord(failing, broken, holds, lacking), context, 20);
}

it('the end of a run', () => {
  approved('all hold', sampleSummary(judge(sampleRecord(passing), sampleContext([DIAL]), 138_000), PLACES));
  approved('a requirement failed', sampleSummary(judged(failing, lacking), PLACES));
  approved('something could not be judged', sampleSummary(judged(passing, lacking), PLACES));
  approved(
    'a scenario left no evidence',
    sampleSummary(judged(passing, { ...failing, silent: true }), PLACES),
  );
  const excluded = sampleRequirement('local-service.dial_out.rule.power', { excluded: 'Needs a power cut.' });
  const record = sampleRecord(passing, { feature: 'plugin/check-in', name: 'Never ran', started: false });
  record.interrupted = true;
  approved('interrupted', sampleSummary(judge(record, sampleContext([DIAL, excluded]), 20), PLACES));
  approved(
    'a known failure',
    sampleSummary(
      judge(sampleRecord(failing), sampleContext([DIAL], { baseline: [entry(DIAL)] }), 20),
      PLACES,
    ),
  );
  approved('a baseline that no longer fits', sampleSummary(againstBaseline(), PLACES));
});

it('the end of a run, in Chinese', () => {
  const ends = {
    holds: judge(sampleRecord(passing), sampleContext([DIAL]), 138_000),
    fails: judged(failing, lacking),
    stale: againstBaseline(),
    walked: walked(),
  };
  for (const [name, results] of Object.entries(ends))
    approved(`in Chinese: ${name}`, sampleSummary(results, PLACES, 'zh-CN'));
});

it('a baseline in JUnit', () => {
  const xml = junitXml(againstBaseline());
  approved('a baseline in JUnit', xml.replace(/ timestamp="[^"]*"/g, ' timestamp="TIME"'));
});

it('a failure, and what was not judged, in JUnit', () => {
  const xml = junitXml(judged(failing, lacking));
  approved('JUnit', xml.replace(/ timestamp="[^"]*"/g, ' timestamp="TIME"'));
});

/** A walk of five actions that was shortened to three; another one met the same, and a third fails what nothing else looks at. */
function walked() {
  const shorter = ['sign-in', 'sign-out', 'sign-in-busy'];
  const record = sampleRecord(
    passing,
    failingWalk('Pairs, walk 1', ['sign-in', 'become-busy', 'become-idle', 'sign-out', 'sign-in-busy']),
    failingWalk('Pairs, walk 2', [
      'sign-in',
      'stay',
      'become-busy',
      'become-idle',
      'sign-out',
      'sign-in-busy',
    ]),
    failingWalk('Pairs, walk 3', ['sign-in', 'stay'], OFFLINE),
  );
  const base = { scenario: 'gateway/walks: Pairs, walk 1', requirement: DIAL as RequirementId };
  record.walkedAgain.push({ ...base, actions: shorter, seen: { failed: 2, walks: 2 } });
  const once = { scenario: 'gateway/walks: Pairs, walk 3', requirement: OFFLINE as RequirementId };
  record.walkedAgain.push({ ...once, actions: ['sign-in', 'stay'], seen: { failed: 1, walks: 4 } });
  return judge(record, sampleContext([DIAL, OFFLINE]), 20);
}

it('walks that failed, at the terminal and in JUnit', () => {
  approved('walks failed', sampleSummary(walked(), PLACES));
  approved('walks in JUnit', junitXml(walked()).replace(/ timestamp="[^"]*"/g, ' timestamp="TIME"'));
});

let browser: Browser;
before(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
});
after(() => browser.close());

it('a failed requirement in the page', async () => {
  const page = await browser.newPage();
  await page.setContent(reportPage(judged(failing)));
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('details')) element.open = true;
  });
  const requirement = page.locator(`[id="${DIAL}"]`);
  approved('failed requirement', await requirement.innerText());
  await page.setContent(reportPage(walked()));
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('details')) element.open = true;
  });
  approved('walks that failed, in the page', await page.locator('#walk-1').innerText());
});
