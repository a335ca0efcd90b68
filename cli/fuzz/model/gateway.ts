/** The simulated gateway in memory, as the model of the gateway has it: its actions, and what can be seen of their outcomes. */
import assert from 'node:assert/strict';
import type { GatewayAsk } from '../../../fixtures/arbitraries/gateway-steps';
import type { GatewayMisbehaviour } from '../../../fixtures/simulators/gateway/misbehaviour';
import { PROVISIONED_GATEWAY } from '../../../fixtures/simulators/gateway/provisioned';
import type { Situation } from '../../../schemas/models/reachable';
import { type GatewayAnswer, GatewayClient, gatewayRequest } from '../gateway-client';
import { rowsOf } from '../payload';
import type { ModelDay } from './random-walks';
import { type Broken, brokenUnless, type Seen } from './seen';

const AGENT = PROVISIONED_GATEWAY.agents.normal.agentid;
const OTHER = PROVISIONED_GATEWAY.agents.second.agentid;

type Call = Extract<GatewayAsk, { do: 'ask' }>['call'];

/** By the number of a state: its name in the model, of an agent whose events are polled for. */
const STATES: Readonly<Record<number, string>> = { 3: 'busy', 4: 'idle', 5: 'wrap-up', 7: 'talking' };
/** Milliseconds in which whatever takes its time has come about. */
const SETTLES = 1_000;
/** Milliseconds after which somebody who is signed in has to be heard of, lest two minutes go by. */
const HEARD_WITHIN = 50_000;

const SIGN_IN_EVENTS = {
  4: ['AgentOther_InService', 'AgentState_Ready'],
  3: ['AgentOther_InService', 'AgentState_Ready', 'AgentState_SetNotReady_Success'],
  5: ['AgentOther_InService', 'AgentState_Ready', 'AgentState_Work'],
};
const LINKAGE = 'AgentEvent_linkageCapability';
const DOCUMENTED = [...new Set([...Object.values(SIGN_IN_EVENTS).flat(), LINKAGE])];

const none: Seen = { calls: [], said: [], broken: [] };

export class GatewayModelDay implements ModelDay {
  private readonly client: GatewayClient;
  private readonly guids = new Map<string, string>();
  private readonly heard = new Map<string, number>();

  constructor(misbehaviour: GatewayMisbehaviour) {
    this.client = new GatewayClient(misbehaviour);
  }

  situation(): Situation {
    return {
      agent: this.stateOf(AGENT),
      other: this.stateOf(OTHER) === 'idle' ? 'present' : this.stateOf(OTHER, 'absent'),
    };
  }

  async end(): Promise<void> {
    this.client.gateway.reset();
  }

  async take(action: string): Promise<Seen> {
    await this.keepSignedIn();
    const seen = await this.actions[action]?.();
    assert.ok(seen, `nothing is known of the action ${action}`);
    this.client.clock.elapse(SETTLES);
    await this.client.gateway.settled();
    return seen;
  }

  private readonly actions: Readonly<Record<string, () => Promise<Seen>>> = {
    'sign-in': () => this.signIn({}, 4),
    'sign-in-busy': () => this.signIn({ status: 3 }, 3),
    'sign-in-wrap-up': () => this.signIn({ status: 5 }, 5),
    'sign-in-linkage': () => this.signIn({ status: 3, phonelinkage: true }, 3),
    'sign-in-without-webm': () => this.signIn({ checkInWebm: false }, 4),
    'sign-in-push': () => this.signInForPushes(),
    'sign-in-without-phone': async () => {
      const answer = await this.signInAs(AGENT, { phonenum: undefined });
      const rows = [
        'gateway.sign-in.parameter.phonenum.required',
        'gateway.sign-in.rule.failure-is-not-zero',
      ];
      return { ...none, broken: brokenUnless(answer.retcode !== '0', rows, 'the sign-in succeeds') };
    },
    'second-sign-in': async () => {
      const answer = await this.signInAs(AGENT, {}, true);
      return {
        calls: ['gateway.sign-in'],
        said: rowsOf('gateway', 'sign-in', 'reply', answer.body),
        broken: await this.goesOn(),
      };
    },
    'sign-out': () => this.signOut(AGENT),
    stay: async () => {
      const pushed = this.situation().agent === 'pushed';
      const answer = await this.ask(AGENT, pushed ? 'POST /handshake' : 'GET poll');
      const row = pushed ? 'gateway.sign-in.rule.two-minutes' : 'gateway.sign-in.rule.polling';
      return { ...none, broken: brokenUnless(answer.retcode === '0', [row], answer.retcode) };
    },
    'poll-without-guid': async () => {
      const answer = await this.ask(AGENT, 'GET poll', null);
      return {
        ...none,
        broken: brokenUnless(answer.retcode !== '0', ['gateway.sign-in.header.reply.Guid'], 'it is answered'),
      };
    },
    'renew-guid': async () => {
      const answer = await this.ask(AGENT, 'PUT /updateGuid');
      const { guid } = (answer.body.result ?? {}) as { guid?: string };
      if (answer.retcode === '0' && guid !== undefined) this.guids.set(AGENT, guid);
      const poll = await this.ask(AGENT, 'GET poll');
      return {
        ...none,
        broken: brokenUnless(poll.retcode === '0', ['gateway.sign-in.header.reply.Guid'], poll.retcode),
      };
    },
    'become-busy': () => this.change('POST /saybusy?reason=200'),
    'become-idle': () => this.change('POST /sayfree'),
    'go-into-wrap-up': () => this.change('POST /work'),
    force: async () => {
      const former = this.guids.get(AGENT);
      const answer = await this.signInAs(AGENT, {}, false, '/forcelogin');
      const rows = ['gateway.forced-sign-in.rule.signs-in', 'gateway.forced-sign-in.header.reply.Set-GUID'];
      const poll = await this.ask(AGENT, 'GET poll');
      const isNew = answer.guid !== undefined && answer.guid !== former && poll.retcode === '0';
      return { ...none, broken: brokenUnless(answer.retcode === '0' && isNew, rows, answer.retcode) };
    },
    'call-comes': async () => this.happens(() => this.client.gateway.incomingCall(AGENT)),
    'call-ends': async () => this.happens(() => this.client.gateway.callEnds(AGENT)),
    'long-silence': async () => {
      this.client.clock.elapse(135_000);
      const answer = await this.signInAs(AGENT, {});
      return {
        ...none,
        broken: brokenUnless(answer.retcode === '0', ['gateway.sign-in.rule.two-minutes'], answer.retcode),
      };
    },
    'other-signs-in': async () => {
      const answer = await this.signInAs(OTHER, {});
      return {
        ...none,
        broken: brokenUnless(answer.retcode === '0', ['gateway.sign-in.rule.polling'], answer.retcode),
      };
    },
    'other-stays': async () => {
      const answer = await this.ask(OTHER, 'GET poll');
      return {
        ...none,
        broken: brokenUnless(answer.retcode === '0', ['gateway.sign-in.rule.polling'], answer.retcode),
      };
    },
    'other-signs-out': () => this.signOut(OTHER),
  };

  /** In the words of the model; the events of both agents are polled for, but for those of pushes. */
  private stateOf(agentid: string, out = 'signed-out'): string {
    const agent = this.client.gateway.state().agents[agentid];
    if (!agent?.signedIn) return out;
    const state = STATES[agent.agentState] ?? `in state ${agent.agentState}`;
    return agent.mode === 'push' && state === 'idle' ? 'pushed' : state;
  }

  private async signIn(options: Record<string, unknown>, status: 3 | 4 | 5): Promise<Seen> {
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

  private async signInForPushes(): Promise<Seen> {
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

  private async signOut(agentid: string): Promise<Seen> {
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

  private async change(call: Call): Promise<Seen> {
    const { retcode } = await this.ask(AGENT, call);
    return { ...none, broken: brokenUnless(retcode === '0', ['gateway.set-state.rule.changes'], retcode) };
  }

  /** That the Guid of the session is still good. */
  private async goesOn(): Promise<Broken[]> {
    const { retcode } = await this.ask(AGENT, 'GET /agentstatus');
    return brokenUnless(
      retcode === '0',
      ['gateway.sign-in.error.100-002', 'gateway.sign-in.error.100-015'],
      `the session ended: ${retcode}`,
    );
  }

  /** What cannot come about just then does not. */
  private happens(situation: () => void): Seen {
    try {
      situation();
    } catch (error) {
      assert.match(String(error), /^Error: (no call reaches )?agent \d+/);
    }
    return none;
  }

  /** Documented events of a sign-in, as they are polled for; there may be an empty poll, or another event, between two. */
  private async eventsOf(agentid: string): Promise<string[]> {
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
  private async signInAs(
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
  private async ask(
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

  private async keepSignedIn(): Promise<void> {
    for (const agentid of [AGENT, OTHER]) {
      const silence = this.client.clock.now() - (this.heard.get(agentid) ?? 0);
      if (silence < HEARD_WITHIN || this.stateOf(agentid) === 'signed-out') continue;
      await this.ask(agentid, this.stateOf(agentid) === 'pushed' ? 'POST /handshake' : 'GET poll');
    }
  }
}
