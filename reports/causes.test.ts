import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { junitXml } from './junit';
import {
  DIAL,
  OFFLINE,
  sampleContext,
  sampleJudgement,
  sampleOutcome,
  sampleRecord,
  sampleSummary,
  sampleTrace,
} from './sample';

const OTHER = 'local-service.answer.result.success';
const broken = (requirement: string, reason: string, actual: string, exchange = 2) =>
  sampleJudgement(requirement, {
    ...{ verdict: 'fail', reason, expected: 'x', actual, exchange },
    step: { number: 2, text: 'it answers' },
  });

const failing = (name: string, ...judgements: ReturnType<typeof broken>[]) => ({
  feature: 'local-service/dial-out',
  name,
  evidence: { judgements, trace: sampleTrace() },
});

describe('rows that share a cause', () => {
  it('are told as one, under what was first broken in their exchanges', () => {
    const { results } = sampleOutcome(
      sampleRecord(
        failing(
          'One',
          broken(DIAL, 'the member "result" is wrong', '"ok"'),
          broken(OFFLINE, 'another outcome', 'x'),
        ),
        failing('Two', broken(OTHER, 'the member "result" is wrong', '"ok"')),
      ),
      sampleContext([DIAL, OFFLINE, OTHER]),
    );
    assert.deepEqual(
      results.groups.map(({ cause, came, requirements, first }) => ({ cause, came, requirements, first })),
      [
        {
          cause: 'the member "result" is wrong',
          came: '"ok"',
          requirements: [DIAL, OFFLINE, OTHER],
          first: {
            scenario: 'local-service/dial-out: One',
            exchange: 2,
            step: { number: 2, text: 'it answers' },
          },
        },
      ],
    );
    const said = 'The member "result" is wrong. Came: "ok"';
    assert.ok(sampleSummary(results).includes(`3 rows fail for one cause: ${said}`));
    const xml = junitXml(results);
    assert.equal(xml.match(/<property name="shared-cause"/g)?.length, 1);
    assert.match(xml, /Seen at step 2/);
  });

  it('are not told as one when something else came, or it came in another exchange of the same scenario', () => {
    const trace = [...sampleTrace(), ...sampleTrace().map((each) => ({ ...each, seq: each.seq + 2 }))];
    trace[3] = { ...(trace[3] as (typeof trace)[0]), of: 3 };
    const one = failing('One', broken(DIAL, 'wrong', '"ok"'), broken(OFFLINE, 'other', '"no"', 4));
    const { results } = sampleOutcome(
      sampleRecord(
        { ...one, evidence: { ...one.evidence, trace } },
        failing('Two', broken(OTHER, 'wrong', '"no"')),
      ),
      sampleContext([DIAL, OFFLINE, OTHER]),
    );
    assert.deepEqual(results.groups, []);
  });
});

it('a run that was given up says why once, and is incomplete for nothing else', () => {
  const reason = 'The target gave no answer in 3 scenarios in a row, so the run was given up.';
  const stopped = { verdict: 'inconc' as const, reason, step: '', givenUp: true as const };
  const given = (name: string) => ({
    feature: 'local-service/dial-out',
    name,
    status: 'SKIPPED' as const,
    evidence: { stopped, exchanges: 0, trace: [] },
  });
  const purposes = { 'local-service/dial-out: One': [DIAL], 'local-service/dial-out: Two': [OFFLINE] };
  const { results, exit } = sampleOutcome(
    sampleRecord(given('One'), given('Two')),
    sampleContext([DIAL, OFFLINE], { purposes }),
  );
  assert.equal(exit, 2);
  assert.deepEqual(results.gaps, [reason]);
  assert.equal(sampleSummary(results).split(reason).length - 1, 1);
  assert.equal(junitXml(results).split(reason).length - 1, 1);
});
