import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import { judge } from '../judge';
import {
  englishOf,
  sampleContext,
  sampleEvidence,
  sampleJudgement,
  sampleRecord,
  sampleRequirement,
  sampleTrace,
} from '../sample';
import { reportPage } from './page';

const DIAL = 'local-service.dial_out.result.success';
const HOSTILE = '</style><script>alert(1)</script>\u001b[2J"\'`{{x}}<img src=x onerror=alert(2)>';

function page(): string {
  const evidence = sampleEvidence('x', {
    judgements: [
      sampleJudgement(DIAL, {
        verdict: 'fail',
        reason: `another outcome ${HOSTILE}`,
        expected: 'success',
        actual: HOSTILE,
        exchange: 2,
      }),
    ],
    findings: [
      { id: HOSTILE, requirement: DIAL, text: HOSTILE, erratum: 'US-01', level: 'warn', exchange: 2 },
    ],
    trace: sampleTrace(HOSTILE),
    stopped: { verdict: 'fail', reason: HOSTILE, step: HOSTILE },
  });
  const excluded = sampleRequirement('local-service.dial_out.rule.power', { excluded: 'Needs a power cut.' });
  const context = sampleContext([DIAL, 'plugin.checkin.reply.ok', excluded]);
  context.target = { ...context.target, target: { name: HOSTILE, vendor: HOSTILE, version: HOSTILE } };
  context.catalogue.errata = [
    {
      id: 'US-01',
      title: 'Spaces round tokens',
      document: 'local-service',
      texts: [{ line: 27, text: "' success '" }],
      conflict: 'The sample has spaces, the table has none.',
      reading: 'Without spaces.',
      tolerance: 'warn',
      tolerates: 'spaces',
      strict: 'fail',
    },
  ];
  const record = sampleRecord({ feature: 'local-service/dial-out', name: 'Dials', evidence });
  return englishOf(reportPage(judge(record, context, 1234)));
}

it('escapes whatever the target says, and shows control characters', () => {
  const html = page();
  assert.equal(html.match(/<script/g)?.length, 1);
  assert.equal(html.match(/<\/style>/g)?.length, 1);
  assert.ok(!html.includes('<img'));
  assert.ok(!html.includes('\u001b'));
  assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;␛[2J&quot;&#x27;&#x60;{{x}}&lt;img'));
});

it('allows its own style and script, by digest, and nothing else', () => {
  const html = page();
  const policy = /Content-Security-Policy" content="([^"]+)"/
    .exec(html)?.[1]
    ?.replaceAll('&#x27;', "'")
    .replaceAll('&#x3D;', '=');
  const digest = (tag: string) => {
    const text = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html)?.[1] ?? '';
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  };
  assert.equal(
    policy,
    `default-src 'none'; style-src ${digest('style')}; script-src ${digest('script')}; base-uri 'none'; form-action 'none'`,
  );
  assert.ok(!/\s(?:style|on\w+)=/.test(html));
  assert.ok(!/(?:src|href)="(?!#)/.test(html));
});

it('shows what was expected, what came, the row, the exchange, errata and what is excluded', () => {
  const html = page();
  for (const text of [
    'Not conformant',
    '<h4><span class="verdict fail">fail</span> <a href="#scenario-1">local-service/dial-out: Dials</a></h4>',
    'Another outcome',
    'GET /?cmd&#x3D;dial_out',
    '<dd lang="zh">success | 操作成功</dd>',
    '<dd>49</dd>',
    'Erratum US-01: Spaces round tokens',
    'line 27: <span lang="zh">&#x27; success &#x27;</span>',
    'Needs a power cut.',
    'No scenario of this run judged it.',
  ]) {
    assert.ok(html.includes(text), text);
  }
});

it('shows a line break in what was sent or came as a sign, and lays out only the whole body', () => {
  const trace = sampleTrace('a\r\nb\tc');
  const [request] = trace;
  if (request) request.summary = 'GET /?dial_number=0133\n\u001b';
  const judgements = [sampleJudgement(DIAL, { exchange: 2 })];
  const record = sampleRecord({
    feature: 'local-service/dial-out',
    name: 'Dials',
    evidence: { judgements, trace },
  });
  const html = englishOf(reportPage(judge(record, sampleContext([DIAL]), 1)));
  assert.ok(html.includes('<p><b>Sent</b> GET /?dial_number&#x3D;0133␊␛</p>'));
  assert.ok(html.includes('<p><b>Came</b> 200 a␍␊b␉c</p>'));
  assert.ok(html.includes('\n\na\nb\tc</pre>'));
});
