/** Finds the events in the frames of STOMP that went over a WebSocket. */
import { FrameReader } from '../../fixtures/simulators/cti/stomp-frames';
import { isObject, objectIn } from '../../schemas/json-object';
import type { SeenMessage } from '../exchange';

/** How a frame of a server begins; heart-beats may stand before it. */
const FRAME = /^[\r\n]*(?:CONNECTED|MESSAGE|RECEIPT|ERROR)\r?\n/;
const END = '\0';
const EVENT = 'MESSAGE';

/** JSON objects in the bodies of the MESSAGE frames that came from the target; none for whatever else went by. */
export function bodiesIn(messages: readonly SeenMessage[]): Record<string, unknown>[] {
  return framesIn(messages).flatMap(objectsIn);
}

/** Texts of whole frames. One may have come in pieces, and a record may have left out the byte that ends it. */
function framesIn(messages: readonly SeenMessage[]): string[] {
  const frames: string[] = [];
  let open = '';
  const close = () => {
    if (open.trim() !== '') frames.push(open.endsWith(END) ? open : `${open}${END}`);
    open = '';
  };
  for (const { from, text } of messages) {
    if (from !== 'target') continue;
    if (FRAME.test(text)) close();
    // What belongs to no frame is none of STOMP.
    else if (open === '') continue;
    open += text;
    if (text.includes(END)) close();
  }
  close();
  return frames;
}

function objectsIn(text: string): Record<string, unknown>[] {
  try {
    return new FrameReader()
      .read(text)
      .filter(({ command }) => command === EVENT)
      .map(({ binaryBody }) => objectIn(Buffer.from(binaryBody ?? []).toString('utf8')))
      .filter(isObject);
  } catch {
    // Longer than any event, or no frame: somebody else's.
    return [];
  }
}
