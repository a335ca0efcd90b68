/** Properties of the simulated gateway as a whole: what holds after each step of any day. */
import assert from 'node:assert/strict';
import {
  GATEWAY_CALLS,
  type GatewayAsk,
  type GatewayStep,
  gatewaySteps,
} from '../../fixtures/arbitraries/gateway-steps';
import { conforming, type GatewayMisbehaviour } from '../../fixtures/simulators/gateway/misbehaviour';
import { type GatewayAnswer, GatewayClient, gatewayRequest } from './gateway-client';
import { KnownGuids } from './known-guids';
import { fitting } from './payload';
import { type Property, property } from './property';
import { unlessImpossible } from './unless-impossible';

export function gatewayDayProperties(misbehaviour: GatewayMisbehaviour = conforming): Property[] {
  return [
    property('gateway:sequence', 250, gatewaySteps, async (steps) => {
      const day = new Day(misbehaviour);
      for (const step of steps) await day.take(step);
    }),
  ];
}

/** A gateway, and what is known of its Guids. */
class Day {
  private readonly client: GatewayClient;
  private readonly guids = new KnownGuids();
  private lastSignIn = 0;

  constructor(misbehaviour: GatewayMisbehaviour) {
    this.client = new GatewayClient(misbehaviour);
  }

  async take(step: GatewayStep): Promise<void> {
    if (step.do === 'at once') await this.askAll(step.asks);
    else if (step.do === 'sign in' || step.do === 'ask') await this.askAll([step]);
    else if (step.do === 'time passes') this.timePasses(step.ms);
    else this.happens(step);
    for (const [agent, { signedIn, agentState, mode, settings }] of Object.entries(
      this.client.gateway.state().agents,
    )) {
      assert.equal(signedIn, agentState !== 2, `agent ${agent} is neither signed in nor out`);
      assert.equal(signedIn, mode !== null && settings !== null);
      if (!signedIn) this.guids.isOut(agent);
    }
  }

  private async askAll(asks: GatewayAsk[]): Promise<void> {
    const before = this.client.gateway.state().agents;
    const shown = asks.map((ask) => ('shows' in ask ? this.guids.shown(ask.agent, ask.shows) : undefined));
    const answers = await this.client.askAtOnce(asks.map((ask, i) => gatewayRequest(ask, shown[i])));
    for (const [i, ask] of asks.entries()) {
      const answer = answers[i] as GatewayAnswer;
      const done = answer.retcode === '0';
      if (ask.do === 'sign in') {
        const call = ask.kind === '/forcelogin' ? 'forced-sign-in' : 'sign-in';
        fitting('gateway', call, 'reply', answer.body);
        if (done && ask.body.password !== undefined) assert.fail('a wrong password was taken');
        if (done) this.signedInAt(fitting('gateway', 'sign-in', 'result', answer.body.result));
        if (done && asks.length === 1 && ask.kind !== '/forcelogin')
          assert.equal(before[ask.agent]?.signedIn, false, 'an agent was signed in twice');
      } else {
        const { event, result } = fitting('gateway', GATEWAY_CALLS[ask.call], 'reply', answer.body);
        if (event !== undefined) assert.equal(fitting('gateway', 'poll', 'event', event).workNo, ask.agent);
        if (done && GATEWAY_CALLS[ask.call] === 'state') fitting('gateway', 'state', 'result', result);
        if (asks.length === 1 && this.guids.isStrange(ask.agent, shown[i]))
          assert.ok(!done, `${ask.call} was carried out for the Guid "${ask.shows}"`);
        if (done && GATEWAY_CALLS[ask.call] === 'sign-out' && asks.length === 1)
          assert.equal(this.client.gateway.state().agents[ask.agent]?.signedIn, false);
      }
      if (done) this.guids.learn(ask.agent, answer.guid, ask.do === 'sign in');
    }
    this.oneSignIn(asks, answers, before);
  }

  /** Of plain sign-ins that come at once, only as many can succeed as somebody made room for. */
  private oneSignIn(
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

  private signedInAt({ loginTime }: Record<string, unknown>): void {
    assert.ok(Number(loginTime) >= this.lastSignIn, 'time goes back');
    this.lastSignIn = Number(loginTime);
  }

  /** Nobody polls meanwhile: whoever signed in here and is not called by anybody is out after two minutes. */
  private timePasses(ms: number): void {
    const before = this.client.clock.now();
    this.client.clock.elapse(ms);
    assert.equal(this.client.clock.now(), before + ms);
    if (ms < 120_000) return;
    for (const agent of this.guids.agents)
      assert.equal(
        this.client.gateway.state().agents[agent]?.signedIn,
        false,
        'two minutes passed in silence',
      );
  }

  private happens({
    do: what,
    agent,
  }: Exclude<GatewayStep, GatewayAsk | { do: 'at once' | 'time passes' }>): void {
    const { gateway } = this.client;
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
          this.guids.isOut(agent);
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
        for (const each of this.guids.agents) this.guids.isOut(each);
    }
  }
}
