/** Clients of two agents of the simulated gateway: what they ask, and what can be seen of what comes of it. */
import assert from 'node:assert/strict';
import type { GatewayAsk } from '../../../fixtures/arbitraries/gateway-steps';
import type { GatewayMisbehaviour } from '../../../fixtures/simulators/gateway/misbehaviour';
import { PROVISIONED_GATEWAY } from '../../../fixtures/simulators/gateway/provisioned';
import { type GatewayAnswer, GatewayClient, gatewayRequest } from '../gateway-client';
import { rowsOf } from '../payload';
import { unlessImpossible } from '../unless-impossible';
import { type Broken, brokenUnless, type Seen } from './seen';

export const AGENT = PROVISIONED_GATEWAY.agents.normal.agentid;
export const OTHER = PROVISIONED_GATEWAY.agents.second.agentid;

export type Call = Extract<GatewayAsk, { do: 'ask' }>['call'];

/** By the number of a state: its name in the model, of an agent whose events are polled for. */
const STATES: Readonly<Record<number, string>> = { 3: 'busy', 4: 'idle', 5: 'wrap-up', 7: 'talking' };
/** Milliseconds in which whatever takes its time has come about. */
export const SETTLES = 1_000;
/**
 * Milliseconds after which the client of somebody who is signed in polls before the next action: with the longest action
 * added less than the minute after which there is another Guid, of which only a poll tells.
 */
const HEARD_WITHIN = 10_000;

const SIGN_IN_EVENTS = {
  4: ['AgentOther_InService', 'AgentState_Ready'],
  3: ['AgentOther_InService', 'AgentState_Ready', 'AgentState_SetNotReady_Success'],
  5: ['AgentOther_InService', 'AgentState_Ready', 'AgentState_Work'],
};
const LINKAGE = 'AgentEvent_linkageCapability';
const DOCUMENTED = [...new Set([...Object.values(SIGN_IN_EVENTS).flat(), LINKAGE])];

export const none: Seen = { calls: [], said: [], broken: [] };

export class GatewayDesk {
  protected readonly client: GatewayClient;
  protected readonly guids = new Map<string, string>();
  protected readonly heard = new Map<string, number>();

  constructor(misbehaviour: GatewayMisbehaviour) {
    this.client = new GatewayClient(misbehaviour);
  }

  /** In the words of the model; the events of both agents are polled for, but for those of pushes. */
  protected stateOf(agentid: string, out = 'signed-out'): string {
    const agent = this.client.gateway.state().agents[agentid];
    if (!agent?.signedIn) return out;
    const state = STATES[agent.agentState] ?? `in state ${agent.agentState}`;
    return agent.mode === 'push' && state === 'idle' ? 'pushed' : state;
  }

  protected async signIn(options: Record<string, unknown>, status: 3 | 4 | 5): Promise<Seen> {
    const answer = await this.signInAs(AGENT, options);
    const said = rowsOf('gateway', 'sign-in', 'reply', answer.body);
    if (answer.retcode !== '0') return { calls: ['gateway.sign-in'], said, broken: [] };
    const result = answer.body.result as Record<string, unknown>;
    rowsOf('gateway', 'sign-in', 'result', result);
    const events = await this.eventsOf(AGENT);
    const linked = events.includes(LINKAGE);
    const expected = SIGN_IN_EVENTS[status].join();
    const letter = options.checkInWebm === false ? 'F' : 'T';
    return {
      calls: ['gateway.sign-in'],
      said: [...said, ...(linked ? [`gateway.sign-in.event.linkage.${LINKAGE}`] : [])],
      broken: [
        ...brokenUnless(
          events.filter((each) => each !== LINKAGE).join() === expected &&
            linked === (options.phonelinkage === true),
          [`gateway.sign-in.rule.events-${status}`, 'gateway.sign-in.rule.polling'],
          `the events are ${events.join(', ')}`,
        ),
        ...brokenUnless(answer.guid !== undefined, ['gateway.sign-in.header.reply.Guid'], 'there is no Guid'),
        ...brokenUnless(
          String(result.mediatype)[1] === letter,
          ['gateway.sign-in.parameter.checkInWebm', 'gateway.sign-in.parameter.checkInWebm.default'],
          `mediatype is ${result.mediatype}`,
        ),
        ...brokenUnless(
          String(result.workno) === AGENT,
          ['gateway.sign-in.reply.0'],
          `workno is ${result.workno}`,
        ),
      ],
    };
  }

  protected async signInForPushes(): Promise<Seen> {
    const before = this.client.pushed.length;
    const answer = await this.signInAs(AGENT, {
      callBackUri: 'http://127.0.0.1:9/push',
      serviceToken: 'abc',
    });
    this.client.clock.elapse(SETTLES);
    await this.client.gateway.settled();
    return {
      calls: ['gateway.sign-in'],
      said: rowsOf('gateway', 'sign-in', 'reply', answer.body),
      broken: brokenUnless(
        this.client.pushed.length > before,
        ['gateway.sign-in.parameter.callBackUri', 'gateway.sign-in.parameter.serviceToken'],
        'nothing is pushed',
      ),
    };
  }

  protected async signOut(agentid: string): Promise<Seen> {
    const answer = await this.ask(agentid, 'DELETE /logout');
    const poll = await this.ask(agentid, 'GET poll');
    return {
      ...none,
      broken: [
        ...brokenUnless(answer.retcode === '0', ['gateway.sign-out.rule.signs-out'], answer.retcode),
        ...brokenUnless(poll.retcode !== '0', ['gateway.sign-out.rule.polls-refused'], 'a poll is answered'),
      ],
    };
  }

  protected async change(call: Call): Promise<Seen> {
    const { retcode } = await this.ask(AGENT, call);
    return { ...none, broken: brokenUnless(retcode === '0', ['gateway.set-state.rule.changes'], retcode) };
  }

  /** That the Guid of the session is still good. */
  protected async goesOn(): Promise<Broken[]> {
    const { retcode } = await this.ask(AGENT, 'GET /agentstatus');
    return brokenUnless(
      retcode === '0',
      ['gateway.sign-in.error.100-002', 'gateway.sign-in.error.100-015'],
      `the session ended: ${retcode}`,
    );
  }

  /** What cannot come about just then does not. */
  protected happens(situation: () => void): Seen {
    unlessImpossible(situation);
    return none;
  }

  /** Documented events of a sign-in, as they are polled for; there may be an empty poll, or another event, between two. */
  protected async eventsOf(agentid: string): Promise<string[]> {
    const events: string[] = [];
    for (let inVain = 0; inVain < 2; ) {
      const { event } = (await this.ask(agentid, 'GET poll')).body as { event?: { eventType?: string } };
      const documented = DOCUMENTED.find((each) => each === event?.eventType);
      inVain = documented ? 0 : inVain + 1;
      if (documented) events.push(documented);
    }
    return events;
  }

  /** @param stranger somebody else does it, and does not tell the Guid. */
  protected async signInAs(
    agentid: string,
    body: Record<string, unknown>,
    stranger = false,
    kind: '' | '/forcelogin' = '',
  ): Promise<GatewayAnswer> {
    const [answer] = await this.client.askAtOnce([
      gatewayRequest({ do: 'sign in', agent: agentid, kind, body }, undefined),
    ]);
    assert.ok(answer);
    if (answer.retcode === '0' && answer.guid !== undefined && !stranger)
      this.guids.set(agentid, answer.guid);
    if (answer.retcode === '0') this.heard.set(agentid, this.client.clock.now());
    return answer;
  }

  /** @param guid that it shows in place of that of the session; null for none */
  protected async ask(
    agentid: string,
    call: Call,
    guid: string | null | undefined = this.guids.get(agentid),
  ): Promise<GatewayAnswer> {
    const request = gatewayRequest({ do: 'ask', agent: agentid, call, shows: 'own' }, guid ?? undefined);
    const answer = await this.client.ask(request);
    if (answer.retcode === '0' && answer.guid !== undefined) this.guids.set(agentid, answer.guid);
    if (answer.retcode === '0' && (call === 'GET poll' || call === 'POST /handshake'))
      this.heard.set(agentid, this.client.clock.now());
    return answer;
  }

  protected async keepSignedIn(): Promise<void> {
    for (const agentid of [AGENT, OTHER]) {
      const silence = this.client.clock.now() - (this.heard.get(agentid) ?? 0);
      if (silence < HEARD_WITHIN || this.stateOf(agentid) === 'signed-out') continue;
      await this.ask(agentid, this.stateOf(agentid) === 'pushed' ? 'POST /handshake' : 'GET poll');
    }
  }
}
