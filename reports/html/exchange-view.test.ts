import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RequirementId } from '../../schemas/requirement-id';
import { sampleEntry } from '../../schemas/trace-samples';
import type { Judgement, TraceEntry } from '../../schemas/verdict';
import { judge } from '../judge';
import {
  englishOf,
  type SampleScenario,
  sampleContext,
  sampleJudgement,
  sampleRecord,
  sampleTrace,
} from '../sample';
import { reportPage } from './page';

const ROWS = Array.from({ length: 100 }, (_, i) => `local-service.dial_out.result.row${i}`);
const FIRST = ROWS[0] ?? '';
const WARNING = {
  id: 'f',
  requirement: FIRST as RequirementId,
  text: 't',
  erratum: '',
  level: 'warn' as const,
};

/** An exchange whose request has this detail, and is worth a reference. */
function traceWith(detail: string): TraceEntry[] {
  const summary = 'GET /?cmd=dial_out&dial_number=0133';
  const data = { url: detail, origin: 'x'.repeat(300) };
  const request = sampleEntry('local-service', 'request', { origin: 'tester', summary, data });
  return [request, ...sampleTrace().slice(1)];
}

function scenario(
  name: string,
  judgements: Judgement[],
  more: SampleScenario['evidence'] = {},
): SampleScenario {
  return {
    feature: 'local-service/dial-out',
    name,
    evidence: { trace: traceWith(name), ...more, judgements },
  };
}

function page(...scenarios: SampleScenario[]): string {
  return englishOf(reportPage(judge(sampleRecord(...scenarios), sampleContext(ROWS), 1)));
}

/** How often the page has the detail in full. */
const inFull = (html: string, detail: string) => html.split(`url&quot;: &quot;${detail}&quot;`).length - 1;
const passes = (row: string) => sampleJudgement(row, { exchange: 2 });
const fails = (row: string) => sampleJudgement(row, { verdict: 'fail', reason: 'Wrong.', exchange: 2 });

describe('an exchange stands once on the page', () => {
  it('however many requirements rest on it: each refers to it', () => {
    const html = page(scenario('Dials', ROWS.map(passes)));
    assert.equal(inFull(html, 'Dials'), 1);
    assert.equal(html.split('href="#scenario-1-1">in full</a>').length - 1, ROWS.length);
    assert.equal(html.split('<tr class="tester" id="scenario-1-1">').length - 1, 1);
  });

  it('however many scenarios had the same, failed ones too', () => {
    const trace = traceWith('same');
    const html = page(...ROWS.map((row, i) => scenario(`Dials ${i}`, [fails(row)], { trace })));
    assert.equal(inFull(html, 'same'), 1);
    assert.equal(
      html.split('>in full, as entry 1 of local-service/dial-out: Dials 0</a>').length - 1,
      ROWS.length - 1,
    );
  });
});

describe('what passed', () => {
  it('and decides no row that is shown is a line for an exchange, and no more', () => {
    const html = page(scenario('Dials', [passes(FIRST)]), scenario('Dials again', [passes(FIRST)]));
    assert.equal(inFull(html, 'Dials'), 1);
    assert.equal(inFull(html, 'Dials again'), 0);
    assert.match(
      html,
      /<ol class="brief"><li>GET \/\?cmd&#x3D;dial_out&amp;dial_number&#x3D;0133 → 200 [^<]+\n<\/ol>/,
    );
  });

  it('says once what was repeated, and is cut where there is much', () => {
    const [request] = sampleTrace();
    assert.ok(request);
    const many = (summary: (i: number) => string) =>
      ROWS.map((_, i): TraceEntry => ({ ...request, seq: i + 1, summary: summary(i) }));
    const html = page(
      scenario('Dials', [passes(FIRST)]),
      scenario('Polls', [passes(FIRST)], { trace: many(() => 'GET /poll') }),
      scenario('Goes on', [passes(FIRST)], { trace: many((i) => `GET /${i}`) }),
    );
    assert.match(html, /<ol class="brief"><li>GET \/poll <b>× 100<\/b>\n<\/ol>/);
    assert.match(html, /<li>GET \/11\n<\/ol>\s+<p class="note">88 more exchanges\.<\/p>/);
  });
});

it('what failed, or was only tolerated, has every entry in full', () => {
  const [request, answer] = traceWith('before');
  assert.ok(request && answer);
  const judged = traceWith('judged').map((entry) => ({
    ...entry,
    seq: entry.seq + 2,
    ...(entry.of === undefined ? {} : { of: entry.of + 2 }),
  }));
  const trace = [request, answer, ...judged];
  const last = (verdict: 'pass' | 'fail') => [sampleJudgement(FIRST, { verdict, reason: '', exchange: 4 })];
  const shown = (html: string) => ['before', 'judged'].map((detail) => inFull(html, detail));
  assert.deepEqual(shown(page(scenario('Fails', last('fail'), { trace }))), [1, 1]);
  assert.deepEqual(shown(page(scenario('Warns', last('pass'), { trace, findings: [WARNING] }))), [1, 1]);
  assert.deepEqual(shown(page(scenario('Passes', last('pass'), { trace }))), [0, 1]);
});
