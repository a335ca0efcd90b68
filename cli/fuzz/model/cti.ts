/**
 * The simulated CTI server in memory, as the model of the SDK has it: calls of the SDK as the requests that the published
 * one makes of them. The SDK itself is a script that wants a page with jQuery, so that this is the nearest without a browser.
 */
import assert from 'node:assert/strict';
import type { CtiMisbehaviour } from '../../../fixtures/simulators/cti/misbehaviour';
import { PROVISIONED_CTI, provisionCti } from '../../../fixtures/simulators/cti/provisioned';
import { CtiServer } from '../../../fixtures/simulators/cti/server';
import { StillClock } from '../../../fixtures/simulators/own-time';
import type { ForceCall } from '../../../fixtures/simulators/wellclient/calls';
import type { Example } from '../../../schemas/models/model';
import type { Situation } from '../../../schemas/models/reachable';
import { type Arguments, agentState, forceRequest, restRequest } from '../cti-client';
import type { ModelDay } from './random-walks';
import { type Broken, brokenUnless, type Seen } from './seen';

const { agents, domain, extensions, unknown } = PROVISIONED_CTI;
const SETTLES = 1_000;
const MODES: Readonly<Record<string, string>> = { Logout: 'out', NotReady: 'not-ready', Ready: 'ready' };
const FIRST_CALL = 'the situation that forceDrop needs is there again';

/** Two who are in a call, and a third device. */
interface Parties {
  first: string;
  far: string;
  third: string;
}

const FIRST: Parties = { first: extensions.inCall, far: extensions.other, third: extensions.idle };
const ANOTHER: Parties = { first: extensions.notReady, far: extensions.wrapUp, third: extensions.supervisor };

type Supervisor = 'supervisor' | 'secondSupervisor';
interface Made {
  call: ForceCall;
  done: boolean;
}

export class CtiModelDay implements ModelDay {
  private readonly clock = new StillClock();
  private readonly server: CtiServer;
  private readonly sessions = new Map<Supervisor, string>();
  private parties = FIRST;
  /** Of the agent that calls are about. */
  private subject = {
    agentId: agents.signedOut.agentId as string,
    deviceId: extensions.unattended as string,
  };
  /** What brought the third device onto the call, whether it has answered or not. */
  private last: ForceCall | undefined;
  private lost = false;

  private constructor(misbehaviour: CtiMisbehaviour) {
    this.server = new CtiServer({ clock: this.clock, world: provisionCti(), misbehaviour });
  }

  static async begin(misbehaviour: CtiMisbehaviour): Promise<CtiModelDay> {
    const day = new CtiModelDay(misbehaviour);
    await day.signIn('supervisor');
    await day.signIn('secondSupervisor');
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
    await this.beat();
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
      ...(await this.refused(other as ForceCall, this.strangers())),
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
      const done = await this.ask('supervisor', restRequest('POST', '/api/csta/callControl/calls', asked));
      this.clock.elapse(SETTLES);
      const { calls } = this.server.situation();
      const placed = Object.values(calls).some(({ connections }) => extensions.supervisor in connections);
      for (const callId of Object.keys(calls)) this.server.endCall(callId);
      return brokenUnless(
        done && placed,
        ['wellclient.makeCall.rule.done', 'wellclient.makeCall.rule.effect'],
        `done ${done}, placed ${placed}`,
      );
    },
    stranger: ({ call }) => this.refused(call as ForceCall, this.strangers()),
    meanwhile: async ({ turn, call, other }) => {
      const refused = await this.refused(other as ForceCall, this.strangers());
      return [...refused, ...(await this.inNewCall(turn, call as ForceCall))];
    },
    'second-supervisor': ({ turn, call }) => this.inNewCall(turn, call as ForceCall, {}, 'secondSupervisor'),
    'new-session': async ({ call }) => {
      await this.signIn('supervisor');
      return this.refused(call as ForceCall, this.strangers());
    },
    expiry: async ({ other }) => {
      this.server.expireSessions();
      const broken = await this.refused(other as ForceCall, this.strangers());
      await this.signIn('supervisor');
      this.lost = true;
      return broken;
    },
  };

  private callState(): string {
    const { first, third } = this.parties;
    const connections = this.connections();
    const thirdOn = connections[third];
    if (Object.keys(connections).length === 0) return 'none';
    if (!thirdOn) return first in connections ? 'two' : 'the far end alone';
    if (thirdOn.silent) return 'listened';
    // Who rings is about to be in the place of the first (WC-31).
    return first in connections && this.last !== 'forceTake' ? 'three' : 'taken';
  }

  private agentState(): string {
    const { agentId } = this.subject;
    if (agentId === agents.supervisor.agentId) return 'own';
    const mode = this.server.situation().agents[agentId]?.mode ?? '';
    return MODES[mode] ?? mode;
  }

  private turnedTo(turn = FIRST_CALL): Parties {
    return turn === FIRST_CALL ? FIRST : ANOTHER;
  }

  private newCall(turn?: string): void {
    this.parties = this.turnedTo(turn);
    this.last = undefined;
    this.hangUp();
    this.server.call(this.parties.first, this.parties.far);
  }

  private async inNewCall(
    turn: string | undefined,
    call: ForceCall,
    about: Arguments = {},
    by: Supervisor = 'supervisor',
  ): Promise<Broken[]> {
    this.newCall(turn);
    const broken = await this.effective(call, about, by);
    this.hangUp();
    return broken;
  }

  private async effective(
    call: ForceCall,
    about: Arguments = {},
    by: Supervisor = 'supervisor',
  ): Promise<Broken[]> {
    const made = await this.make(call, about, by);
    if (made.done && call !== 'forceDrop') this.last = call;
    const on = Object.keys(this.connections());
    const deviceId = String(this.given(call, about).deviceId);
    const { third } = this.parties;
    const holds = call === 'forceDrop' ? !on.includes(deviceId) : on.includes(third);
    return [
      ...this.settled(made, true),
      ...brokenUnless(holds, [`wellclient.${call}.rule.effect`], `on the call are ${on.join(', ')}`),
    ];
  }

  private async refused(call: ForceCall, about: Arguments): Promise<Broken[]> {
    const before = this.seen();
    const made = await this.make(call, about, 'supervisor');
    const rows = [`wellclient.${call}.rule.fail`, `wellclient.${call}.rule.in-call`];
    return [
      ...this.settled(made, false),
      ...brokenUnless(this.seen() === before, rows, 'something has changed at the server'),
    ];
  }

  /** Who has been taken from, and rings on, may be dropped (WC-31). */
  private async refusedUnlessLeaving(): Promise<Broken[]> {
    const leaving = this.parties.first in this.connections();
    return this.settled(await this.make('forceDrop', {}, 'supervisor'), leaving);
  }

  private async force(call: ForceCall, mode: string): Promise<Broken[]> {
    const already = this.server.situation().agents[this.subject.agentId]?.mode === mode;
    const made = await this.make(call, {}, 'supervisor');
    // Where it is so already it may be refused, or done (WC-35).
    return already ? [] : this.settled(made, true);
  }

  private async ownMode(agentMode: string): Promise<Broken[]> {
    const { agentId, deviceId } = this.subject;
    const done = await this.ask(
      'supervisor',
      agentState({ func: 'SetState', agentMode, agentId, device: deviceId, namespace: domain, reason: '' }),
    );
    this.clock.elapse(SETTLES);
    const mode = this.server.situation().agents[agentId]?.mode;
    const rows = ['wellclient.setAgentMode.rule.done', 'wellclient.setAgentMode.rule.effect'];
    return brokenUnless(done && mode === agentMode, rows, `done ${done}, and the mode is ${mode}`);
  }

  private settled({ call, done }: Made, due: boolean): Broken[] {
    const rows = due ? ['function', 'done', 'effect'] : ['fail', 'in-call'];
    return brokenUnless(
      done === due,
      rows.map((rule) => `wellclient.${call}.rule.${rule}`),
      done ? 'it is done' : 'it is refused',
    );
  }

  private async make(call: ForceCall, about: Arguments, by: Supervisor): Promise<Made> {
    const done = await this.ask(by, forceRequest(call, this.given(call, about)));
    this.clock.elapse(SETTLES);
    return { call, done };
  }

  /** What the call is about: the telephone call, or the agent. */
  private given(call: ForceCall, about: Arguments): Arguments {
    const { first, third } = this.parties;
    const listens = call === 'forceListen';
    const ofCall = {
      deviceId: listens ? third : first,
      callId: this.callId(),
      phoneNumber: third.split('@')[0],
    };
    return { ...(/(Ready|Logout)$/.test(call) ? this.subject : ofCall), ...about };
  }

  private strangers(): Arguments {
    return { ...unknown };
  }

  /** Whether the server has done it, so that the SDK says done. */
  private async ask(by: Supervisor, request: ReturnType<typeof restRequest>): Promise<boolean> {
    const session = this.sessions.get(by) ?? '';
    const headers = request.headers.map(([name, value]): [string, string] => [
      name,
      name === 'sessionId' ? session : value,
    ]);
    const reply = await this.server.handle({ ...request, headers });
    assert.ok(typeof reply !== 'string', `the server does not answer: ${reply}`);
    return reply.status < 300;
  }

  /** As the SDK does every minute, lest the server sign them out. */
  private async beat(): Promise<void> {
    for (const who of ['supervisor', 'secondSupervisor'] as const)
      await this.ask(who, restRequest('POST', `/api/csta/agent/heartbeat/${agents[who].agentId}`));
  }

  private async signIn(who: Supervisor): Promise<void> {
    const { agentId, password } = agents[who];
    const form = new URLSearchParams({ username: agentId.split('@')[0] ?? '', password, namespace: domain });
    const reply = await this.server.handle({
      method: 'POST',
      target: '/login',
      headers: [],
      body: Buffer.from(String(form)),
    });
    assert.ok(typeof reply !== 'string');
    this.sessions.set(who, JSON.parse(reply.body.toString()).sessionId);
    const login = {
      func: 'Login',
      loginId: agentId,
      device: extensions[who],
      password,
      agentMode: 'NotReady',
      sessionId: '',
    };
    await this.ask(who, agentState(login));
  }

  /** The call that the far end is on, whatever its id is now. */
  private callId(): string {
    return this.callOf(this.parties.far) ?? this.callOf(this.parties.third) ?? unknown.callId;
  }

  private connections(): Record<string, { silent: boolean }> {
    return this.server.situation().calls[this.callId()]?.connections ?? {};
  }

  private callOf(device: string): string | undefined {
    return Object.entries(this.server.situation().calls).find(
      ([, { connections }]) => device in connections,
    )?.[0];
  }

  private hangUp(): void {
    for (const callId of Object.keys(this.server.situation().calls)) this.server.endCall(callId);
  }

  /** Without the supervisors, of whom one without a good session is signed out for want of heartbeats. */
  private seen(): string {
    const { calls, agents: all } = this.server.situation();
    const { supervisor, secondSupervisor } = agents;
    return JSON.stringify({
      calls,
      all: { ...all, [supervisor.agentId]: null, [secondSupervisor.agentId]: null },
    });
  }
}
