import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { askAddress, isAddress } from './hook-address';
import { inconclusive } from './live-bench';

const PATIENCE = 30_000;

/** Asks a server that answers so, and gives what came of it, and what the server was sent. */
async function asked(
  method: string,
  answer: (response: ServerResponse) => void,
  values: Record<string, string> = {},
  deadline = PATIENCE,
) {
  const seen: { request?: IncomingMessage; body: string } = { body: '' };
  const server = createServer(async (request, response) => {
    seen.request = request;
    for await (const chunk of request) seen.body += chunk;
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const hook = `${method} http://127.0.0.1:${port}/do?what=it`;
    const said = await askAddress('ixit.hooks.some', hook, values, deadline);
    return { said: said.toString(), ...seen };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('a hook that is an address', () => {
  it('is told from a command by its method', () => {
    assert.ok(isAddress('POST http://127.0.0.1:8044/control/reset'));
    assert.ok(isAddress('GET https://site.example/state?a=b'));
    for (const command of [
      'POST',
      'PUT http://a/b',
      'post.sh http://a/b',
      'POST http://a/b c',
      'curl http://a',
    ])
      assert.ok(!isAddress(command), command);
  });

  it('is sent its values as a JSON body, and gives what is answered', async () => {
    const { said, request, body } = await asked('POST', (response) => response.end('done'), {
      agentid: '291',
    });
    assert.deepEqual([said, body], ['done', '{"agentid":"291"}']);
    assert.equal(request?.headers['content-type'], 'application/json');
    assert.equal(request?.url, '/do?what=it');
  });

  it('is sent them in the query where it only asks', async () => {
    const { request, body } = await asked('GET', (response) => response.end('{}'), { agentid: '2 1' });
    assert.deepEqual([request?.url, body], ['/do?what=it&agentid=2+1', '']);
  });

  it('fails with what was answered, or that nothing was', async () => {
    const refuses = (response: ServerResponse) => response.writeHead(409).end('no call reaches agent 291');
    await assert.rejects(
      asked('POST', refuses),
      inconclusive('ixit.hooks.some', 'HTTP status 409', 'no call reaches agent 291'),
    );
    const elsewhere = (response: ServerResponse) => response.writeHead(302, { Location: '/' }).end();
    await assert.rejects(asked('POST', elsewhere), inconclusive('HTTP status 302'));
    await assert.rejects(
      asked('POST', () => undefined, {}, 500),
      inconclusive('ixit.hooks.some', 'within 500 ms'),
    );
    await assert.rejects(
      askAddress('ixit.hooks.some', 'POST http://127.0.0.1:1/', {}, PATIENCE),
      inconclusive('ixit.hooks.some', '127.0.0.1:1'),
    );
  });
});
