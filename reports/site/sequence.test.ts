import assert from 'node:assert/strict';
import { it } from 'node:test';
import { loadTables } from '../../schemas/tables';
import { sampleResult } from '../sample-result';
import { exchangeOf } from './bytes';
import { callTraceOf } from './call-trace';
import { knownResult } from './known-results';
import { sampleTraces } from './sample-trace';
import { messagesOf } from './sequence';

const said = '{"retcode":"0","state":"ok","event":{"eventType":"E"}}';
const results = [knownResult(sampleResult({}), sampleTraces(said))];

function foundFor(interfaceName: string, name: string) {
  for (const table of loadTables())
    for (const call of table.calls)
      if (table.interface === interfaceName && call.name === name) return callTraceOf(table, call, results);
  return undefined;
}

it('draws of each interface who says what to whom', () => {
  const drawn = (interfaceName: string, name: string) => {
    const { entries = [], start = 0 } = foundFor(interfaceName, name) ?? {};
    return messagesOf(entries.slice(start, start + (interfaceName === 'local-service' ? 2 : 3)), 20).map(
      ({ from, to, label }) => `${from} > ${to}: ${label}`,
    );
  };
  assert.deepEqual(drawn('gateway', 'sign-in'), [
    'client > gateway: PUT a/b',
    'gateway > client: 200 E',
    'gateway > client: POST E',
  ]);
  assert.deepEqual(drawn('local-service', 'answer'), [
    'page > service: ?cmd=answer',
    `service > page: ${said.slice(0, 19)}…`,
  ]);
  assert.deepEqual(drawn('plugin', 'checkin'), [
    'page > plugin: Check_InOut(callbac…',
    'plugin > page: return E',
    'plugin > page: sCallback(E)',
  ]);
  assert.deepEqual(drawn('wellclient', 'forceDrop'), [
    'page > sdk: forceDrop(0)',
    'sdk > server: POST api/x',
    `server > sdk: 200 ${said.slice(0, 15)}…`,
  ]);
});

it('has of an exchange what was asked and what came, and of no other', () => {
  const found = foundFor('gateway', 'heartbeat');
  assert.deepEqual(found && exchangeOf(found).map(({ from, text, size }) => [from, text, size]), [
    ['client', `PUT /a/b\nServer: ${said}`, 0],
    ['gateway', `200\nServer: ${said}\n\n${said}`, said.length],
    ['gateway', `POST\nServer: ${said}\n\n${said}`, said.length],
  ]);
});

it('every call of a page has a trace, and what the SDK asks of its server has none of its own', () => {
  const without = loadTables().flatMap((table) =>
    table.calls.filter((call) => !callTraceOf(table, call, results)).map(({ name }) => name),
  );
  assert.deepEqual(without, [
    ...[
      'setOwnState',
      'callOut',
      'singleStepConference',
      'singleStepTransfer',
      'setState',
      'logout',
      'signIn',
    ],
    ...['agentEvent', 'callEvent'],
  ]);
  assert.equal(callTraceOf(...callAndTable(), []), undefined);
});

function callAndTable() {
  const [table] = loadTables();
  const [call] = table?.calls ?? [];
  assert.ok(table && call);
  return [table, call] as const;
}
