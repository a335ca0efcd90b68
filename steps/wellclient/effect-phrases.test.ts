/** The words for an effect fit the call, or the feature is at fault. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { EFFECTS } from './effect-phrases';
import type { SdkCall } from './sdk-calls';

const dropped = { name: 'forceDrop' } as SdkCall;

it('the words for an effect are those of the call that was made', () => {
  assert.equal(EFFECTS['the device has left the call']?.of(dropped), dropped);
  assert.equal(EFFECTS['its effect is there']?.of(dropped), dropped);
  assert.throws(() => EFFECTS['that agent is ready now']?.of(dropped), /forceDrop was called.*forceReady/);
});
