import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBeyondDoubt, measured } from './own-delay';

test('what may be the doing of a busy machine is no fault of a gateway', () => {
  assert.ok(isBeyondDoubt(200, 0, 100));
  assert.ok(isBeyondDoubt(200, 10, 100));
  assert.ok(!isBeyondDoubt(200, 40, 100));
  assert.ok(!isBeyondDoubt(99, 0, 100));
});

test('by how much this process was late is measured beside a call, on a clock that goes by itself', async () => {
  const busy = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const until = performance.now() + 60;
    while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return 'came';
  };
  const { came, took, late } = await measured(() => performance.now(), busy);
  assert.equal(came, 'came');
  assert.ok(took >= 60 && late >= 40, `${took} ms, ${late} ms late`);
  assert.equal((await measured(() => 0, busy)).late, 0);
});
