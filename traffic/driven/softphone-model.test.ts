import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { nothingJudged } from '../judged';
import type { Driven } from './failed-call';
import { SoftphoneModel } from './softphone-model';

const DIAL = 'cmd=dial_out&dial_number=1';
const LOOK = 'cmd=transfer_to&trans_type=queue&trans_queue=none';
const HANG_UP = 'cmd=huang_up';
const KEYS = 'local-service.send_dtmf.parameter.dtmf';

let model: SoftphoneModel;
beforeEach(() => {
  model = new SoftphoneModel({ timers: { effect: 1_000 }, isTrusted: () => true });
});

/** A command goes out; gives what ends it. */
function sends(query: string, at: number) {
  const url = new URL(`http://127.0.0.1:12307/?${query}&jsonpcallback=f`);
  const begun = { at, url, method: 'GET' };
  model.begins(begun);
  return (result: string | { failed: Driven['failed'] }, took = 1) => {
    const judged = nothingJudged();
    const answer = { status: 200, headers: [], body: { text: `f({"result":"${result}"});` } };
    model.judge(
      {
        ...{ ...begun, took, headers: [], body: { text: '' } },
        ...(typeof result === 'string' ? { answer } : { failed: result.failed }),
      },
      judged,
    );
    return judged.broken.map(({ requirement }) => requirement.replace('local-service.', ''));
  };
}

function inCall(): void {
  assert.deepEqual(sends(DIAL, 0)('success'), []);
  assert.deepEqual(sends(LOOK, 10)('failed'), []);
  assert.deepEqual(sends(LOOK, 20)('queue_error'), []);
  assert.equal(model.phase, 'talking');
}

function broken(digits: string): string[] {
  return model
    .heard(digits)
    .flatMap(({ judged }) =>
      judged.broken.map(({ requirement, mismatch }) => `${requirement}: ${mismatch.reason}`),
    );
}

test('in a call each answer has to know of the call, and after it has to know of none', () => {
  inCall();
  assert.deepEqual(sends(LOOK, 30)('failed'), ['transfer_to.result.queue_error']);
  const late = sends(LOOK, 39);
  sends(HANG_UP, 40)('success');
  assert.deepEqual(late('failed'), []);
  assert.deepEqual(sends(LOOK, 50)('queue_error'), []);
  assert.deepEqual(sends(LOOK, 60)('failed'), []);
  assert.deepEqual(sends(LOOK, 70)('queue_error'), ['transfer_to.result.failed']);
});

test('a call has to be over in the time of an effect', () => {
  inCall();
  sends(HANG_UP, 40)('success');
  assert.deepEqual(sends(LOOK, 1_500)('queue_error'), ['huang_up.parameter.cmd']);
});

test('keys are heard in their order; of two at the same time either may be first', () => {
  inCall();
  const first = sends('cmd=send_dtmf&dtmf=1', 30);
  const second = sends('cmd=send_dtmf&dtmf=2', 31);
  second('success');
  first('success', 5);
  sends('cmd=send_dtmf&dtmf=3', 40)('success');
  assert.equal(model.accepted, 3);
  assert.deepEqual(broken('213'), []);
  assert.deepEqual(broken('321'), [
    `${KEYS}: the far end hears a key after one that was sent later`,
    `${KEYS}: the far end hears a key after one that was sent later`,
  ]);
  assert.deepEqual(broken('12'), [`${KEYS}: the far end does not hear a key that was accepted`]);
  assert.deepEqual(broken('1233'), [`${KEYS}: the far end hears a key that was not sent, or one twice`]);
});

test('what is not answered, or refused, is told', () => {
  inCall();
  assert.deepEqual(sends('cmd=send_dtmf&dtmf=1', 30)({ failed: 'late' }), ['send_dtmf.rule.response-time']);
  assert.deepEqual(sends('cmd=send_dtmf&dtmf=2', 31)({ failed: 'dropped' }), ['send_dtmf.rule.http-request']);
  assert.deepEqual(sends('cmd=send_dtmf&dtmf=3', 32)('failed'), ['send_dtmf.result.success']);
  // Nobody knows whether the first was heard.
  assert.deepEqual(broken('1'), []);
  assert.deepEqual(broken(''), []);
});
