import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { TraceEntry } from '../schemas/verdict';
import { exchangeOf, explain, explanationLines, placeText } from './explain';
import { DIAL, sampleJudgement, sampleRequirement, sampleTrace } from './sample';

const { place } = sampleRequirement(DIAL);

it('names the place in the document, without what it lacks', () => {
  assert.equal(
    placeText({ ...place, table: '' }),
    'uucall 本地服务, section 拨打电话, row "success | 操作成功" (line 49)',
  );
});

it('says that a row stands on another page than the document', () => {
  assert.equal(
    placeText({ ...place, table: '', line: 0, page: '1275' }),
    'uucall 本地服务, section 拨打电话, row "success | 操作成功" (page 1275 of the vendor, beside the document)',
  );
});

it('quotes what crossed the interface as it was', () => {
  const judgement = sampleJudgement(DIAL, { expected: 'success', exchange: 2 });
  assert.deepEqual(explanationLines(explain(judgement, place, sampleTrace('ok'))).slice(0, 3), [
    'Sent: GET /?cmd=dial_out&dial_number=0133',
    'Expected: success',
    'Came: 200 ok',
  ]);
});

it('takes for the exchange the call and everything that answers it', () => {
  const [call, reply] = sampleTrace();
  assert.ok(call && reply);
  const entry = (seq: number, of?: number): TraceEntry => ({ ...reply, seq, of });
  const trace = [call, entry(2, 1), entry(3), entry(4, 3), entry(5, 1)];
  const numbers = (judged?: number) => exchangeOf(trace, judged).map(({ seq }) => seq);
  assert.deepEqual(numbers(2), [1, 2, 5]);
  assert.deepEqual(numbers(3), [3, 4]);
  assert.deepEqual(numbers(), [1, 2, 3, 4, 5]);
});
