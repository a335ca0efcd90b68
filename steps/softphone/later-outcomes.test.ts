import assert from 'node:assert/strict';
import test from 'node:test';
import type { EntryOf } from '../../schemas/trace-entry';
import { sampleEntry } from '../../schemas/trace-samples';
import { grantedLater, reloginLater } from './later-outcomes';

let seq = 0;

function outcome(state: string, more: Partial<EntryOf<'plugin', 'callback'>> = {}) {
  seq += 1;
  const raw = `{"mark":"login_notify","state":"${state}"}`;
  return sampleEntry('plugin', 'callback', {
    ...{ seq, of: 1, channel: 'sCallback', raw, claimed: false },
    ...more,
  });
}

test('the same outcome again is granted only on the other way', () => {
  const first = outcome('loging_success');
  const again = outcome('loging_success');
  assert.equal(grantedLater(again, [first, again]), undefined);
  const global = outcome('loging_success', { channel: 'global:check_inout_result', of: undefined });
  assert.equal(grantedLater(global, [first, global])?.erratum, 'UP-09');
});

test('another outcome is reported, a registration that fails is noted', () => {
  const first = outcome('loging_success');
  const unregistered = outcome('reg_ext_failed');
  const cut = outcome('transport_failed');
  const all = [first, unregistered, cut];
  assert.equal(grantedLater(unregistered, all)?.level, 'ok-note');
  assert.equal(grantedLater(cut, all)?.level, 'warn');
});

test('what is no outcome, and the first one, are granted nothing', () => {
  const first = outcome('loging_success');
  const nothing = outcome('', { raw: 'undefined' });
  assert.equal(grantedLater(first, [first, nothing]), undefined);
  assert.equal(grantedLater(nothing, [first, nothing]), undefined);
});

test('to be asked to sign in again is noted after a check-in, and reported after a check-out', () => {
  const first = outcome('loging_success');
  const relogin = outcome('need_relogin');
  const all = [first, relogin];
  assert.equal(grantedLater(relogin, all)?.erratum, 'UP-27');
  assert.equal(grantedLater(relogin, all)?.level, 'ok-note');
  assert.equal(reloginLater(relogin, all, true)?.erratum, 'UP-27');
  assert.equal(reloginLater(relogin, all, true)?.level, 'warn');
});

test('to be asked to sign in again is no later outcome when nobody was signed in', () => {
  const failed = outcome('connect_failed');
  const relogin = outcome('need_relogin');
  assert.equal(reloginLater(relogin, [failed, relogin], true), undefined);
  assert.equal(reloginLater(relogin, [relogin], true), undefined);
  assert.equal(grantedLater(relogin, [failed, relogin])?.erratum, 'UP-28');
  const another = outcome('need_relogin', { of: 9 });
  assert.equal(reloginLater(another, [outcome('loging_success'), another], false), undefined);
});
