import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleEntry } from '../../schemas/trace-samples';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import { Recorder } from '../evidence/recorder';
import type { World } from '../lifecycle/world';
import { judgePoll } from './polled';

const GUID = 'one.AgentGateway0';
/** Errata that are cited for a poll with that Guid, answered with those headers. */
function cited(headers: [string, string][]): string[] {
  const recorder = new Recorder();
  const data = { call: 'poll', method: 'GET', path: '/', headers: [['Guid', GUID] as [string, string]] };
  const request = sampleEntry('gateway', 'request', { origin: 'tester', data });
  const world = {
    recorder,
    trace: { entries: [request], claim: () => undefined },
    target: { ics: { claims: ['events'] } },
    checking: { strict: false, options: {} },
  };
  const answer = {
    outcome: 'answered',
    status: 200,
    headers,
    payload: { message: '', retcode: '0' },
  } as const;
  const came: GatewayAnswer = {
    ...answer,
    entry: sampleEntry('gateway', 'response', { seq: 2, of: 1, claimed: false }),
  };
  judgePoll(world as unknown as World, came);
  return recorder.findings.map(({ erratum, level }) => `${erratum} ${level}`);
}

describe('the answer to a poll', () => {
  it('may repeat the Guid of the request, which is noted (GW-13)', () => {
    assert.deepEqual(cited([['Set-GUID', `JSESSIONID=${GUID}`]]), ['GW-13 ok-note']);
  });

  it('tells another one without a note', () => {
    assert.deepEqual(cited([['Set-GUID', 'JSESSIONID=two.AgentGateway0']]), []);
    assert.deepEqual(cited([]), []);
  });
});
