/** Properties of the simulated gateway as a whole: what holds after each step of any day. */
import assert from 'node:assert/strict';
import {
  GATEWAY_CALLS,
  type GatewayAsk,
  type GatewayStep,
  gatewaySteps,
  type Shown,
} from '../../fixtures/arbitraries/gateway-steps';
import type { AnyRequest } from '../../fixtures/arbitraries/http-requests';
import { conforming, type GatewayMisbehaviour } from '../../fixtures/simulators/gateway/misbehaviour';
import { provisionedAgent } from '../../fixtures/simulators/gateway/provisioned';
import { type GatewayAnswer, GatewayClient } from './gateway-client';
import { fitting } from './payload';
import { type Property, property } from './property';

export function gatewayDayProperties(misbehaviour: GatewayMisbehaviour = conforming): Property[] {
  return [
    property('gateway:sequence', 250, gatewaySteps, async (steps) => {
      const day = new Day(misbehaviour);
      for (const step of steps) await day.take(step);
    }),
  ];
}

const BASE = '/agentgateway/resource';

/** What a bystander knows who sees every Guid. */
class Day {
  readonly #client: GatewayClient;
  /** By Guid, ever since the start. */
  readonly #ownerOf = new Map<string, string>();
  /** By agent: Guids of the sign-in that holds, the newest last. */
  readonly #current = new Map<string, string[]>();
  readonly #former = new Map<string, string[]>();
  #lastSignIn = 0;

  constructor(misbehaviour: GatewayMisbehaviour) {
    this.#client = new GatewayClient(misbehaviour);
  }

  async take(step: GatewayStep): Promise<void> {
    if (step.do === 'at once') await this.#askAll(step.asks);
    else if (step.do === 'sign in' || step.do === 'ask') await this.#askAll([step]);
    else if (step.do === 'time passes') this.#timePasses(step.ms);
    else this.#happens(step);
    for (const [agent, { signedIn, agentState, mode, settings }] of Object.entries(
      this.#client.gateway.state().agents,
    )) {
      assert.equal(signedIn, agentState !== 2, `agent ${agent} is neither signed in nor out`);
      assert.equal(signedIn, mode !== undefined && settings !== undefined);
      if (!signedIn) this.#isOut(agent);
    }
  }

  async #askAll(asks: GatewayAsk[]): Promise<void> {
    const before = this.#client.gateway.state().agents;
    const shown = asks.map((ask) => ('shows' in ask ? this.#guid(ask.agent, ask.shows) : undefined));
    const answers = await this.#client.askAtOnce(asks.map((ask, i) => requestOf(ask, shown[i])));
    for (const [i, ask] of asks.entries()) {
      const answer = answers[i] as GatewayAnswer;
      const done = answer.retcode === '0';
      const tells = (agent: string) => this.#learn(agent, answer, ask.do === 'sign in');
      if (ask.do === 'sign in') {
        const call = ask.kind === '/forcelogin' ? 'forced-sign-in' : 'sign-in';
        fitting('gateway', call, 'reply', answer.body);
        if (done && ask.body.password !== undefined) assert.fail('a wrong password was taken');
        if (done) this.#signedInAt(fitting('gateway', 'sign-in', 'result', answer.body.result));
        if (done && asks.length === 1 && ask.kind !== '/forcelogin')
          assert.equal(before[ask.agent]?.signedIn, false, 'an agent was signed in twice');
      } else {
        const { event, result } = fitting('gateway', GATEWAY_CALLS[ask.call], 'reply', answer.body);
        if (event !== undefined) assert.equal(fitting('gateway', 'poll', 'event', event).workNo, ask.agent);
        if (done && GATEWAY_CALLS[ask.call] === 'state') fitting('gateway', 'state', 'result', result);
        const stranger =
          this.#ownerOf.get(shown[i] ?? '') !== ask.agent ||
          this.#former.get(ask.agent)?.includes(shown[i] ?? '');
        if (stranger && asks.length === 1)
          assert.ok(!done, `${ask.call} was carried out for the Guid "${ask.shows}"`);
        if (done && GATEWAY_CALLS[ask.call] === 'sign-out' && asks.length === 1)
          assert.equal(this.#client.gateway.state().agents[ask.agent]?.signedIn, false);
      }
      if (done) tells(ask.agent);
    }
    this.#oneSignIn(asks, answers, before);
  }

  /** Of plain sign-ins that come at once, only as many can succeed as somebody made room for. */
  #oneSignIn(
    asks: GatewayAsk[],
    answers: GatewayAnswer[],
    before: Record<string, { signedIn: boolean }>,
  ): void {
    for (const agent of new Set(asks.map((ask) => ask.agent))) {
      const done = asks.filter((ask, i) => ask.agent === agent && answers[i]?.retcode === '0');
      const plain = done.filter((ask) => ask.do === 'sign in' && ask.kind !== '/forcelogin').length;
      const ends = done.filter((ask) => ask.do === 'ask' && GATEWAY_CALLS[ask.call] === 'sign-out').length;
      assert.ok(plain <= ends + (before[agent]?.signedIn ? 0 : 1), 'an agent was signed in twice at once');
    }
  }

  #signedInAt({ loginTime }: Record<string, unknown>): void {
    assert.ok(Number(loginTime) >= this.#lastSignIn, 'time goes back');
    this.#lastSignIn = Number(loginTime);
  }

  /** A Guid is one agent's for good, and each sign-in has its own. */
  #learn(agent: string, { guid }: GatewayAnswer, signIn: boolean): void {
    assert.ok(guid !== undefined || !signIn, 'a sign-in tells no Guid');
    if (guid === undefined) return;
    const owner = this.#ownerOf.get(guid);
    if (signIn) assert.equal(owner, undefined, 'a sign-in has a Guid that was there before');
    assert.ok(owner === undefined || owner === agent, 'an agent has the Guid of another');
    this.#ownerOf.set(guid, agent);
    if (signIn) this.#isOut(agent);
    const known = this.#current.get(agent) ?? [];
    if (!known.includes(guid)) this.#current.set(agent, [...known, guid]);
  }

  #isOut(agent: string): void {
    this.#former.set(agent, [...(this.#former.get(agent) ?? []), ...(this.#current.get(agent) ?? [])]);
    this.#current.delete(agent);
  }

  #guid(agent: string, shown: Shown): string | undefined {
    const others = [...this.#current].flatMap(([other, guids]) => (other === agent ? [] : guids));
    const guids = this.#current.get(agent) ?? [];
    switch (shown) {
      case 'own':
        return guids.at(-1);
      case 'earlier':
        return guids.at(0);
      case 'former':
        return this.#former.get(agent)?.at(-1);
      case 'foreign':
        return others.at(-1);
      case 'none':
        return undefined;
      case 'odd':
        return `${guids.at(-1) ?? ''}\u0000中`;
    }
  }

  /** Nobody polls meanwhile: whoever signed in here and is not called by anybody is out after two minutes. */
  #timePasses(ms: number): void {
    const before = this.#client.clock.now();
    this.#client.clock.elapse(ms);
    assert.equal(this.#client.clock.now(), before + ms);
    if (ms < 120_000) return;
    for (const agent of this.#current.keys())
      assert.equal(
        this.#client.gateway.state().agents[agent]?.signedIn,
        false,
        'two minutes passed in silence',
      );
  }

  #happens({ do: what, agent }: Exclude<GatewayStep, GatewayAsk | { do: 'at once' | 'time passes' }>): void {
    const { gateway } = this.#client;
    switch (what) {
      case 'incoming call':
        unlessImpossible(() => gateway.incomingCall(agent));
        return;
      case 'call ends':
        unlessImpossible(() => gateway.callEnds(agent));
        return;
      case 'forced out':
        unlessImpossible(() => gateway.forceOut(agent));
        return;
      case 'signed in elsewhere':
        unlessImpossible(() => {
          gateway.signInElsewhere(agent);
          this.#isOut(agent);
        });
        return;
      case 'unlocked':
        gateway.unlock(agent);
        return;
      case 'static':
      case 'dynamic':
        gateway.setAuthMode(what);
        return;
      case 'no resources':
        gateway.resourcesUnavailable();
        return;
      case 'repaired':
        gateway.repair();
        return;
      case 'reset':
        gateway.reset();
        for (const each of [...this.#current.keys()]) this.#isOut(each);
    }
  }
}

function requestOf(ask: GatewayAsk, guid: string | undefined): AnyRequest {
  if (ask.do === 'sign in') {
    const { password, phonenum } = provisionedAgent(ask.agent) ?? {};
    return {
      method: 'PUT',
      target: `${BASE}/onlineagent/${ask.agent}${ask.kind}`,
      headers: [['Content-Type', 'application/json; charset=UTF-8']],
      body: Buffer.from(JSON.stringify({ password, phonenum, ...ask.body })),
    };
  }
  const [method = '', action = ''] = ask.call.split(' ');
  const target = action === 'poll' ? `/agentevent/${ask.agent}` : `/onlineagent/${ask.agent}${action}`;
  const headers: AnyRequest['headers'] = guid === undefined ? [] : [['Guid', guid]];
  return { method, target: `${BASE}${target}`, headers, body: Buffer.alloc(0) };
}

/** A situation that cannot come about is refused with a sentence. */
function unlessImpossible(situation: () => void): void {
  try {
    situation();
  } catch (error) {
    assert.match(String(error), /^Error: (no call reaches )?agent \d+/);
  }
}
