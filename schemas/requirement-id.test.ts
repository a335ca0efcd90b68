import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requirementId } from './load';
import type { RequirementId } from './requirement-id';
import type { CallOf, RequirementPattern, RowOf } from './row-types';

/** Fails where a type takes what it should refuse: each line below has to be a type error. */
function refused(): unknown[] {
  // @ts-expect-error a step is misspelt
  const id: RequirementId = 'gateway.sign-in.rule.pput';
  // @ts-expect-error a call that the interface does not have
  const call: CallOf<'plugin'> = 'dial_out';
  // @ts-expect-error forceReady is no call about a call
  const row: RowOf<'wellclient', 'forceDrop' | 'forceReady'> = 'rule.in-call';
  // @ts-expect-error no row has this end
  const pattern: RequirementPattern = 'local-service.*.rule.jsonpp';
  // @ts-expect-error a literal is known before it is checked
  const checked = () => requirementId('plugin.checkin.rule.functoin');
  const kinds = ['reply', 'result'] as const;
  // @ts-expect-error of two kinds of payload the service has one
  const either = () => kinds.map((kind) => requirementId(`local-service.answer.${kind}.member.msg`));
  return [id, call, row, pattern, checked, either];
}

test('a misspelt id, call, row or pattern is a type error', () => {
  assert.equal(refused().length, 6);
});

test('an id of parts that the types do not know is checked when it comes', () => {
  const id = (name: string) => requirementId(`local-service.${name}.rule.jsonp`);
  assert.equal(id('dial_out'), 'local-service.dial_out.rule.jsonp');
  assert.throws(() => id('dial_in'), /no requirement local-service\.dial_in\.rule\.jsonp/);
});

test('of several calls those rows are known that all of them have', () => {
  const rows: RowOf<'wellclient', 'forceDrop' | 'forceReady'>[] = ['rule.done', 'parameter.deviceId'];
  const pattern: RequirementPattern = 'wellclient.*.rule.done';
  assert.equal(rows.length, 2);
  assert.match(pattern, /\*/);
});
