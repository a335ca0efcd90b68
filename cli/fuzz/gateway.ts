/** Properties of the simulated gateway: what becomes of requests, sound sign-ins and others. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asJson, type Entries } from '../../fixtures/arbitraries/entries';
import { GATEWAY_CALLS } from '../../fixtures/arbitraries/gateway-steps';
import { type AnyRequest, httpRequests } from '../../fixtures/arbitraries/http-requests';
import { flawedRequests, type Known, requests } from '../../fixtures/arbitraries/requests';
import { oddTexts } from '../../fixtures/arbitraries/values';
import { conforming, type GatewayMisbehaviour } from '../../fixtures/simulators/gateway/misbehaviour';
import { PROVISIONED_GATEWAY } from '../../fixtures/simulators/gateway/provisioned';
import { findCall } from '../../schemas/tables';
import { BASE, GatewayClient } from './gateway-client';
import { fitting } from './payload';
import { type Property, property } from './property';

/** May sign in as both types of agent. */
const { agentid, password } = PROVISIONED_GATEWAY.agents.video;
const KNOWN: Known = {
  password: fc.constant(password),
  callBackUri: fc.constant('http://127.0.0.1:9/push'),
};

const sound = requests('gateway', 'sign-in', KNOWN);
const flawed = flawedRequests('gateway', 'sign-in', KNOWN, true);
const targets = fc.oneof(
  fc.constantFrom(
    `${BASE}/onlineagent/${agentid}`,
    `${BASE}/agentevent/${agentid}`,
    `${BASE}/onlineagent/101/loginex`,
  ),
  fc
    .constantFrom(...Object.keys(GATEWAY_CALLS))
    .map((call) => `${BASE}/onlineagent/${agentid}${call.split(' ')[1]}`),
);
const guids = fc.constantFrom('', 'x', '00000000-0000-4000-8000-000000000000.AgentGateway0');
const tokens = fc.stringMatching(/^[0-9A-Za-z]{0,50}$/);
/** Of no agent: too low, too high, or no number. */
const numbers = fc.oneof(
  fc.integer({ min: -5, max: 100 }).map(String),
  fc.integer({ min: 60_000, max: 99_999 }).map(String),
  oddTexts.map(encodeURIComponentOf).filter((text) => text !== ''),
  fc.constantFrom('0291', '291.0', '+291', 'true', '291/', '%32%39%31'),
);

export function gatewayProperties(misbehaviour: GatewayMisbehaviour = conforming): Property[] {
  return [
    property(
      'gateway:anything',
      500,
      httpRequests(targets, { Guid: guids, service_token: tokens }),
      async (request) => {
        const { status, retcode } = await new GatewayClient(misbehaviour).ask(request);
        assert.ok([200, 404, 405].includes(status), `status ${status}`);
        // Nobody is signed in, and no password was right.
        assert.notEqual(retcode, '0');
      },
    ),
    property('gateway:sound', 300, sound, async (entries) => {
      const client = new GatewayClient(misbehaviour);
      const answer = await client.ask(signIn(entries));
      const { result, retcode } = fitting('gateway', 'sign-in', 'reply', answer.body);
      assert.equal(retcode, '0');
      assert.equal(fitting('gateway', 'sign-in', 'result', result).workno, agentid);
      await hasSignedIn(client, Object.fromEntries(entries), answer.guid ?? '');
    }),
    property('gateway:flawed', 500, flawed, async ({ entries, ruledOut }) => {
      const client = new GatewayClient(misbehaviour);
      const { body, retcode } = await client.ask(signIn(entries));
      fitting('gateway', 'sign-in', 'reply', body);
      assert.equal(client.gateway.state().agents[agentid]?.signedIn, retcode === '0');
      if (ruledOut) assert.match(retcode, /^100-0(01|12|16)$/);
    }),
    property('gateway:number', 150, fc.tuple(sound, numbers), async ([entries, number]) => {
      const client = new GatewayClient(misbehaviour);
      const { retcode } = await client.ask({ ...signIn(entries), target: `${BASE}/onlineagent/${number}` });
      assert.notEqual(retcode, '0');
      assert.equal(client.gateway.state().agents[agentid]?.signedIn, false);
    }),
  ];
}

function signIn(entries: Entries): AnyRequest {
  const headers: AnyRequest['headers'] = [['Content-Type', 'application/json; charset=UTF-8']];
  const target = `${BASE}/onlineagent/${agentid}`;
  return { method: 'PUT', target, headers, body: Buffer.from(asJson(entries)) };
}

/** The agent is there as the request has it, and its events come as the document lists them. */
async function hasSignedIn(
  client: GatewayClient,
  asked: Record<string, unknown>,
  guid: string,
): Promise<void> {
  const view = client.gateway.state().agents[agentid];
  const status = asked.status ?? 4;
  assert.equal(view?.agentState, status);
  const pushed = Boolean(asked.callBackUri && asked.serviceToken);
  assert.equal(view?.mode, pushed ? 'push' : 'polling');
  for (const [name, value] of Object.entries(view?.settings ?? {}))
    if (name in asked) assert.equal(value, asked[name], name);
  if (pushed) return;
  const { events = [] } = findCall('gateway', 'sign-in').call;
  const due = [String(status), ...(asked.phonelinkage === true ? ['linkage'] : [])].flatMap(
    (id) => events.find((list) => list.id === id)?.events.map(({ name }) => name) ?? [],
  );
  const told: unknown[] = [];
  for (;;) {
    const poll = {
      method: 'GET',
      target: `${BASE}/agentevent/${agentid}`,
      headers: [['Guid', guid]],
      body: Buffer.alloc(0),
    };
    const { event } = fitting('gateway', 'poll', 'reply', (await client.ask(poll as AnyRequest)).body);
    if (event === undefined) break;
    told.push(fitting('gateway', 'poll', 'event', event).eventType);
  }
  assert.deepEqual(told, due);
}

/** A lone half of a character has no encoding. */
function encodeURIComponentOf(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}
