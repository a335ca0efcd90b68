import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { weighPayload } from './weigh';

const MSG = 'local-service.dial_out.result.member.msg';
const SUCCESS = 'local-service.dial_out.result.success';
const LENIENT = { strict: false, options: {} };
const weighed = (payload: Record<string, unknown>, rows?: string[], strict = false) =>
  weighPayload(
    { interface: 'local-service', call: 'dial_out', kind: 'result', payload, ...(rows && { rows }) },
    { ...LENIENT, strict },
  );
const ids = (list: { requirement: string }[]) => list.map(({ requirement }) => requirement);

describe('a payload', () => {
  it('that is the row asked for holds that row on purpose, and its members along the way', () => {
    const { came, understood, broken, holds, noted } = weighed({ result: 'success', msg: '操作成功' }, [
      'success',
    ]);
    assert.deepEqual([came, understood, broken, noted], [SUCCESS, true, [], []]);
    assert.deepEqual(holds[0], { requirement: SUCCESS, purpose: true });
    assert.deepEqual(holds.find(({ requirement }) => requirement === MSG)?.purpose, false);
  });

  it('that no row was asked of holds the one that came along the way', () => {
    assert.deepEqual(weighed({ result: 'success', msg: '操作成功' }).holds[0], {
      requirement: SUCCESS,
      purpose: false,
    });
  });

  it('that is another row breaks the first that would do, with what was expected and what came', () => {
    const { came, understood, broken } = weighed({ result: 'ext_offline', msg: '分机不在线' }, ['success']);
    assert.deepEqual([came, understood, ids(broken)], [undefined, false, [SUCCESS]]);
    assert.match(broken[0]?.mismatch.reason ?? '', /^another outcome/);
    assert.match(broken[0]?.mismatch.actual ?? '', /ext_offline/);
  });

  it('that only a tolerance reads as the row is understood, and is not that row when strict', () => {
    const padded = { result: ' success ', msg: '操作成功' };
    assert.deepEqual(
      weighed(padded, ['success']).noted.map(({ erratum }) => erratum),
      ['US-01'],
    );
    const { came, understood, broken } = weighed(padded, ['success'], true);
    assert.deepEqual([came, understood, ids(broken)], [undefined, true, [SUCCESS]]);
    assert.match(broken[0]?.mismatch.reason ?? '', /not in the documented words.*US-01/);
  });

  it('with a broken member is the row all the same', () => {
    const { came, broken, holds } = weighed({ result: 'success', msg: 7 }, ['success']);
    assert.deepEqual([came, ids(broken)], [SUCCESS, [MSG]]);
    assert.ok(!ids(holds).includes(MSG));
  });

  it('is asked for a row that there is', () => {
    assert.throws(() => weighed({ result: 'success', msg: '' }, ['sucess']), /no row sucess/);
  });
});
