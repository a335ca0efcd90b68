/** Reads the messages of a WebSocket while they go by, with the reader of the library that clients use, too. */
import type { Writable } from 'node:stream';
import WebSocket from 'ws';
import type { SeenMessage } from '../../traffic/exchange';

/** Bytes of one message; a longer one ends the reading of its connection, not the connection. */
const LONGEST = 1_000_000;
/** Bytes that may wait to be read; a flood is passed on without being read. */
const MOST_WAITING = 4_000_000;

/** What of the library its types leave out. */
interface Parts {
  Receiver: new (options: object) => Writable;
  PerMessageDeflate: (new (options: object) => Extension) & { extensionName: string };
  extension: { parse(header: string): Record<string, object[]> };
}
interface Extension {
  accept(offers: object[]): unknown;
  cleanup(): void;
}
const { Receiver, PerMessageDeflate, extension } = WebSocket as unknown as Parts;

/** One direction of a connection. */
export interface Reading {
  add(bytes: Buffer): void;
  end(): void;
}

/**
 * @param from who sends what is read
 * @param extensions header Sec-WebSocket-Extensions of the answer
 * @param lost told once, when it cannot be read any further
 */
export function readMessages(
  from: SeenMessage['from'],
  extensions: string,
  message: (seen: SeenMessage) => void,
  lost: (why: string) => void,
): Reading {
  let inflating: Extension | undefined;
  try {
    inflating = inflatingOf(extensions, from === 'client');
  } catch {
    lost('its extensions are unknown');
    return { add: () => undefined, end: () => undefined };
  }
  const receiver = new Receiver({
    isServer: from === 'client',
    maxPayload: LONGEST,
    ...(inflating && { extensions: { [PerMessageDeflate.extensionName]: inflating } }),
  });
  let isRead = true;
  const end = (why?: string) => {
    if (!isRead) return;
    isRead = false;
    if (why !== undefined) lost(why);
    // What has come is read to its end.
    receiver.end();
  };
  receiver.on('message', (data: Buffer, isBinary: boolean) => {
    if (!isBinary) message({ from, at: Date.now(), text: data.toString('utf8') });
  });
  receiver.once('conclude', () => end());
  receiver.on('error', ({ code }: NodeJS.ErrnoException) =>
    end(code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH' ? 'a message is too long' : 'it is no WebSocket'),
  );
  receiver.once('close', () => inflating?.cleanup());
  return {
    add: (bytes) => {
      if (!isRead) return;
      if (receiver.writableLength + bytes.length > MOST_WAITING) end('too much came at once');
      else receiver.write(bytes);
    },
    end: () => end(),
  };
}

/** What unpacks messages, where both ends have agreed on that. @throws Error for what is unknown */
function inflatingOf(header: string, isServer: boolean): Extension | undefined {
  if (header === '') return undefined;
  const agreed = extension.parse(header);
  const { [PerMessageDeflate.extensionName]: parameters, ...others } = agreed;
  if (Object.keys(others).length > 0) throw new Error('another extension');
  if (!parameters) return undefined;
  const inflating = new PerMessageDeflate({ isServer, maxPayload: LONGEST });
  inflating.accept(parameters);
  return inflating;
}
