/** Asks a simulated CTI server in process, as the published SDK does, and hears every event. */
import assert from 'node:assert/strict';
import type { CtiStep } from '../../fixtures/arbitraries/cti-steps';
import type { AnyRequest } from '../../fixtures/arbitraries/http-requests';
import type { CtiEvent } from '../../fixtures/simulators/cti/events';
import type { CtiMisbehaviour } from '../../fixtures/simulators/cti/misbehaviour';
import { PROVISIONED_CTI, provisionCti } from '../../fixtures/simulators/cti/provisioned';
import { CtiServer } from '../../fixtures/simulators/cti/server';
import { EVENT_DELAY, topicOf } from '../../fixtures/simulators/cti/topics';
import { StillClock } from '../../fixtures/simulators/own-time';
import type { ForceCall } from '../../fixtures/simulators/wellclient/calls';
import { fitting } from './payload';

const CALLS = '/api/csta/callControl/calls';

export class CtiClient {
  readonly clock = new StillClock();
  readonly server: CtiServer;
  readonly events: CtiEvent[] = [];

  constructor(misbehaviour: CtiMisbehaviour) {
    this.server = new CtiServer({ clock: this.clock, world: provisionCti(), misbehaviour });
    for (const { agentId } of Object.values(PROVISIONED_CTI.agents))
      this.server.subscribe(topicOf(agentId), (event) => this.hears(event));
  }

  /** The status of the answer, when the events that follow have come. */
  async ask(request: AnyRequest): Promise<number> {
    const before = this.situation();
    const reply = await this.server.handle(request);
    assert.ok(typeof reply !== 'string', `the server does not answer: ${reply}`);
    const text = reply.body.toString();
    if (text === '') assert.equal(reply.status, 204);
    else assert.equal(typeof JSON.parse(text), 'object');
    if (reply.status >= 400) {
      assert.ok(reply.status < 500, `status ${reply.status}`);
      assert.equal(this.situation(), before, 'a refused request changed something');
    }
    this.clock.elapse(EVENT_DELAY);
    return reply.status;
  }

  /** All that there is to see of agents and calls. */
  situation(): string {
    return JSON.stringify(this.server.situation());
  }

  /** Holds at any time, for every event. */
  private hears(event: CtiEvent): void {
    fitting('wellclient', event.eventType === 'agent' ? 'agentEvent' : 'callEvent', 'event', event);
    assert.ok(event.serial > (this.events.at(-1)?.serial ?? 0), 'an event has not the next number');
    this.events.push(event);
  }
}

export type Arguments = Readonly<Record<string, unknown>>;

/** The request of a force call, as the published SDK makes it of its arguments. */
export function forceRequest(
  call: ForceCall,
  { deviceId, callId, agentId, phoneNumber }: Arguments,
): AnyRequest {
  const inAddress = (value: unknown) => encodeURIComponent(Buffer.from(String(value)).toString());
  const connection = `${CALLS}/${inAddress(callId)}/connections/${inAddress(`${deviceId}|${callId}`)}`;
  const state = { loginId: agentId, agentId, device: deviceId };
  switch (call) {
    case 'forceDrop':
      return restRequest('DELETE', connection);
    case 'forceJoin':
      return restRequest('POST', `${connection}/singleStepConference`, {
        conferenceParticipant: phoneNumber,
        participationType: 'Active',
      });
    case 'forceTake':
      return restRequest('POST', `${connection}/singleStepTransfer`, { transferTo: phoneNumber });
    case 'forceListen':
      return restRequest('POST', `${CALLS}/${inAddress(callId)}/spy?deviceId=${inAddress(deviceId)}`);
    case 'forceReady':
      return agentState({ func: 'SetState', agentMode: 'Ready', ...state });
    case 'forceNotReady':
      return agentState({ func: 'SetState', agentMode: 'NotReady', ...state });
    case 'forceLogout':
      return agentState({ func: 'Logout', namespace: PROVISIONED_CTI.domain, ...state });
  }
}

/** What a client asks for its own agent: the basics of a call, and signing in. */
export function clientRequest({ do: what, device, other, agent }: CtiStep, callId: string): AnyRequest {
  const { agentId, password } = PROVISIONED_CTI.agents[agent];
  if (what === 'make call') return restRequest('POST', CALLS, { from: device, to: other });
  if (what === 'heartbeat')
    return restRequest('POST', `/api/csta/agent/heartbeat/${encodeURIComponent(agentId)}`);
  if (what === 'sign in')
    return agentState({
      func: 'Login',
      loginId: agentId,
      device,
      password,
      agentMode: 'Ready',
      sessionId: '',
    });
  return restRequest(
    'POST',
    `${CALLS}/${callId}/connections/${encodeURIComponent(`${device}|${callId}`)}/${what}`,
  );
}

export function agentState(body: unknown): AnyRequest {
  return restRequest('POST', '/api/csta/agent/state', body);
}

/** @param body text as it stands, anything else as JSON */
export function restRequest(method: string, target: string, body?: unknown): AnyRequest {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers: AnyRequest['headers'] = [
    ['sessionId', ''],
    ['Content-Type', 'application/json; charset=UTF-8'],
  ];
  return { method, target, headers, body: Buffer.from(text ?? '') };
}
