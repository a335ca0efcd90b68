/** Where the parameters of the force calls stand in what an SDK sends. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleEntry } from '../../schemas/trace-samples';
import type { SdkCallName } from './sdk-calls';
import { isSignOfLife, placesIn, published, type SentRequest, textOf } from './wire';

const CALL = '6aee1dda-d4a2-4d3c-8fab-df7782a6c10f';
const CONNECTION = `/api/csta/callControl/calls/${CALL}/connections/8001@test.cc%7C${CALL}`;

function sent(method: string, path: string, body?: unknown): SentRequest {
  return { method, url: `http://127.0.0.1:5088${path}`, headers: {}, body };
}

const PUBLISHED: [SdkCallName, SentRequest, Record<string, unknown[]>][] = [
  ['forceDrop', sent('DELETE', CONNECTION), { callId: [CALL, CALL], deviceId: ['8001@test.cc'] }],
  [
    'forceJoin',
    sent('POST', `${CONNECTION}/singleStepConference`, { conferenceParticipant: '8002' }),
    { callId: [CALL, CALL], deviceId: ['8001@test.cc'], phoneNumber: ['8002'] },
  ],
  [
    'forceTake',
    sent('POST', `${CONNECTION}/singleStepTransfer`, { transferTo: '8002' }),
    { callId: [CALL, CALL], deviceId: ['8001@test.cc'], phoneNumber: ['8002'] },
  ],
  [
    'forceListen',
    sent('POST', `/api/csta/callControl/calls/${CALL}/spy?deviceId=8002@test.cc`),
    { callId: [CALL], deviceId: ['8002@test.cc'] },
  ],
  [
    'forceReady',
    sent('POST', '/api/csta/agent/state', { agentId: 'a@b', loginId: 'c@d', device: 'e@f' }),
    { agentId: ['a@b', 'c@d'], deviceId: ['e@f'] },
  ],
];

describe('the request below a force call', () => {
  for (const [name, request, places] of PUBLISHED) {
    it(`of ${name} has its parameters where the published SDK has them`, () => {
      assert.deepEqual(placesIn(name, request), places);
    });
  }

  it('may lie below another address, with the bar as it is', () => {
    const request = sent('DELETE', `/sdk/v2${CONNECTION.replace('%7C', '|')}`);
    assert.deepEqual(placesIn('forceDrop', request)?.deviceId, ['8001@test.cc']);
  });

  it('is of another shape with another verb, or at another address', () => {
    assert.equal(placesIn('forceDrop', sent('PUT', CONNECTION)), undefined);
    assert.equal(placesIn('forceJoin', sent('POST', CONNECTION)), undefined);
  });

  it('shows a member that is missing', () => {
    const request = sent('POST', `/api/csta/callControl/calls/${CALL}/spy`);
    assert.deepEqual(placesIn('forceListen', request)?.deviceId, [undefined]);
  });

  it('is searched as a whole, also when a percent sign encodes nothing', () => {
    assert.match(textOf(sent('POST', '/x%/8001', { to: '座席' })), /\/x%\/8001 {"to":"座席"}/);
  });

  it('can be told in words', () => {
    assert.equal(published('forceListen'), 'POST …/calls/{callId}/spy?deviceId={deviceId}');
    assert.match(
      published('forceDrop'),
      /^DELETE …\/calls\/\{callId\}\/connections\/\{deviceId\}\|\{callId\}$/,
    );
  });
});

it('a heartbeat is a sign of life, and so is no other request', () => {
  const entry = (request: SentRequest) =>
    sampleEntry('wellclient', 'request', { data: { ...request, resource: 'xhr' } });
  assert.equal(isSignOfLife(entry(sent('POST', '/api/csta/agent/heartbeat/5001@test.cc'))), true);
  assert.equal(isSignOfLife(entry(sent('GET', '/api/csta/agent/client-state'))), false);
});
