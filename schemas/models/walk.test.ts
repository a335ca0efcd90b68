import assert from 'node:assert/strict';
import { it } from 'node:test';
import { loadModels } from './load-model';
import type { Model } from './model';
import { after, startOf, transitionsOf } from './reachable';
import { retraced } from './retrace';
import { bare } from './sentences';
import { walkOf, wayTo } from './walk';

const GATEWAY = loadModels().find(({ system }) => system === 'gateway') as Model;

/** The steps of a walk that there is. */
function stepsOf(model: Model, ...calls: string[]) {
  const steps = walkOf(model, calls);
  if (typeof steps === 'string') throw new Error(steps);
  return steps;
}

/** With values: it can be opened left or right, and is open then. */
const DOOR: Model = {
  ...GATEWAY,
  background: ['Given a door'],
  parties: { door: { start: 'shut', states: { shut: '', open: '' } } },
  actions: {
    open: {
      of: 'door',
      text: '',
      do: ['When it is opened <side>'],
      examples: [[{ side: 'left' }, { side: 'right' }]],
      entries: [
        { in: ['shut'], outcomes: [{ text: '', rows: [], line: 1, to: 'open' }], look: ['Then it is open'] },
        { in: ['open'], impossible: 'it is' },
      ],
    },
    look: {
      of: 'door',
      text: '',
      entries: [
        { in: ['open'], outcomes: [{ text: '', rows: [], line: 1, to: 'same' }], look: ['Then it is open'] },
        { in: ['shut'], 'left-out': 'dark' },
      ],
    },
  },
};

it('a walk by the names of its actions says what is said in each state', () => {
  const [first, second, third] = stepsOf(GATEWAY, 'sign-in-busy', 'sign-out', 'sign-in');
  assert.equal(first?.id, 'signed-out: sign-in-busy');
  assert.equal(second?.id, 'busy: sign-out');
  assert.equal(third?.sentences[0], 'When the agent signs in');
});

it('one that cannot be is refused with the reason that the model gives', () => {
  assert.match(
    String(walkOf(GATEWAY, ['sign-in', 'call-comes', 'sign-out'])),
    /^action 3, sign-out, cannot follow: "agent" is talking then, and the documents do not say .*\(The page on signing out/,
  );
  assert.match(String(walkOf(GATEWAY, ['call-ends'])), /it cannot be brought about \(There is no call\)$/);
  assert.match(
    String(walkOf(GATEWAY, ['sign-in', 'other-signs-in', 'long-silence'])),
    /"other" has to be absent, and is present$/,
  );
});

it('an action with values is done with the first of them, or with those whose number it has', () => {
  assert.equal(stepsOf(DOOR, 'open')[0]?.sentences[0], 'When it is opened left');
  assert.equal(stepsOf(DOOR, 'open#2', 'look')[0]?.sentences[0], 'When it is opened right');
  assert.equal(walkOf(DOOR, ['open#3']), 'open has no #3, for it is done in 2 ways');
});

it('the texts of steps lead back to the actions, with their values', () => {
  for (const [model, calls] of [
    [GATEWAY, ['sign-in', 'become-busy', 'stay', 'other-signs-in', 'sign-out', 'sign-out', 'stay']],
    [DOOR, ['open#2', 'look', 'look']],
  ] as const) {
    const steps = stepsOf(model, ...calls);
    const texts = [...model.background, ...steps.flatMap(({ sentences }) => sentences)].map(bare);
    assert.deepEqual(
      retraced(model, texts)?.map(({ call }) => call),
      calls,
    );
    assert.equal(retraced(model, texts.slice(1)), undefined);
    assert.equal(retraced(model, [...texts, 'something else']), undefined);
  }
});

it('a way leads to a situation, by none but the transitions that are open', () => {
  const all = transitionsOf(GATEWAY);
  const busy = stepsOf(GATEWAY, 'sign-in', 'become-busy').reduce(
    (here, each) => after(each, here),
    startOf(GATEWAY),
  );
  const names = (without: string) =>
    wayTo(
      GATEWAY,
      busy,
      all.filter(({ name }) => !without.split(' ').includes(name)),
    )?.map(({ name }) => name);
  assert.deepEqual(names(''), ['sign-in-busy']);
  assert.equal(names('sign-in-busy sign-in-linkage')?.at(-1), 'become-busy');
  assert.equal(names('sign-in-busy sign-in-linkage become-busy'), undefined);
});
