/** Writes lines to a stream, and leaves out what comes faster than they are read. */
import type { Writable } from 'node:stream';
import type { Say } from '../../fixtures/texts/texts';

/** Bytes that may wait. */
const MOST_WAITING = 1_048_576;

export function linesTo(stream: Writable, say: Say): (line: string) => void {
  let leftOut = 0;
  return (line) => {
    if (stream.writableLength > MOST_WAITING) {
      leftOut += 1;
      return;
    }
    if (leftOut > 0) stream.write(`${say('observe.leftOut', { count: leftOut })}\n`);
    leftOut = 0;
    stream.write(`${line}\n`);
  };
}
