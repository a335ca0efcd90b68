/** Properties of the simulated CTI server: what becomes of force calls, sound ones and others. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asJson, type Entries } from '../../fixtures/arbitraries/entries';
import { httpRequests } from '../../fixtures/arbitraries/http-requests';
import { flawedRequests, type Known, requests } from '../../fixtures/arbitraries/requests';
import { type CtiMisbehaviour, conforming } from '../../fixtures/simulators/cti/misbehaviour';
import { PROVISIONED_CTI } from '../../fixtures/simulators/cti/provisioned';
import { FORCE_CALLS, type ForceCall } from '../../fixtures/simulators/wellclient/calls';
import { agentState, CtiClient, forceRequest, restRequest } from './cti-client';
import { type Property, property } from './property';

const { agents, extensions, domain } = PROVISIONED_CTI;
const CALLS = '/api/csta/callControl/calls';
/** Stands for the call that is going on when it comes to asking. */
const CALL = '11111111-1111-4111-8111-111111111111';
const NUMBER = extensions.idle.split('@')[0] ?? '';

/** What the arguments of the force calls are in the situation of {@link arranged}. */
const ARGUMENTS: Record<ForceCall, Known> = {
  forceDrop: known({ deviceId: extensions.inCall, callId: CALL }),
  forceJoin: known({ deviceId: extensions.inCall, callId: CALL, phoneNumber: NUMBER }),
  forceTake: known({ deviceId: extensions.inCall, callId: CALL, phoneNumber: NUMBER }),
  forceListen: known({ callId: CALL, deviceId: extensions.idle }),
  forceReady: known({ agentId: agents.notReady.agentId, deviceId: extensions.notReady }),
  forceNotReady: known({ agentId: agents.wrapUp.agentId, deviceId: extensions.wrapUp }),
  forceLogout: known({ agentId: agents.notReady.agentId, deviceId: extensions.notReady }),
};

/** Bodies of requests that other pages describe, each with its address. */
const BODIES: Record<string, { target: string; known: Known }> = {
  singleStepConference: {
    target: `${CALLS}/${CALL}/connections/${encodeURIComponent(`${extensions.inCall}|${CALL}`)}/singleStepConference`,
    known: known({ conferenceParticipant: NUMBER }),
  },
  singleStepTransfer: {
    target: `${CALLS}/${CALL}/connections/${encodeURIComponent(`${extensions.inCall}|${CALL}`)}/singleStepTransfer`,
    known: known({ transferTo: NUMBER }),
  },
  setState: state({
    loginId: agents.wrapUp.agentId,
    agentId: agents.wrapUp.agentId,
    device: extensions.wrapUp,
  }),
  logout: state({
    loginId: agents.idle.agentId,
    agentId: agents.idle.agentId,
    device: extensions.idle,
    namespace: domain,
  }),
  signIn: state({
    loginId: agents.supervisor.agentId,
    password: agents.supervisor.password,
    device: extensions.supervisor,
  }),
};

const force = fc.constantFrom(...FORCE_CALLS);
const sound = force.chain((call) =>
  requests('wellclient', call, ARGUMENTS[call]).map((entries) => ({ call, entries })),
);
const flawed = force.chain((call) =>
  flawedRequests('wellclient', call, ARGUMENTS[call], true).map((request) => ({ call, ...request })),
);
const bodyName = fc.constantFrom(...Object.keys(BODIES));
const soundBody = bodyName.chain((name) =>
  requests('wellclient', name, BODIES[name]?.known ?? {}).map((entries) => ({ name, entries })),
);
const flawedBody = bodyName.chain((name) =>
  flawedRequests('wellclient', name, BODIES[name]?.known ?? {}, true).map((request) => ({
    name,
    ...request,
  })),
);
const targets = fc.oneof(
  fc.constantFrom(...Object.values(BODIES).map(({ target }) => target)),
  fc.constantFrom(CALLS, `${CALLS}/${CALL}/spy?deviceId=x`, '/login', '/api/csta/agent/client-state'),
);

export function ctiProperties(misbehaviour: CtiMisbehaviour = conforming): Property[] {
  return [
    property('cti:anything', 500, httpRequests(targets, { sessionId: fc.constant('') }), async (request) => {
      await new CtiClient(misbehaviour).ask(request);
    }),
    property('cti:sound', 200, sound, async ({ call, entries }) => {
      const { client, callId } = arranged(misbehaviour);
      const before = client.situation();
      assert.equal(await client.ask(forceRequest(call, withCall(entries, callId))), 204);
      assert.notEqual(client.situation(), before, 'success, and nothing happened');
      // Who listens is not told of, unless an agent is there.
      assert.ok(client.events.length > 0, 'nobody is told');
    }),
    property('cti:flawed', 400, flawed, async ({ call, entries, flaw, parameter }) => {
      const { client, callId } = arranged(misbehaviour);
      const status = await client.ask(forceRequest(call, withCall(entries, callId)));
      // An SDK has no way to send the last two; a client that asks for its own agent may leave the device out.
      const open =
        flaw === 'unknown' ||
        flaw === 'duplicated' ||
        (call === 'forceLogout' && parameter === 'deviceId' && flaw === 'missing');
      assert.equal(status >= 400, !open, `status ${status} for an argument that names nothing`);
    }),
    property('cti:body', 200, soundBody, async ({ name, entries }) => {
      const { client, callId } = arranged(misbehaviour);
      const before = client.situation();
      assert.equal(await client.ask(bodyRequest(name, entries, callId)), 204);
      assert.notEqual(client.situation(), before, 'success, and nothing happened');
    }),
    property('cti:flawed-body', 300, flawedBody, async ({ name, entries }) => {
      const { client, callId } = arranged(misbehaviour);
      await client.ask(bodyRequest(name, entries, callId));
    }),
  ];
}

/** A call between two agents, and agents who are neither in it nor in each other's mode. */
function arranged(misbehaviour: CtiMisbehaviour): { client: CtiClient; callId: string } {
  const client = new CtiClient(misbehaviour);
  const callId = client.server.call(extensions.inCall, extensions.other);
  client.clock.elapse(1_000);
  client.events.length = 0;
  return { client, callId };
}

function known(values: Record<string, string>): Known {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fc.constant(value)]));
}

function state(values: Record<string, string>): { target: string; known: Known } {
  return { target: agentState({}).target, known: known(values) };
}

function withCall(entries: Entries, callId: string): Record<string, unknown> {
  return Object.fromEntries(entries.map(([name, value]) => [name, value === CALL ? callId : value]));
}

function bodyRequest(name: string, entries: Entries, callId: string) {
  return restRequest('POST', (BODIES[name]?.target ?? '').replaceAll(CALL, callId), asJson(entries));
}
