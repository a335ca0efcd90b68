/** Reads the entries of a HAR one by one, so that a long one needs no more memory than a short one. */
import { JSONParser } from '@streamparser/json';

/** How a file ended, when its entries have been read. */
export interface HarEnd {
  /** Whether it is a HAR at all: it has a log with a version, a creator or entries. */
  isHar: boolean;
  /** Why it was not read to its end. */
  problem?: string;
}

/** Bytes that may come without an entry: one of more is none of an interface that is known here, and fills the memory. */
const LONGEST = 64_000_000;

/** @param pieces the bytes of the file, unpacked */
export async function* harEntries(pieces: AsyncIterable<Buffer>): AsyncGenerator<unknown, HarEnd> {
  const found: unknown[] = [];
  let isHar = false;
  let problem: string | undefined;
  const parser = new JSONParser({
    paths: ['$.log.entries.*', '$.log.version', '$.log.creator'],
    keepStack: false,
  });
  parser.onValue = ({ value, key }) => {
    isHar = true;
    if (typeof key === 'number') found.push(value);
  };
  parser.onError = (error) => {
    problem ??= `it is no JSON from some place on: ${error.message}`;
  };
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  let since = 0;
  try {
    for await (const piece of pieces) {
      if (isFirst) decoder = decoderOf(piece);
      isFirst = false;
      // The parser takes the bytes of UTF-8 as they are.
      parser.write(decoder ? decoder.decode(piece, { stream: true }) : piece);
      since = found.length > 0 ? 0 : since + piece.length;
      yield* found.splice(0);
      if (problem === undefined && since > LONGEST)
        problem = `an entry, or what stands between two, has more than ${LONGEST / 1e6} MB`;
      if (problem !== undefined) return { isHar, problem };
    }
  } catch (error) {
    yield* found.splice(0);
    return { isHar, problem: problem ?? `it cannot be read further: ${(error as Error).message}` };
  }
  if (!parser.isEnded) problem = isFirst ? 'it is empty' : 'it ends in the middle';
  return { isHar, ...(problem === undefined ? {} : { problem }) };
}

/** For UTF-16, which some tools on Windows write; undefined for UTF-8. */
function decoderOf(piece: Buffer): TextDecoder | undefined {
  if (piece[0] === 0xff && piece[1] === 0xfe) return new TextDecoder('utf-16le');
  if (piece[0] === 0xfe && piece[1] === 0xff) return new TextDecoder('utf-16be');
  return undefined;
}
