/** Properties of the event transport of the simulated CTI server: what becomes of frames, sound ones and others. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CONNECT, conversations, inPieces } from '../../fixtures/arbitraries/stomp-frames';
import { type Publishing, StompSession } from '../../fixtures/simulators/cti/stomp-session';
import { StillClock } from '../../fixtures/simulators/own-time';
import { type Property, property } from './property';

/** What is fuzzed: takes what the client sends. */
export type Converse = (
  ...session: ConstructorParameters<typeof StompSession>
) => Pick<StompSession, 'receive' | 'end'>;

const destinations = fc.stringMatching(/^\/topic\/[\w.*@]{1,20}$/);
const ids = fc.stringMatching(/^[\w-]{1,10}$/);

export function stompProperties(
  converse: Converse = (...session) => new StompSession(...session),
): Property[] {
  return [
    property('stomp:anything', 600, inPieces(conversations), ({ whole, pieces }) => {
      const client = new Client(converse);
      for (const piece of pieces) client.session.receive(piece);
      client.answeredByTheRules();
      const atOnce = new Client(converse);
      atOnce.session.receive(whole);
      assert.deepEqual(client.sent, atOnce.sent, 'in pieces it is answered otherwise than at once');
    }),
    property(
      'stomp:sound',
      200,
      fc.array(fc.tuple(destinations, ids), { minLength: 1, maxLength: 5 }),
      (wanted) => {
        const client = new Client(converse);
        client.session.receive(CONNECT);
        const subscriptions = new Map(wanted.map(([destination, id]) => [id, destination]));
        for (const [id, destination] of subscriptions)
          client.session.receive(`SUBSCRIBE\nid:${id}\ndestination:${destination}\nreceipt:r-${id}\n\n\0`);
        for (const [id, destination] of subscriptions) {
          client.publish(destination);
          const frames = client.sent.filter(
            (text) => text.startsWith('MESSAGE') && text.includes(`subscription:${id}\n`),
          );
          assert.ok(
            frames.length > 0 && frames.every((text) => text.includes(`destination:${destination}\n`)),
          );
          assert.ok(client.sent.includes(`RECEIPT\nreceipt-id:r-${id}\n\n\0`));
          client.session.receive(`UNSUBSCRIBE\nid:${id}\n\n\0`);
        }
        client.answeredByTheRules();
        assert.ok(!client.sent.some((text) => text.startsWith('ERROR')));
        assert.equal(client.subscribed, 0, 'a subscription is left');
      },
    ),
  ];
}

/** One client, and what it is sent. */
class Client implements Publishing {
  readonly sent: string[] = [];
  readonly session: ReturnType<Converse>;
  private readonly deliver = new Map<(event: object) => void, string>();
  private closed = 0;

  constructor(converse: Converse) {
    const send = (text: string) => {
      assert.equal(this.closed, 0, 'something is sent on a connection that was closed');
      this.sent.push(text);
    };
    const close = () => {
      this.closed += 1;
    };
    this.session = converse(this, { send, close }, new StillClock());
  }

  subscribe(destination: string, deliver: (event: object) => void): () => void {
    const each = (event: object) => deliver(event);
    this.deliver.set(each, destination);
    return () => this.deliver.delete(each);
  }

  get subscribed(): number {
    return this.deliver.size;
  }

  publish(destination: string): void {
    for (const [deliver, wanted] of this.deliver) if (wanted === destination) deliver({ eventName: 'any' });
  }

  /** Every frame is one of a server, the first says CONNECTED or ERROR, and an error is the last. */
  answeredByTheRules(): void {
    const commands = this.sent
      .filter((text) => text !== '\n')
      .map((text) => {
        assert.equal(text.indexOf('\0'), text.length - 1, 'a frame does not end where it should');
        return text.split('\n')[0] ?? '';
      });
    for (const [i, command] of commands.entries()) {
      assert.match(command, i === 0 ? /^(CONNECTED|ERROR)$/ : /^(RECEIPT|MESSAGE|ERROR)$/);
      if (command === 'ERROR') assert.equal(i, commands.length - 1, 'something follows an ERROR');
    }
    if (commands.at(-1) === 'ERROR') assert.equal(this.closed, 1);
    assert.ok(this.closed <= 1, 'the connection is closed twice');
    if (this.closed > 0) assert.equal(this.subscribed, 0, 'a subscription outlives its connection');
  }
}
