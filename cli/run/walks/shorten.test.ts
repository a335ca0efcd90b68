import assert from 'node:assert/strict';
import { it } from 'node:test';
import { shorten } from './shorten';

const ACTIONS = 'in a b out in c d e out in f g x'.split(' ');

/** Whoever is out can only come in, and whoever is in cannot come in again. */
function isWalk(actions: readonly string[]): boolean {
  let isIn = false;
  for (const action of actions) {
    if ((action === 'in') === isIn) return false;
    isIn = action !== 'out';
  }
  return true;
}

/** What is left of the walk when that fails, and how often it was walked. */
async function left(fails: (actions: readonly string[]) => boolean) {
  let walked = 0;
  const actions = await shorten(ACTIONS, isWalk, async (some) => {
    assert.ok(isWalk(some), some.join());
    walked += 1;
    return fails(some);
  });
  return { actions: actions.join(' '), walked };
}

it('what a fail needs is left, in its order, and nothing else', async () => {
  const after = (first: string, last: string) => (some: readonly string[]) =>
    some.includes(first) && some.lastIndexOf(last) > some.indexOf(first);
  assert.equal((await left(after('d', 'x'))).actions, 'in d x');
  const second = await left((some) => some.filter((action) => action === 'in').length > 1);
  assert.equal(second.actions, 'in out in');
  assert.ok(second.walked < 40, `${second.walked}`);
});

it('a walk of which all is needed stays as it is', async () => {
  assert.equal((await left((some) => some.length === ACTIONS.length)).actions, ACTIONS.join(' '));
});
