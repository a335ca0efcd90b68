import assert from 'node:assert/strict';
import { it } from 'node:test';
import { convert } from 'xmlbuilder2';
import { judge } from './judge';
import { junitXml } from './junit';
import { sampleContext, sampleJudgement, sampleRecord } from './sample';

const DIAL = 'local-service.dial_out.result.success';

interface Case {
  '@name': string;
  failure?: { '@message': string; '#': string };
  error?: { '@message': string };
  skipped?: { '@message': string };
}

function written() {
  const feature = 'local-service/dial-out';
  const stopped = { verdict: 'inconc' as const, reason: 'ixit.accounts.sip is missing', step: 'x' };
  const fail = {
    verdict: 'fail' as const,
    reason: 'another outcome',
    expected: 'success',
    actual: '\u001b[31m<b>\u0000',
    exchange: 2,
  };
  const record = sampleRecord(
    { feature, name: 'Dials', evidence: { judgements: [sampleJudgement(DIAL)] } },
    { feature, name: 'Fails <&>', evidence: { judgements: [sampleJudgement(DIAL, fail)] } },
    { feature, name: 'Lacks', evidence: { stopped } },
    { feature: 'plugin/check-in', name: 'Breaks', silent: true },
  );
  const xml = junitXml(judge(record, sampleContext([DIAL]), 1500));
  const { testsuites } = convert(xml, { format: 'object' }) as unknown as {
    testsuites: Record<string, unknown> & {
      testsuite: (Record<string, unknown> & { testcase: Case | Case[] })[];
    };
  };
  return { xml, testsuites, cases: testsuites.testsuite.flatMap(({ testcase }) => testcase) };
}

it('counts failures of the target, errors of the harness and what was skipped apart', () => {
  const { testsuites } = written();
  const { '@tests': tests, '@failures': failures, '@errors': errors, '@time': time } = testsuites;
  assert.deepEqual([tests, failures, errors, time], ['4', '1', '1', '1.500']);
  assert.deepEqual(
    testsuites.testsuite.map((suite) => suite['@skipped']),
    ['1', '0'],
  );
  assert.deepEqual(
    testsuites.testsuite.map((suite) => suite['@name']),
    ['features/local-service/dial-out.feature', 'features/plugin/check-in.feature'],
  );
});

it('says what was expected, what came and where the document says so', () => {
  const { cases, xml } = written();
  assert.deepEqual(
    cases.map(({ failure, error, skipped }) =>
      [failure, error, skipped].map((element) => element?.['@message']),
    ),
    [
      [undefined, undefined, undefined],
      ['Another outcome.', undefined, undefined],
      [undefined, undefined, 'ixit.accounts.sip is missing.'],
      [undefined, 'It left no evidence.', undefined],
    ],
  );
  // The converter leaves entities in texts as they are written.
  assert.deepEqual(cases[1]?.failure?.['#'].split('\n'), [
    `${DIAL}: Another outcome.`,
    'Sent: GET /?cmd=dial_out&amp;dial_number=0133',
    'Expected: success',
    'Came: ␛[31m&lt;b&gt;␀',
    'Document: uucall 本地服务, section 拨打电话, table 返回值, row "success | 操作成功" (line 49).',
  ]);
  assert.ok(xml.includes('name="Fails &lt;&amp;&gt;"'));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML may not contain them.
  assert.ok(!/[\u0000-\u0008\u001b]/.test(xml));
});

it('shows a line break that the target sent as a sign, so that it makes no line of its own', () => {
  const fail = { verdict: 'fail' as const, reason: 'came\nso', actual: 'a\r\nSent: forged\tb', exchange: 2 };
  const evidence = { judgements: [sampleJudgement(DIAL, fail)] };
  const record = sampleRecord({ feature: 'local-service/dial-out', name: 'Fails', evidence });
  const xml = junitXml(judge(record, sampleContext([DIAL]), 1500));
  assert.match(xml, /message="came␊so\."/);
  assert.match(xml, /\nCame: a␍␊Sent: forged␉b\n/);
});
