/** The simulated gateway in memory, as the model of the gateway has it: its actions, and what can be seen of their outcomes. */
import assert from 'node:assert/strict';
import type { Situation } from '../../../schemas/models/reachable';
import { rowsOf } from '../payload';
import { AGENT, GatewayDesk, none, OTHER, SETTLES } from './gateway-desk';
import type { ModelDay } from './random-walks';
import { brokenUnless, type Seen } from './seen';

export class GatewayModelDay extends GatewayDesk implements ModelDay {
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
}
