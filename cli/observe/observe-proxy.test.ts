/** What goes through the proxy between raw peers. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, describe, it } from 'node:test';
import { closePeers, LIMIT, observed, said, upstream } from './raw-peers';

after(closePeers);

const REQUEST = [
  'PUT /a/../b//c?x=%7b{}&y=? HTTP/1.1',
  'hOsT: whoever.example:99',
  'X-Second: 2',
  'x-FIRST: 1',
  'Guid: abc',
  'Expect: nothing',
  'Content-Type: application/json; charset=UTF-8',
  'X-second: 3',
  'content-LENGTH: 4',
  '',
  'body',
].join('\r\n');
/** Of the header that stands there twice both come together. */
const PASSED_ON = REQUEST.replace('X-second: 3\r\n', '').replace('X-Second: 2', 'X-Second: 2\r\nX-Second: 3');
const ANSWER = [
  'HTTP/1.1 299 As You Like It',
  'x-LOWER: 1',
  'Set-GUID: JSESSIONID=a',
  'Set-Cookie: a=1',
  'X-Between: 2',
  'set-cookie: b=2',
  'ETag: W/"1"',
  'Transfer-Encoding: chunked',
  '',
  '3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n',
].join('\r\n');

describe('what goes through', { timeout: LIMIT }, () => {
  it('is the same byte for byte: target, headers with order and letters, bodies, status line', async () => {
    const came: string[] = [];
    const url = await upstream((socket) => {
      socket.on('data', (bytes) => {
        came.push(bytes.toString('latin1'));
        if (bytes.includes('body')) socket.write(ANSWER);
      });
    });
    const { port } = await observed(url);
    const answer = await said(port, REQUEST, /\r\n0\r\n\r\n$/);
    assert.equal(came.join(''), PASSED_ON);
    assert.equal(answer, ANSWER);
  });

  it('keeps a connection for the next request, and passes on a piece of an answer before the next one comes', async () => {
    let connections = 0;
    let more: (() => void) | undefined;
    const url = await upstream((socket) => {
      connections += 1;
      socket.on('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n');
        more = () => socket.write('3\r\ntwo\r\n0\r\n\r\n');
      });
    });
    const { port, line } = await observed(url);
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const until = async (pattern: RegExp) => {
      while (!pattern.test(text)) text += ((await once(socket, 'data')) as [Buffer])[0].toString();
    };
    for (const number of [1, 2]) {
      socket.write(`GET /?cmd=answer&jsonpcallback=f&_=${number} HTTP/1.1\r\nHost: a\r\n\r\n`);
      await until(/one\r\n$/);
      more?.();
      await until(/0\r\n\r\n$/);
      text = '';
    }
    socket.destroy();
    assert.equal(connections, 1);
    await line(/cmd=answer.*_=2: 200/);
  });

  it('of a WebSocket is not touched, and its events are judged', async () => {
    const handshake =
      'HTTP/1.1 101 Switching Protocols\r\nUPGRADE: websocket\r\nconnection: Upgrade\r\nX-mIxed: 1\r\n\r\n';
    const event = `MESSAGE\n\n${JSON.stringify({ eventType: 'agent', agentMode: 7 })}\0`;
    const frame = Buffer.concat([Buffer.from([0x81, event.length]), Buffer.from(event)]);
    const asked =
      'GET /mvc/stomp/websocket HTTP/1.1\r\nhost: a\r\nuPGRADE: WebSocket\r\nConnection: Upgrade\r\n\r\n';
    let came = '';
    const url = await upstream((socket) => {
      socket.on('data', (bytes) => {
        came += bytes.toString('latin1');
        if (came === asked) socket.write(Buffer.concat([Buffer.from(handshake), frame]));
        // A ping of the client, masked.
        else if (came.endsWith('\x89\x80abcd')) socket.end('no frame at all');
      });
    });
    const { port, proxy, line } = await observed(url, 'wellclient');
    const socket = connect(port, '127.0.0.1');
    socket.write(asked);
    let text = '';
    let pinged = false;
    for await (const piece of socket) {
      text += (piece as Buffer).toString('latin1');
      if (!pinged && text.length >= handshake.length + frame.length)
        socket.write(Buffer.from('\x89\x80abcd', 'latin1'));
      pinged ||= text.length >= handshake.length + frame.length;
    }
    assert.equal(text, `${handshake}${frame.toString('latin1')}no frame at all`);
    await line(/warn wellclient.*agentEvent/);
    assert.deepEqual(proxy.observation.seen, { exchanges: 1, foreign: 0 });
    assert.match(proxy.observation.finish().join(), /messages of a WebSocket: it is no WebSocket/);
  });
});
