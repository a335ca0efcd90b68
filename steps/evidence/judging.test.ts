import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleEntry } from '../../schemas/trace-samples';
import { Halt } from '../../schemas/verdict';
import { judge, objectIn } from './judging';
import { Recorder } from './recorder';

const entry = sampleEntry('local-service', 'response', { seq: 7, summary: 'an answer' });

function judgeResult(payload: Record<string, unknown>, rows?: string[], strict = false) {
  const recorder = new Recorder();
  const question = { interface: 'local-service', call: 'dial_out', kind: 'result', payload, entry } as const;
  let thrown: unknown;
  try {
    judge(recorder, { ...question, ...(rows ? { rows } : {}) }, { strict, options: {} });
  } catch (error) {
    thrown = error;
  }
  const verdicts = Object.fromEntries(
    recorder.judgements.map(({ requirement, verdict }) => [requirement, verdict]),
  );
  return { recorder, verdicts, thrown };
}

describe('judge', () => {
  it('passes the row that came and the members on the way', () => {
    const { verdicts, recorder } = judgeResult({ result: 'success', msg: '操作成功' }, ['success']);
    assert.deepEqual(verdicts, {
      'local-service.dial_out.result.success': 'pass',
      'local-service.dial_out.result.member.result': 'pass',
      'local-service.dial_out.result.member.msg': 'pass',
    });
    assert.deepEqual(recorder.judgements.filter(({ purpose }) => purpose).length, 1);
    assert.deepEqual([...recorder.schemas], ['local-service/dial_out.result.schema.json']);
  });

  it('blames the row, not the member, for a token that is not its own', () => {
    const { verdicts, thrown } = judgeResult({ result: 'sucess', msg: '操作成功' }, ['success']);
    assert.equal(verdicts['local-service.dial_out.result.success'], 'fail');
    assert.ok(thrown instanceof Halt);
    assert.match(thrown.message, /expected: success \| 操作成功/);
    assert.match(thrown.message, /uucall 插件http接口, 手动外呼, line 49/);
  });

  it('blames the row for a token that only an undeclared tolerance would read as that row', () => {
    const padded = { result: ' success ', msg: '操作成功' };
    assert.equal(judgeResult(padded, ['success']).verdicts['local-service.dial_out.result.success'], 'pass');
    const strict = judgeResult(padded, ['success'], true);
    assert.equal(strict.verdicts['local-service.dial_out.result.success'], 'fail');
  });

  it('ends nothing when whoever reads it as the errata do understands it', () => {
    const { thrown, recorder } = judgeResult({ result: ' success ', msg: '操作成功' }, ['success'], true);
    assert.equal(thrown, undefined);
    assert.match(recorder.firstBroken(0) ?? '', /the outcome is not in the documented words \(US-01/);
  });

  it('blames the first row when another documented one came', () => {
    const { verdicts } = judgeResult({ result: 'ext_offline', msg: '分机未登录' }, ['success']);
    assert.equal(verdicts['local-service.dial_out.result.success'], 'fail');
    assert.equal(verdicts['local-service.dial_out.result.ext_offline'], undefined);
  });

  it('blames the member that is missing, and only that; the step goes on', () => {
    const { recorder, thrown } = judgeResult({ result: 'success' }, ['success']);
    const failed = recorder.judgements.filter(({ verdict }) => verdict === 'fail');
    assert.deepEqual(
      failed.map(({ requirement }) => requirement),
      ['local-service.dial_out.result.member.msg'],
    );
    assert.equal(thrown, undefined);
  });

  it('takes any documented row when none is asked for', () => {
    const { verdicts, thrown } = judgeResult({ result: 'ext_offline', msg: '分机未登录' });
    assert.equal(thrown, undefined);
    assert.equal(verdicts['local-service.dial_out.result.ext_offline'], 'pass');
  });
});

describe('objectIn', () => {
  it('gives the object, or says in one line why there is none', () => {
    assert.deepEqual(objectIn('{"a":1}'), { a: 1 });
    assert.match(String(objectIn('[1]')), /no object/);
    assert.match(String(objectIn('{"a"')), /no JSON/);
    const long = JSON.stringify({ a: 'x'.repeat(500) });
    assert.equal(objectIn(`${long}\nDone.`), 'JSON, and then more: "Done."');
  });
});
