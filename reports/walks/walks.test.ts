/** What a run says of rows that fail in walks. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RequirementId } from '../../schemas/requirement-id';
import { conformanceJson } from '../conformance-json';
import { junitXml } from '../junit';
import {
  DIAL,
  failingWalk,
  OFFLINE,
  passing,
  type SampleScenario,
  sampleContext,
  sampleJudgement,
  sampleOutcome,
  sampleRecord,
} from '../sample';

const LONG = failingWalk('Long', ['sign-in', 'become-busy', 'become-idle', 'sign-out', 'sign-in-busy']);
const SHORT = failingWalk('Short', ['sign-in', 'sign-out', 'sign-in-busy']);
const outcome = (...scenarios: SampleScenario[]) =>
  sampleOutcome(sampleRecord(...scenarios), sampleContext([DIAL, OFFLINE]));

describe('a row that fails in walks', () => {
  it('and holds alone says after what it fails, by the walk with the fewest actions; others are counted', () => {
    const { of, results } = outcome(passing, LONG, SHORT);
    assert.deepEqual(of(DIAL), {
      verdict: 'fail',
      reason:
        'Holds alone; fails after "the agent signs in", "the agent signs out", at "the agent signs in as busy": ' +
        'It is wrong. Met again in 1 further walk.',
    });
    const [walk, ...more] = results.walks;
    assert.equal(walk?.scenario, 'gateway/walks: Short');
    assert.deepEqual(more, []);
    const [row] = results.requirements;
    assert.equal(row?.judgements.filter(({ verdict }) => verdict === 'fail').length, 1);
    assert.equal(row?.scenarios.length, 3);
  });

  it('and fails alone is not failed again by them: they are counted', () => {
    const alone = { ...passing, name: 'Fails', status: 'FAILED' as const };
    alone.evidence = { judgements: [sampleJudgement(DIAL, { verdict: 'fail', reason: 'It is off.' })] };
    const { of, results } = outcome(alone, LONG, SHORT);
    assert.deepEqual(of(DIAL), { verdict: 'fail', reason: 'It is off. Also in 2 walks.' });
    assert.deepEqual(results.walks, []);
    assert.deepEqual(
      results.scenarios.map(({ metAgain }) => metAgain),
      [undefined, [DIAL], [DIAL]],
    );
  });

  it('and was looked at by nothing else does not claim that it holds alone', () => {
    assert.match(outcome(SHORT).of(DIAL)?.reason ?? '', /^Fails after "the agent signs in", /);
  });

  it('that has no other row is failed by its own walk', () => {
    const { results } = outcome(passing, SHORT, failingWalk('Other', ['sign-in'], OFFLINE));
    assert.deepEqual(
      results.walks.map(({ rows }) => rows),
      [[DIAL], [OFFLINE]],
    );
  });
});

describe('what was walked again', () => {
  const again = (actions: string[], seen: { failed: number; walks: number }) => {
    const record = sampleRecord(passing, LONG);
    const requirement = DIAL as RequirementId;
    record.walkedAgain.push({ scenario: 'gateway/walks: Long', requirement, actions, seen });
    return sampleOutcome(record, sampleContext([DIAL]));
  };

  it('takes the place of the longer walk', () => {
    const { of, results } = again(['sign-in', 'sign-out', 'sign-in-busy'], { failed: 2, walks: 2 });
    assert.match(
      of(DIAL)?.reason ?? '',
      /^Holds alone; fails after "the agent signs in", "the agent signs out", at /,
    );
    assert.equal(results.walks[0]?.met, 5);
    assert.equal(results.walks[0]?.actions.length, 3);
  });

  it('and was not seen again stays a fail, and says so', () => {
    const { of } = again(['sign-in', 'become-busy', 'become-idle', 'sign-out', 'sign-in-busy'], {
      failed: 1,
      walks: 4,
    });
    assert.equal(of(DIAL)?.verdict, 'fail');
    assert.match(of(DIAL)?.reason ?? '', /It is wrong\. Seen once in 4: walked again 3 times, it held\.$/);
  });
});

it('conformance.json says with the reason how to walk it again', () => {
  const { requirements } = JSON.parse(conformanceJson(outcome(passing, SHORT).results));
  assert.match(
    requirements[0].reason,
    / Again: softphone-conformance run --walk "gateway: sign-in, sign-out, sign-in-busy"$/,
  );
});

it('a walk that met again what is told elsewhere is no failure more in JUnit', () => {
  const xml = junitXml(outcome(passing, LONG, SHORT).results);
  assert.equal(xml.match(/<failure /g)?.length, 1);
  assert.match(
    xml,
    /name="Long"[^>]*>\s*<skipped message="Met again, and told elsewhere: [^"]*" type="met-again"\/>/,
  );
});
