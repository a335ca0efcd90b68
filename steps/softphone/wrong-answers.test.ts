import assert from 'node:assert/strict';
import test from 'node:test';
import type { AnswerDetails } from '../../schemas/trace-data';
import { sampleEntry } from '../../schemas/trace-samples';
import { Inconclusive } from '../../schemas/verdict';
import { readJsonp } from '../drivers/local-service/jsonp';
import type { ServiceAnswer } from '../drivers/local-service/local-service';
import { Recorder } from '../evidence/recorder';
import { judgeWay } from './wrong-answers';

const JAVASCRIPT: [string, string] = ['Content-Type', 'application/javascript'];

/** Rows of `answer` that a reply breaks by the way it comes. */
function broken(data: AnswerDetails, channel = 'raw'): string[] {
  const recorder = new Recorder();
  const entry = sampleEntry('local-service', 'failure', { channel, summary: 'answered wrongly', data });
  judgeWay(recorder, 'answer', { outcome: 'answered wrongly', reason: 'test', entry }, 5000);
  return recorder.judgements
    .map(({ requirement }) => requirement.slice('local-service.answer.'.length))
    .sort();
}

function replying(raw: string): string[] {
  const read = readJsonp(raw, 'cb');
  return broken({ status: 200, headers: [JAVASCRIPT], ...(read.ok ? {} : { fault: read.fault }) });
}

test('no reply at all, or a status that is no success, is no answer to a request', () => {
  assert.deepEqual(broken({}), ['rule.http-request']);
  assert.deepEqual(broken({ status: 404 }), ['rule.http-request']);
});

test('a call of another function, or of none, is neither JSONP nor the function that was named', () => {
  const both = ['parameter.jsonpcallback', 'rule.jsonp'];
  assert.deepEqual(replying('other({})'), both);
  assert.deepEqual(replying('({})'), both);
  assert.deepEqual(replying('{"result":"success"}'), both);
});

test('half a call, two calls, or none is no JSONP; a whole one with something else in it no JSON', () => {
  assert.deepEqual(replying('cb({"result":'), ['rule.jsonp']);
  assert.deepEqual(replying('cb({"result":"a)"});cb({"result":"a"});'), ['rule.jsonp']);
  assert.deepEqual(replying('if (false) cb({"result":"a"});'), ['rule.jsonp']);
  assert.deepEqual(replying(''), ['rule.jsonp']);
  assert.deepEqual(replying('cb({"result":) ;'), ['rule.json-reply']);
  assert.deepEqual(broken({ status: 200, headers: [['x-content-type-options', 'nosniff']] }), ['rule.jsonp']);
});

test('what only running it could tell is inconclusive, unless a page got nothing from it', () => {
  const raw = 'for (const each of [1]) cb({"result":"a"});';
  assert.throws(() => replying(raw), Inconclusive);
  assert.deepEqual(broken({ fault: 'unread' }, 'page'), ['rule.jsonp']);
});

test('a page that cannot show its script is judged by what it said', () => {
  assert.deepEqual(broken({}, 'page'), ['rule.jsonp']);
});

test('an answer that was not waited for as long as the document does is not judged', () => {
  const late: ServiceAnswer = {
    outcome: 'no answer in time',
    reason: 'no complete reply',
    entry: sampleEntry('local-service', 'failure', { channel: 'raw' }),
  };
  const recorder = new Recorder();
  assert.throws(() => judgeWay(recorder, 'answer', late, 4999), Inconclusive);
  assert.deepEqual(recorder.judgements, []);
  judgeWay(recorder, 'answer', late, 5000);
  assert.deepEqual(
    recorder.judgements.map(({ requirement }) => requirement),
    ['local-service.answer.rule.response-time'],
  );
});

test('a good answer breaks nothing', () => {
  const recorder = new Recorder();
  judgeWay(
    recorder,
    'answer',
    {
      outcome: 'answered',
      payload: {},
      entry: sampleEntry('local-service', 'response'),
    },
    5000,
  );
  assert.deepEqual(recorder.judgements, []);
});
