/** Subscribes to the events of one agent as the SDK does: STOMP over a WebSocket. */
import { WebSocket } from 'ws';
import { FrameReader } from '../../fixtures/simulators/cti/stomp-frames';

/** Milliseconds between heart-beats of the client, as it promises in its first frame. */
const HEART_BEAT = 10_000;
const END = '\0';
const PATH = '/mvc/stomp/websocket';

export class EventStream {
  private readonly beat: NodeJS.Timeout;

  private constructor(private readonly socket: WebSocket) {
    this.beat = setInterval(() => socket.send('\n'), HEART_BEAT);
    socket.once('close', () => clearInterval(this.beat));
  }

  /**
   * @param came is given the text of whole frames of the server
   * @param deadline milliseconds
   * @returns undefined where the server does not take the subscription
   */
  static open(
    base: string,
    agentId: string,
    came: (text: string) => void,
    deadline: number,
  ): Promise<EventStream | undefined> {
    return new Promise((resolve) => {
      const address = `${base.replace(/^http/, 'ws')}${PATH}`;
      const socket = new WebSocket(address, ['v11.stomp', 'v10.stomp'], { handshakeTimeout: deadline });
      const reader = new FrameReader();
      let pieces = '';
      const late = setTimeout(() => fail(), deadline);
      const fail = () => {
        clearTimeout(late);
        socket.terminate();
        resolve(undefined);
      };
      socket.on('error', fail);
      socket.once('close', fail);
      socket.once('open', () => {
        socket.send(`CONNECT\naccept-version:1.1,1.0\nheart-beat:${HEART_BEAT},${HEART_BEAT}\n\n\0`);
        socket.send(`SUBSCRIBE\nid:sub-0\nreceipt:1\ndestination:${topicOf(agentId)}\n\n\0`);
      });
      socket.on('message', (data) => {
        const text = String(data);
        for (const { command } of reader.read(text)) {
          if (command !== 'RECEIPT') continue;
          clearTimeout(late);
          socket.off('close', fail);
          resolve(new EventStream(socket));
        }
        // A frame may come in pieces.
        pieces += text;
        if (!text.includes(END)) return;
        came(pieces);
        pieces = '';
      });
    });
  }

  close(): void {
    clearInterval(this.beat);
    this.socket.close();
  }
}

/** As the SDK has it: dots separate the parts of a topic, so the agent's are replaced. */
function topicOf(agentId: string): string {
  return `/topic/event.agent.*.${agentId.replaceAll('.', '_')}`;
}
