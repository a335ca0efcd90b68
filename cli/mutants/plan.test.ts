import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPurposes } from '../../reports/purposes';
import { loadCatalogue } from '../../schemas/load';
import { Plan } from './plan';

const plan = new Plan({
  'x/a: dials': ['x.dial.result.success', 'x.dial.rule.address'],
  'x/a: refuses': ['x.dial.result.offline'],
  'x/b: hangs up': ['x.hang_up.result.success'],
});

test('the scenarios of a requirement are those that set out to judge it', () => {
  assert.deepEqual(plan.scenarios('x.dial.result.success'), ['x/a: dials']);
});

test('a member is judged by the scenarios of the rows beside it, anything else by those of the call', () => {
  assert.deepEqual(plan.scenarios('x.dial.result.member.msg'), ['x/a: dials', 'x/a: refuses']);
  assert.deepEqual(plan.scenarios('x.dial.rule.function'), ['x/a: dials', 'x/a: refuses']);
  assert.deepEqual(plan.scenarios('x.transfer.rule.function'), []);
});

test('every requirement has scenarios', () => {
  const own = new Plan(loadPurposes());
  const without = loadCatalogue().requirements.filter(
    ({ id, excluded }) => excluded === undefined && own.scenarios(id).length === 0,
  );
  assert.deepEqual(without, []);
});
