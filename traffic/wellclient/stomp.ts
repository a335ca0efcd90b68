/** Finds the events in the frames of STOMP that went over a WebSocket. */
import { FrameReader } from '../../fixtures/simulators/cti/stomp-frames';
import { isObject, isTooDeep } from '../../schemas/json-object';
import type { SeenMessage } from '../exchange';

/** A frame that a server gives to a subscriber. */
const FRAME = /^\s*MESSAGE\r?\n/;

/** JSON objects in the bodies of the MESSAGE frames of one message from the target; none for whatever else it is. */
export function bodiesIn({ from, text }: SeenMessage): Record<string, unknown>[] {
  if (from !== 'target' || !FRAME.test(text)) return [];
  // A record may have left out the byte that ends a frame.
  const whole = text.includes('\0') ? text : `${text}\0`;
  try {
    return new FrameReader().read(whole).flatMap(({ binaryBody }) => objectIn(binaryBody));
  } catch {
    // Longer than any event, or no frame: somebody else's.
    return [];
  }
}

function objectIn(body: Uint8Array | undefined): Record<string, unknown>[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(body ?? []).toString('utf8'));
    return isObject(value) && !isTooDeep(value) ? [value] : [];
  } catch {
    return [];
  }
}
