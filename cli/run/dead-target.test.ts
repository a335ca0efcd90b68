/** Runs the real command against gateways that take what they are sent and never answer: it gives up, and says so. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { RealCommand } from './real-command';

const command = new RealCommand();
after(() => command.remove());

const GIVEN_UP = /The target gave no answer in \d+ scenarios in a row, so the run was given up/g;

const deaf: RequestListener = () => undefined;
const deafToSignIns: RequestListener = ({ method }, response) => {
  if (method === 'PUT') return;
  response.setHeader('Content-Type', 'application/json; charset=UTF-8');
  response.end('{"message":"success","retcode":"0"}');
};

/** Runs the suite against a gateway that answers like this, and ends it. */
async function against(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const target = command.file(
    `dead-${port}.yaml`,
    `target: { name: Dead gateway, vendor: test, version: '1' }
ics: { interfaces: [gateway] }
ixit:
  gateway:
    address: http://127.0.0.1:${port}
    agents: { normal: { agentid: '291', password: secret-word, phonenum: '40038' } }
  timers: { reply: 300, quiet: 100 }
`,
  );
  const ran = await command.run('--target', target, '--only', 'gateway');
  server.closeAllConnections();
  server.close();
  return ran;
}

describe('a gateway without an answer is given up soon, and failed for what it was asked before', () => {
  for (const [name, listener] of [
    ['one that never answers', deaf],
    [
      'one that answers no sign-in: that it answers sign-outs, after each scenario, changes nothing',
      deafToSignIns,
    ],
  ] as const) {
    it(name, async () => {
      const { code, output, of } = await against(listener);
      assert.equal(code, 1, output);
      assert.ok(of('fail').includes('gateway.sign-in.parameter.ip.length'), String(of('fail')));
      assert.equal(output.match(GIVEN_UP)?.length, 1, output);
    });
  }
});
