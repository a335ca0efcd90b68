/** What the ICS claims and what was seen: findings, and under --strict fails of a row; nothing where nobody can tell. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCatalogue } from '../../schemas/load';
import type { Evidence, TraceEntry } from '../../schemas/verdict';
import { conformanceJson } from '../conformance-json';
import type { RunContext } from '../judge';
import { junitXml } from '../junit';
import {
  type SampleScenario,
  sampleContext,
  sampleJudgement,
  sampleOutcome,
  sampleRecord,
  sampleSummary,
  sampleTrace,
} from '../sample';

const CALL = 'local-service.onekey_dial_out';
const KEEPS = 'gateway.heartbeat.rule.keeps';
const IVR = 'local-service.transfer_to.parameter.trans_type.ivr';
const SPELT = 'plugin.checkin.event.loging_success.web_client';

const answered = (call: string, retcode: string): TraceEntry[] => [
  {
    ...{ seq: 1, at: 0, origin: 'tester', interface: 'gateway', kind: 'request', claimed: true },
    ...{ summary: call, data: { call, method: 'DELETE', path: '/', headers: [] } },
  } as TraceEntry,
  {
    ...{ seq: 2, at: 1, origin: 'iut', interface: 'gateway', kind: 'response', of: 1, claimed: true },
    ...{ summary: `200 ${retcode}`, data: { status: 200, headers: [], elapsed: 1, payload: { retcode } } },
  } as TraceEntry,
];

const holds = (id: string, verdict: 'pass' | 'fail' = 'pass') =>
  sampleJudgement(id, { verdict, exchange: 2 });
/** The entry that judgements rest on. */
const trace = (payload: object): TraceEntry[] =>
  sampleTrace().map((entry) => (entry.seq === 2 ? ({ ...entry, data: { payload } } as TraceEntry) : entry));
const GRANTED = trace({ result: 'success' });

const scenario = (evidence: Partial<Evidence>, more: Partial<SampleScenario> = {}): SampleScenario => ({
  ...{ feature: 'local-service/dial-out', name: 'Dials', evidence, ...more },
});

interface Said {
  ics?: Partial<RunContext['target']['ics']>;
  selection?: Partial<RunContext['selection']>;
}

/** What scenarios come to with an ICS, of the rows of the tables; `partial`, so that they answer for those they judge. */
function judged({ ics, selection }: Said, ...scenarios: SampleScenario[]) {
  const { requirements } = loadCatalogue();
  const context = sampleContext(requirements);
  Object.assign(context.target.ics, { interfaces: ['plugin', 'local-service', 'gateway'] }, ics);
  Object.assign(context.selection, { interfaces: context.target.ics.interfaces }, selection);
  return sampleOutcome(sampleRecord(...scenarios), context);
}

const STRICT = { strict: true };
const told = ({ results }: ReturnType<typeof judged>) =>
  results.discrepancies.map(({ kind, capability, requirement }) => [kind, capability, requirement]);

describe('what the ICS does not claim, and the target does', () => {
  const leavesOut = (requirement: string) => ({ leavesOut: [{ requirement, reason: 'We have none.' }] });
  const options = { ...sampleContext([]).target.ics.options };

  it('is a finding, in every report', () => {
    const outcome = judged({ ics: leavesOut(IVR) }, scenario({ trace: GRANTED, judgements: [holds(IVR)] }));
    assert.deepEqual(told(outcome), [['not-claimed', IVR, IVR]]);
    const { results } = outcome;
    assert.equal(outcome.of(IVR)?.verdict, 'inapplicable');
    const text = `The ICS does not claim ${IVR}, and the target does it all the same`;
    assert.deepEqual(
      results.findings.map((each) => [each.level, each.requirement, each.text]),
      [['warn', IVR, text]],
    );
    assert.ok(conformanceJson(results).includes(text));
    assert.match(
      sampleSummary(results),
      /The ICS and what was seen do not agree\n {2}The ICS does not claim .*first in/,
    );
    assert.match(junitXml(results), /<property name="claims" value="The ICS/);
  });

  it('fails the row under --strict, with what came', () => {
    const outcome = judged(
      { ics: leavesOut(IVR), selection: STRICT },
      scenario({ trace: GRANTED, judgements: [holds(IVR)] }),
    );
    assert.deepEqual(
      [outcome.of(IVR)?.verdict, outcome.verdict, outcome.exit, outcome.results.findings.length],
      ['fail', 'fail', 1, 0],
    );
    assert.match(
      sampleSummary(outcome.results),
      /does it all the same\.\n[\s\S]*Came: 200 {"result":"success"/,
    );
    assert.match(junitXml(outcome.results), /<failure/);
  });

  it('is no call that is left out as a whole and refused, but one that is carried out', () => {
    const of = (row: string) =>
      told(judged({ ics: leavesOut(`${CALL}.*`) }, scenario({ judgements: [holds(`${CALL}.${row}`)] })));
    assert.deepEqual(of('result.failed'), []);
    assert.deepEqual(of('result.member.msg'), []);
    assert.deepEqual(of('result.success'), [['not-claimed', CALL, `${CALL}.result.success`]]);
  });

  it('is a page round the sign-in of which a call is granted, and none that is refused or asked for anyhow', () => {
    const of = (call: string, retcode: string, claims: string[] = []) =>
      told(
        judged(
          { ics: { claims: claims as never } },
          scenario({ trace: answered(call, retcode), judgements: [holds('gateway.sign-in.reply.0')] }),
        ),
      );
    assert.deepEqual(of('heartbeat', '0'), [
      ['not-claimed', 'claim.heartbeat', 'gateway.heartbeat.rule.keeps'],
    ]);
    assert.deepEqual(of('heartbeat', '100-006'), []);
    assert.deepEqual(of('heartbeat', '0', ['heartbeat']), []);
    assert.deepEqual(of('sign-out', '0'), []);
    assert.deepEqual(of('poll', '0'), []);
  });

  it('is a push where call-backs are left out, and no value or parameter that was refused, or may be ignored', () => {
    const uri = 'gateway.sign-in.parameter.callBackUri';
    const push = { ...answered('sign-in', '0')[1], kind: 'callback', data: { method: 'POST', headers: [] } };
    const of = (row: string, ...entries: TraceEntry[]) =>
      told(judged({ ics: leavesOut(row) }, scenario({ trace: entries, judgements: [holds(row)] })));
    assert.deepEqual(of(uri, push as TraceEntry), [['not-claimed', uri, uri]]);
    assert.deepEqual(of(uri, ...answered('sign-in', '0')), []);
    assert.deepEqual(of('gateway.sign-in.parameter.checkInWebm', ...answered('sign-in', '0')), []);
    assert.deepEqual(of(IVR, ...trace({ result: 'ivr_error' })), []);
  });

  it('is an interface that is not offered, told once', () => {
    const rows = ['plugin.checkin.reply.operation_success', 'plugin.work_state.reply.true'];
    const outcome = judged(
      { ics: { interfaces: ['local-service'] } },
      scenario({ judgements: rows.map((row) => holds(row)) }),
    );
    assert.deepEqual(told(outcome), [['not-claimed', 'interface.plugin', rows[0]]]);
  });

  it('is nothing that a rule forbids, that depends on what is left out, or that a walk alone shows', () => {
    const address = 'local-service.dial_out.rule.address';
    const rule = scenario({ judgements: [holds(address)] });
    assert.deepEqual(told(judged({ ics: leavesOut(address) }, rule)), []);
    const dependent = scenario({
      judgements: [holds('gateway.sign-in.event.linkage.AgentEvent_linkageCapability')],
    });
    const linkage = 'gateway.sign-in.parameter.phonelinkage';
    assert.deepEqual(told(judged({ ics: leavesOut(linkage) }, dependent)), []);
    const walk = scenario(
      { trace: GRANTED, judgements: [holds(IVR)] },
      { walk: ['the page sends dial_out'] },
    );
    assert.deepEqual(told(judged({ ics: leavesOut(IVR) }, walk)), []);
  });

  it('is nothing where the ICS claims all', () => {
    assert.deepEqual(
      told(judged({ ics: { options } }, scenario({ trace: GRANTED, judgements: [holds(IVR)] }))),
      [],
    );
  });
});

describe('what the ICS claims, and nobody saw', () => {
  const options = { ...sampleContext([]).target.ics.options, correctedSpelling: true };
  const asDocumented = scenario({ judgements: [holds(SPELT)] });

  it('is a way to read the document that a target was asked for and does not take; a fail under --strict', () => {
    const outcome = judged({ ics: { options } }, asDocumented);
    assert.deepEqual(told(outcome), [['never-observed', 'option.correctedSpelling', SPELT]]);
    assert.equal(outcome.of(SPELT)?.verdict, 'pass');
    assert.equal(judged({ ics: { options }, selection: STRICT }, asDocumented).of(SPELT)?.verdict, 'fail');
  });

  it('is none that one scenario saw', () => {
    const finding = { id: 'x', requirement: SPELT, text: '', erratum: 'UP-12', level: 'warn' } as const;
    const seen = scenario({ judgements: [holds(SPELT)], findings: [finding] }, { name: 'Dials twice' });
    assert.deepEqual(told(judged({ ics: { options } }, asDocumented, seen)), []);
  });

  it('is a page of which no row held, and no row is failed twice', () => {
    const claims = { claims: ['heartbeat' as const] };
    const broken = scenario({ judgements: [holds(KEEPS, 'fail')] });
    assert.deepEqual(told(judged({ ics: claims }, broken)), [['never-observed', 'claim.heartbeat', KEEPS]]);
    const strict = judged({ ics: claims, selection: STRICT }, broken).results;
    const own = strict.requirements.find(({ requirement }) => requirement.id === KEEPS);
    assert.equal(own?.judgements.length, 1);
    const other = holds('gateway.heartbeat.reply.member.message');
    const answered = scenario({ judgements: [other] }, { name: 'Dials twice' });
    assert.deepEqual(told(judged({ ics: claims }, broken, answered)), []);
  });

  it('is nothing of a part of the suite, or for want of what the tester lacks', () => {
    assert.deepEqual(told(judged({ ics: { options }, selection: { partial: true } }, asDocumented)), []);
    const stopped = { verdict: 'inconc', reason: 'ixit.hooks.reset is missing', step: '' } as const;
    const lacking = scenario({ judgements: [holds(SPELT)], stopped }, { status: 'PENDING' });
    assert.deepEqual(told(judged({ ics: { options } }, lacking)), []);
  });
});
