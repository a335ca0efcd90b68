import assert from 'node:assert/strict';
import test from 'node:test';
import type { TraceEntry } from '../../schemas/verdict';
import { Recorder } from '../recorder';
import { wrongAnswer } from './wrong-answers';

const JAVASCRIPT: [string, string] = ['Content-Type', 'application/javascript'];

/** Rows of `answer` that a reply breaks, besides that of its result. */
function broken(data: object, raw?: string, channel = 'raw'): string[] {
  const recorder = new Recorder();
  const entry: TraceEntry = {
    seq: 1,
    at: 0,
    origin: 'iut',
    interface: 'local-service',
    kind: 'failure',
    channel,
    summary: 'answered wrongly',
    data,
    ...(raw === undefined ? {} : { raw }),
    claimed: true,
  };
  wrongAnswer(recorder, 'answer', [], { outcome: 'answered wrongly', reason: 'test', entry });
  return recorder.judgements
    .map(({ requirement }) => requirement.slice('local-service.answer.'.length))
    .sort();
}

function replying(raw: string): string[] {
  return broken({ status: 200, headers: [JAVASCRIPT], callback: 'cb' }, raw);
}

test('no reply at all, or a status that is no success, is no answer to a request', () => {
  assert.deepEqual(broken({ callback: 'cb' }), ['rule.http-request']);
  assert.deepEqual(broken({ status: 404, callback: 'cb' }, 'cb({})'), ['rule.http-request']);
});

test('a call of another function, or of none, is neither JSONP nor the function that was named', () => {
  const both = ['parameter.jsonpcallback', 'rule.jsonp'];
  assert.deepEqual(replying('other({})'), both);
  assert.deepEqual(replying('{"result":"success"}'), both);
  assert.deepEqual(broken({ callback: 'cb' }, undefined, 'page'), both);
});

test('half a call is no JSONP, a whole one with something else in it no JSON', () => {
  assert.deepEqual(replying('cb({"result":'), ['rule.jsonp']);
  assert.deepEqual(replying('cb({"result":) ;'), ['rule.json-reply']);
  assert.deepEqual(broken({ status: 200, headers: [['x-content-type-options', 'nosniff']] }, 'cb({})'), [
    'rule.jsonp',
  ]);
});
