import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ScenarioRecord } from '../../../reports/record';
import { sampleEvidence, sampleJudgement } from '../../../reports/sample';
import { loadModels } from '../../../schemas/models/load-model';
import { bare } from '../../../schemas/models/sentences';
import { walkOf } from '../../../schemas/models/walk';
import { Rests } from './rests';

const [MODEL] = loadModels().filter(({ system }) => system === 'gateway');

/** A walk that a fault at an action has stopped; none: that came to its end. */
function walked(calls: string, stoppedAt?: number): ScenarioRecord {
  const steps = MODEL && walkOf(MODEL, calls.split(' '));
  if (!steps || typeof steps === 'string') throw new Error(String(steps));
  const sentences = (count: number) => [
    ...(MODEL?.background ?? []),
    ...steps.slice(0, count).flatMap((step) => step.sentences),
  ];
  const texts = sentences(steps.length).map(bare);
  const number = sentences(stoppedAt ?? 0).length;
  const step = { number, text: texts[number - 1] ?? '' };
  const broken = sampleEvidence('', {
    judgements: [sampleJudgement('x', { verdict: 'fail', step })],
    stopped: { verdict: 'fail', reason: 'It is wrong.', step: '' },
  });
  return {
    id: `gateway/walks: ${calls}`,
    feature: 'features/gateway/walks.feature',
    name: calls,
    steps: texts,
    isWalk: true,
    started: true,
    finished: true,
    duration: 1,
    troubles: stoppedAt === undefined ? [] : [{ kind: 'failed', step: step.text, message: '' }],
    evidence: stoppedAt === undefined ? sampleEvidence('') : broken,
  };
}

const restsOf = (...scenarios: ScenarioRecord[]) =>
  new Rests().of(scenarios).map(({ name, steps }) => `${name}: ${steps.map(({ call }) => call).join(' ')}`);

it('a walk that a fault has stopped goes on from a fresh start behind it, by another way', () => {
  const walk = 'sign-in-busy become-idle become-busy sign-out';
  assert.deepEqual(restsOf(walked(walk, 1)), [
    `${walk}, behind action 1: sign-in-linkage become-idle become-busy sign-out`,
  ]);
});

it('where no other way leads there, it goes on at the next action that one leads to', () => {
  const [rest] = restsOf(walked('sign-in call-comes call-ends become-busy', 2));
  assert.equal(rest, 'sign-in call-comes call-ends become-busy, behind action 2: sign-in become-busy');
});

it('what other walks have walked is not walked once more, nor what came to its end', () => {
  assert.deepEqual(restsOf(walked('sign-in become-busy sign-out')), []);
  const stopped = walked('sign-in-wrap-up become-busy sign-out', 1);
  assert.deepEqual(
    restsOf(stopped, walked('sign-in become-busy sign-out'), walked('sign-in-wrap-up become-busy')),
    [],
  );
});
