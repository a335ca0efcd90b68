/**
 * The simulated CTI server in memory, as the model of the SDK has it: calls of the SDK as the requests that the published
 * one makes of them. The SDK itself is a script that wants a page with jQuery, so that this is the nearest without a browser.
 */
import assert from 'node:assert/strict';
import type { CtiMisbehaviour } from '../../../fixtures/simulators/cti/misbehaviour';
import type { ForceCall } from '../../../fixtures/simulators/wellclient/calls';
import type { Example } from '../../../schemas/models/model';
import type { Situation } from '../../../schemas/models/reachable';
import { restRequest } from '../cti-client';
import { agents, CtiDesk, extensions, FIRST, SETTLES, unknown } from './cti-desk';
import type { ModelDay } from './random-walks';
import { type Broken, brokenUnless, type Seen } from './seen';

export class CtiModelDay extends CtiDesk implements ModelDay {
  static async begin(misbehaviour: CtiMisbehaviour): Promise<CtiModelDay> {
    const day = new CtiModelDay(misbehaviour);
    await day.supervisors.signInAll();
    day.server.call(FIRST.first, FIRST.far);
    return day;
  }

  situation(): Situation {
    return { call: this.callState(), agent: this.agentState(), sessions: this.lost ? 'lost' : 'good' };
  }

  async end(): Promise<void> {
    this.server.reset();
  }

  async take(action: string, example: Example): Promise<Seen> {
    await this.supervisors.beat();
    const broken = await this.actions[action]?.(example);
    assert.ok(broken, `nothing is known of the action ${action}`);
    this.clock.elapse(SETTLES);
    return { calls: [], said: [], broken };
  }

  private readonly actions: Readonly<Record<string, (example: Example) => Promise<Broken[]>>> = {
    drop: ({ turn, whom }) =>
      this.inNewCall(turn, 'forceDrop', whom === '' ? {} : { deviceId: this.turnedTo(turn).far }),
    join: ({ turn }) => this.inNewCall(turn, 'forceJoin'),
    take: ({ turn }) => this.inNewCall(turn, 'forceTake'),
    listen: ({ turn }) => this.inNewCall(turn, 'forceListen'),
    begin: ({ turn }) => {
      this.newCall(turn);
      return this.refused('forceDrop', { deviceId: this.parties.third });
    },
    'call-over': ({ call }) => {
      const callId = this.callId();
      this.hangUp();
      return this.refused(call as ForceCall, { callId });
    },
    'join-on': () => this.effective('forceJoin'),
    'take-on': () => this.effective('forceTake'),
    'listen-on': () => this.effective('forceListen'),
    'drop-on': async () => {
      const taken = this.situation().call === 'taken';
      const broken = await (taken ? this.refusedUnlessLeaving() : this.effective('forceDrop'));
      this.hangUp();
      return broken;
    },
    'drop-third': async () => {
      const taken = this.situation().call === 'taken';
      const broken = await this.effective('forceDrop', { deviceId: this.parties.third });
      if (taken) this.hangUp();
      return broken;
    },
    ready: () => this.force('forceReady', 'Ready'),
    'not-ready': () => this.force('forceNotReady', 'NotReady'),
    logout: () => this.force('forceLogout', 'Logout'),
    'logout-meanwhile': async ({ other }) => [
      ...(await this.refused(other as ForceCall, unknown)),
      ...(await this.force('forceLogout', 'Logout')),
    ],
    comes: ({ who }) => {
      const { agentId } = who === 'who is signed out' ? agents.signedOut : agents.notReady;
      this.subject = { agentId, deviceId: extensions.unattended };
      this.server.signIn(agentId, extensions.unattended, 'NotReady');
      return this.force('forceReady', 'Ready');
    },
    'another-goes': () => {
      this.subject = { agentId: agents.notReady.agentId, deviceId: extensions.notReady };
      this.server.signIn(agents.notReady.agentId, extensions.notReady, 'NotReady');
      return this.force('forceLogout', 'Logout');
    },
    'own-mode': async () => {
      this.subject = { agentId: agents.supervisor.agentId, deviceId: extensions.supervisor };
      return [...(await this.ownMode('Ready')), ...(await this.ownMode('NotReady'))];
    },
    'make-call': async () => {
      this.hangUp();
      const asked = { from: extensions.supervisor, to: extensions.idle };
      const done = await this.supervisors.ask(
        'supervisor',
        restRequest('POST', '/api/csta/callControl/calls', asked),
      );
      this.clock.elapse(SETTLES);
      const placed = this.callOf(extensions.supervisor) !== undefined;
      this.hangUp();
      return brokenUnless(
        done && placed,
        ['wellclient.makeCall.rule.done', 'wellclient.makeCall.rule.effect'],
        `done ${done}, placed ${placed}`,
      );
    },
    stranger: ({ call }) => this.refused(call as ForceCall, unknown),
    meanwhile: async ({ turn, call, other }) => {
      const refused = await this.refused(other as ForceCall, unknown);
      return [...refused, ...(await this.inNewCall(turn, call as ForceCall))];
    },
    'second-supervisor': ({ turn, call }) => this.inNewCall(turn, call as ForceCall, {}, 'secondSupervisor'),
    'new-session': async ({ call }) => {
      await this.supervisors.signIn('supervisor');
      return this.refused(call as ForceCall, unknown);
    },
    expiry: async ({ other }) => {
      this.server.expireSessions();
      const broken = await this.refused(other as ForceCall, unknown);
      await this.supervisors.signIn('supervisor');
      this.lost = true;
      return broken;
    },
  };
}
