import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  DIAL,
  OFFLINE,
  passing,
  sampleContext,
  sampleJudgement,
  sampleOutcome,
  sampleRecord,
  sampleSummary,
} from './sample';

function printed(...scenarios: Parameters<typeof sampleRecord>): string {
  const purposes = { 'local-service/dial-out: Lacks': [OFFLINE, 'plugin.checkin.reply.ok'] };
  const context = sampleContext([DIAL, OFFLINE, 'plugin.checkin.reply.ok'], { purposes });
  const { results } = sampleOutcome(sampleRecord(...scenarios), context);
  return sampleSummary(results, { report: 'out/index.html' });
}

it('shows a table by interface, and says where the reports lie', () => {
  const text = printed(passing);
  assert.match(text, /│ local-service │ +1 │ +0 │ +0 │ +0 │ +1 │ +0 │ +2 │/);
  assert.match(text, /report {6}out\/index\.html/);
  assert.match(text, /3 requirements of plugin, local-service; 1 scenario in 20 ms/);
  assert.match(
    text,
    /Not judged\n {2}local-service\.dial_out\.result\.ext_offline\n {2}plugin\.checkin\.reply\.ok\n/,
  );
});

it('says of a failure what was sent, expected and came, and where the document says so', () => {
  const fail = { verdict: 'fail' as const, reason: 'another outcome', expected: 'success', exchange: 2 };
  const actual = '{"result":"\u001b[2J\u0007\nforged line"}';
  const text = printed({
    ...passing,
    evidence: { judgements: [sampleJudgement(DIAL, { ...fail, actual })] },
  });
  const from = text.indexOf('  fail ');
  assert.deepEqual(text.slice(from).split('\n').slice(0, 7), [
    `  fail ${DIAL}`,
    '       Another outcome.',
    '       Sent: GET /?cmd=dial_out&dial_number=0133',
    '       Expected: success',
    '       Came: {"result":"␛[2J␇␊forged line"}',
    '       Document: uucall 本地服务, section 拨打电话, table 返回值, row "success | 操作成功" (line 49).',
    '       Scenario: local-service/dial-out: Dials',
  ]);
});

it('groups what is inconclusive by what was missing', () => {
  const stopped = {
    verdict: 'inconc' as const,
    reason: 'the target file has no ixit.accounts.sip',
    step: '',
  };
  const lacking = { feature: 'local-service/dial-out', name: 'Lacks', status: 'PENDING' as const };
  const text = printed(passing, { ...lacking, evidence: { stopped } });
  assert.match(
    text,
    /Inconclusive\n {2}inconc The target file has no ixit\.accounts\.sip\. \(1 scenario\)\n {9}local-service\.dial_out\.result\.ext_offline\n {9}plugin\.checkin\.reply\.ok\n/,
  );
});

it('counts the scenarios of an interrupted run that ran, and those that were to', () => {
  const record = sampleRecord(passing, { feature: 'plugin/a', name: 'Never', started: false });
  record.interrupted = true;
  const { results } = sampleOutcome(record, sampleContext([DIAL]));
  assert.match(sampleSummary(results), /; 1 of 2 scenarios in /);
});
