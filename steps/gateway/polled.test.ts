import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TraceEntry } from '../../schemas/verdict';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import { Recorder } from '../evidence/recorder';
import type { World } from '../lifecycle/world';
import { judgePoll } from './polled';

const GUID = 'one.AgentGateway0';
const entry = (seq: number, more: Partial<TraceEntry>): TraceEntry => ({
  ...{ seq, at: 0, origin: 'iut', interface: 'gateway', kind: 'response', summary: '', claimed: false },
  ...more,
});

/** Errata that are cited for a poll with that Guid, answered with those headers. */
function cited(headers: [string, string][]): string[] {
  const recorder = new Recorder();
  const request = entry(1, { origin: 'tester', data: { call: 'poll', headers: [['Guid', GUID]] } });
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
  const came: GatewayAnswer = { ...answer, entry: entry(2, { of: 1 }) };
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
