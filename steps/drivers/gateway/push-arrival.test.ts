import assert from 'node:assert/strict';
import { it } from 'node:test';
import { serveOnLoopback } from '../../../fixtures/simulators/loopback';
import { readPush } from './push-arrival';

/** What is read from a request of that kind, but for its headers. */
async function readFrom(method: string, body: string) {
  let read: Promise<object> | undefined;
  const server = await serveOnLoopback((request, response) => {
    read = readPush(request).then(({ push: { headers, ...push }, raw }) => {
      assert.ok(headers.some(([name, value]) => name === 'X-Kept' && value === 'as it is'));
      response.end();
      return { ...push, raw };
    });
  }, 0);
  await fetch(server.address, { method, body, headers: [['X-Kept', 'as it is']] });
  await server.stop();
  return read;
}

it('reads the object of a POST, and says why there is none', async () => {
  assert.deepEqual(await readFrom('POST', '{"a":1}'), { method: 'POST', payload: { a: 1 }, raw: '{"a":1}' });
  const put = { method: 'PUT', reason: 'the method is PUT, not POST', raw: '{}' };
  assert.deepEqual(await readFrom('PUT', '{}'), put);
  const text = { method: 'POST', reason: 'the body is not JSON', raw: 'text' };
  assert.deepEqual(await readFrom('POST', 'text'), text);
});
