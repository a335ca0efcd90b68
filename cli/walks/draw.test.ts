import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Model } from '../../schemas/models/model';
import { isOpen, startOf, after as then } from '../../schemas/models/reachable';
import { lengthOf } from '../../schemas/models/sentences';
import { coverageOf } from './coverage';
import { drawWalks } from './draw';
import { featureText } from './feature-text';

const ROWS = { text: '', rows: [], line: 1 };

/** A lamp that somebody switches, and another who looks. */
const LAMP: Model = {
  system: 'lamp',
  interfaces: ['gateway'],
  title: 'A lamp',
  others: 'the looker',
  background: ['Given a lamp', 'Given somebody beside it'],
  parties: {
    lamp: { start: 'off', states: { off: '', on: '' } },
    looker: { start: 'there', states: { there: '' } },
  },
  actions: {
    on: {
      of: 'lamp',
      text: '',
      do: ['When it is switched on'],
      entries: [{ in: ['off', 'on'], outcomes: [{ ...ROWS, to: 'on' }], look: ['Then it is on'] }],
    },
    off: {
      of: 'lamp',
      text: '',
      do: ['When it is switched off'],
      tags: ['@slow'],
      entries: [
        { in: ['on'], outcomes: [{ ...ROWS, to: 'off' }], look: ['Then it is off'] },
        { in: ['off'], unspecified: 'nobody says' },
      ],
    },
    look: {
      of: 'looker',
      text: '',
      entries: [{ in: ['there'], outcomes: [{ ...ROWS, to: 'same' }], look: ['Then somebody looks'] }],
    },
  },
};

it('walks have everything in them that can be', () => {
  const { covered, possible } = drawWalks(LAMP, '1');
  assert.deepEqual([...covered].sort(), [...possible.keys()].sort());
  assert.deepEqual([...possible.keys()].sort(), [
    'between look > off',
    'between look > on',
    'between off > look',
    'between on > look',
    'later off: on ... look',
    'later off: on ... off',
    'later off: on ... on',
    'later on: off ... look',
    'later on: off ... off',
    'later on: off ... on',
    'later on: on ... look',
    'later on: on ... off',
    'later on: on ... on',
    'later there: look ... look',
    'later there: look ... off',
    'later there: look ... on',
    'pairs off: on > on: off',
    'pairs off: on > on: on',
    'pairs on: off > off: on',
    'pairs on: on > on: off',
    'pairs on: on > on: on',
    'repeats on',
    'returns off, on, off',
    'returns on, off, on',
    'transitions off: on',
    'transitions on: off',
    'transitions on: on',
    'transitions there: look',
  ]);
});

it('each transition of a walk is open where it stands, and has no tag that the walk has not', () => {
  for (const { tags, transitions } of drawWalks(LAMP, '1').walks) {
    let situation = startOf(LAMP);
    for (const each of transitions) {
      assert.ok(isOpen(each, situation), each.id);
      situation = then(each, situation);
      assert.ok((each.action.tags ?? []).every((tag) => tags.includes(tag)));
    }
    assert.ok(lengthOf(transitions) <= 40);
  }
});

it('walks are the same for the same seed', () => {
  const text = (seed: string) => featureText(LAMP, drawWalks(LAMP, seed), []);
  assert.equal(text('1'), text('1'));
  const seeds = ['2', '3', '4', '5', '6'];
  assert.ok(seeds.some((seed) => text(seed) !== text('1')));
});

it('a walk reads as a scenario: a keyword that comes again is And', () => {
  const text = featureText(LAMP, drawWalks(LAMP, '1'), ['Of a lamp.']);
  assert.match(
    text,
    /^Feature: A lamp\n {2}Of a lamp\.\n\n {2}Background:\n {4}Given a lamp\n {4}And somebody/,
  );
  assert.match(text, / {2}@walk-transitions\n {2}Rule: /);
  assert.match(text, / {4}@slow\n {4}Scenario: .+, walk \d\n {6}(When|Then) /);
});

it('an action takes its examples one after the other, in each of its states, and says how many it had', () => {
  const { on } = LAMP.actions;
  assert.ok(on);
  const hands = ['left', 'right'].map((hand) => ({ hand }));
  const handy = {
    ...LAMP,
    actions: {
      ...LAMP.actions,
      on: { ...on, do: ['When the <hand> hand switches it on'], examples: [hands] },
    },
  };
  const drawn = drawWalks(handy, '1');
  const said = drawn.walks.flatMap(({ sentences }) => sentences).filter((each) => / hand /.test(each));
  assert.deepEqual([...new Set(said)].sort(), [
    'When the left hand switches it on',
    'When the right hand switches it on',
  ]);
  assert.deepEqual(drawn.examples, { had: 4, possible: 4 });
  assert.ok(
    coverageOf(handy, drawn).includes(
      '4 of 4 combinations of values, for the actions that have some, in each state',
    ),
  );
});

it('actions of one party that come from two sides are between each other as well', () => {
  const { on } = LAMP.actions;
  assert.ok(on);
  const { possible } = drawWalks({ ...LAMP, actions: { ...LAMP.actions, on: { ...on, by: 'hand' } } }, '1');
  assert.ok(possible.has('pairs off: on > on: off') && possible.has('between on > off'));
});

it('walks can be about several parties: then the actions of each follow each other', () => {
  const { possible } = drawWalks({ ...LAMP, about: ['lamp', 'looker'] }, '1');
  assert.ok(possible.has('pairs there: look > there: look') && possible.has('repeats look'));
  assert.ok(!possible.has('returns on, look, on'));
});

it('says how much is covered, and why the rest is not', () => {
  const [transitions, unspecified] = coverageOf(LAMP, drawWalks(LAMP, '1'));
  assert.equal(transitions, '4 of 5 actions in a state, for of the others');
  assert.match(String(unspecified), /^ +1 are not spoken of/);
});
