import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Halt, NonConformance } from '../../schemas/verdict';
import { Recorder } from './recorder';

const MSG = 'local-service.dial_out.result.member.msg';
const CMD = 'local-service.dial_out.parameter.cmd';
const MISMATCH = { reason: 'it is not there', expected: 'a text', actual: 'none' };

it('what is broken ends nothing, a step, or the scenario, as the check asks', () => {
  const recorder = new Recorder();
  recorder.broken(MSG, MISMATCH);
  assert.throws(
    () => recorder.stopIfBroken(0),
    (error) => error instanceof NonConformance && !(error instanceof Halt),
  );
  assert.throws(() => recorder.haltIfBroken(0), Halt);
  recorder.stopIfBroken(1);
  recorder.haltIfBroken(1);
  assert.ok(!(recorder.failed(MSG, MISMATCH) instanceof Halt));
  assert.ok(recorder.halted(MSG, MISMATCH) instanceof Halt);
  assert.match(recorder.firstBroken(0) ?? '', /msg: it is not there\n {2}expected: a text/);
});

it('a judgement belongs to the step that was executed when it was made', () => {
  const recorder = new Recorder();
  recorder.pass(CMD);
  recorder.attribute({ number: 2, text: 'the page sends dial_out' });
  recorder.broken(MSG, MISMATCH);
  recorder.attribute({ number: 3, text: 'the service answers' });
  recorder.pass(MSG);
  assert.deepEqual(
    recorder.judgements.map(({ step }) => step?.number),
    [2, 3, undefined],
  );
});
