import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RequirementId } from '../schemas/requirement-id';
import type { BaselineEntry, EntryState } from './baseline/entry';
import {
  DIAL,
  OFFLINE,
  passing,
  type SampleScenario,
  sampleContext,
  sampleJudgement,
  sampleOutcome,
  sampleRecord,
} from './sample';

const failing = { ...passing, evidence: { judgements: [sampleJudgement(DIAL, { verdict: 'fail' })] } };
const stopped: SampleScenario = {
  ...passing,
  status: 'PENDING',
  evidence: { stopped: { verdict: 'inconc', reason: 'the target file has no ixit.accounts.sip', step: '' } },
};
const NAME = 'local-service/dial-out: Dials';
const PURPOSES = { [NAME]: [DIAL as RequirementId] };
const known = (more: Partial<BaselineEntry> = {}): BaselineEntry[] => [
  { id: DIAL, by: 'requirement', verdict: 'fail', reason: 'ticket 7', ...more },
];
const byName = { id: NAME, by: 'scenario' } as const;

describe('a baseline', () => {
  const cases: [
    what: string,
    scenario: SampleScenario,
    entry: Partial<BaselineEntry>,
    comes: [state: EntryState, exit: number],
  ][] = [
    ['a failure that is known', failing, {}, ['known', 0]],
    ['a failing scenario that is known', failing, byName, ['known', 0]],
    ['what could not be judged, as expected', stopped, { verdict: 'inconc' }, ['known', 0]],
    ['a scenario that stopped, as expected', stopped, { ...byName, verdict: 'inconc' }, ['known', 0]],
    ['what passes', passing, {}, ['stale', 5]],
    ['a scenario that passes', passing, byName, ['stale', 5]],
    ['what could be judged after all', passing, { verdict: 'inconc' }, ['stale', 5]],
    ['a failure on the last day', failing, { expires: '9999-12-31' }, ['known', 0]],
    ['a failure after the last day', failing, { expires: '2020-12-31' }, ['expired', 1]],
    [
      'what stopped after the last day',
      stopped,
      { verdict: 'inconc', expires: '2020-12-31' },
      ['expired', 5],
    ],
    ['a failure where less was expected', failing, { verdict: 'inconc' }, ['worse', 1]],
    ['a failure that could not be looked at', stopped, {}, ['unreached', 2]],
    ['what nothing judged', { ...passing, evidence: {} }, {}, ['unreached', 2]],
    ['a scenario that did not run', passing, { ...byName, id: 'plugin/check-in: Never' }, ['unreached', 2]],
  ];
  for (const [what, scenario, entry, [state, exit]] of cases) {
    it(`${what}: ${state}, and the run ends with ${exit}`, () => {
      const context = sampleContext([DIAL], { baseline: known(entry), purposes: PURPOSES });
      const outcome = sampleOutcome(sampleRecord(scenario), context);
      assert.deepEqual([outcome.results.baseline.entries[0]?.state, outcome.exit], [state, exit]);
    });
  }

  it('keeps a known failure from turning the run red, but not from being a failure', () => {
    const { verdict, results } = sampleOutcome(
      sampleRecord(failing),
      sampleContext([DIAL], { baseline: known() }),
    );
    assert.equal(verdict, 'fail');
    assert.deepEqual([results.baseline.known, results.baseline.stale], [[DIAL], []]);
  });

  it('does not cover what fails beside a known scenario', () => {
    const other = { ...failing, name: 'Dials again' };
    const context = sampleContext([DIAL], { baseline: known(byName) });
    assert.equal(sampleOutcome(sampleRecord(failing, other), context).exit, 1);
  });

  it('is no matter for what a part of the suite was not asked for', () => {
    const context = sampleContext([DIAL, OFFLINE], { baseline: known({ id: OFFLINE }) });
    Object.assign(context.selection, { partial: true });
    const { exit, results } = sampleOutcome(sampleRecord(passing), context);
    assert.deepEqual([exit, results.baseline.entries[0]?.state], [0, 'unselected']);
  });
});

it('exit codes: a fault comes before a failure, a failure before a stale baseline, that before a gap', () => {
  const unknown = { ...passing, evidence: { judgements: [sampleJudgement(OFFLINE, { verdict: 'fail' })] } };
  const other = { ...passing, name: 'Other' };
  const ids = [DIAL, OFFLINE, 'plugin.checkin.reply.ok'];
  const exit = (...scenarios: Parameters<typeof sampleRecord>) =>
    sampleOutcome(sampleRecord(...scenarios), sampleContext(ids, { baseline: known() })).exit;
  assert.equal(exit(unknown, other, { ...passing, name: 'Dead', silent: true }), 4);
  assert.equal(exit(unknown, other), 1);
  assert.equal(exit(other), 5);
  assert.equal(exit({ ...passing, evidence: {} }), 2);
});
