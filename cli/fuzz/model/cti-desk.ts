/** Calls of the SDK as requests to the simulated CTI server, and what can be seen of them there. */
import type { CtiMisbehaviour } from '../../../fixtures/simulators/cti/misbehaviour';
import { PROVISIONED_CTI, provisionCti } from '../../../fixtures/simulators/cti/provisioned';
import { CtiServer } from '../../../fixtures/simulators/cti/server';
import { StillClock } from '../../../fixtures/simulators/own-time';
import type { ForceCall } from '../../../fixtures/simulators/wellclient/calls';
import { type Arguments, agentState, forceRequest } from '../cti-client';
import { type Broken, brokenUnless } from './seen';
import { type Supervisor, Supervisors } from './supervisors';

export const { agents, domain, extensions, unknown } = PROVISIONED_CTI;
export const SETTLES = 1_000;
const MODES: Readonly<Record<string, string>> = { Logout: 'out', NotReady: 'not-ready', Ready: 'ready' };
const FIRST_CALL = 'the situation that forceDrop needs is there again';

/** Two who are in a call, and a third device. */
export interface Parties {
  first: string;
  far: string;
  third: string;
}

export const FIRST: Parties = { first: extensions.inCall, far: extensions.other, third: extensions.idle };
const ANOTHER: Parties = { first: extensions.notReady, far: extensions.wrapUp, third: extensions.supervisor };

export interface Made {
  call: ForceCall;
  done: boolean;
}

export class CtiDesk {
  protected readonly clock = new StillClock();
  protected readonly server: CtiServer;
  protected readonly supervisors: Supervisors;
  protected parties = FIRST;
  /** Of the agent that calls are about. */
  protected subject = {
    agentId: agents.signedOut.agentId as string,
    deviceId: extensions.unattended as string,
  };
  /** What brought the third device onto the call, whether it has answered or not. */
  protected last: ForceCall | undefined;
  protected lost = false;

  constructor(misbehaviour: CtiMisbehaviour) {
    this.server = new CtiServer({ clock: this.clock, world: provisionCti(), misbehaviour });
    this.supervisors = new Supervisors(this.server);
  }

  protected callState(): string {
    const { first, third } = this.parties;
    const connections = this.connections();
    const thirdOn = connections[third];
    if (Object.keys(connections).length === 0) return 'none';
    if (!thirdOn) return first in connections ? 'two' : 'the far end alone';
    if (thirdOn.silent) return 'listened';
    // Who rings is about to be in the place of the first (WC-31).
    return first in connections && this.last !== 'forceTake' ? 'three' : 'taken';
  }

  protected agentState(): string {
    const { agentId } = this.subject;
    if (agentId === agents.supervisor.agentId) return 'own';
    const mode = this.server.situation().agents[agentId]?.mode ?? '';
    return MODES[mode] ?? mode;
  }

  protected turnedTo(turn = FIRST_CALL): Parties {
    return turn === FIRST_CALL ? FIRST : ANOTHER;
  }

  protected newCall(turn?: string): void {
    this.parties = this.turnedTo(turn);
    this.last = undefined;
    this.hangUp();
    this.server.call(this.parties.first, this.parties.far);
  }

  protected async inNewCall(
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

  protected async effective(
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

  protected async refused(call: ForceCall, about: Arguments): Promise<Broken[]> {
    const before = this.seen();
    const made = await this.make(call, about, 'supervisor');
    const rows = [`wellclient.${call}.rule.fail`, `wellclient.${call}.rule.in-call`];
    return [
      ...this.settled(made, false),
      ...brokenUnless(this.seen() === before, rows, 'something has changed at the server'),
    ];
  }

  /** Who has been taken from, and rings on, may be dropped (WC-31). */
  protected async refusedUnlessLeaving(): Promise<Broken[]> {
    const leaving = this.parties.first in this.connections();
    return this.settled(await this.make('forceDrop', {}, 'supervisor'), leaving);
  }

  protected async force(call: ForceCall, mode: string): Promise<Broken[]> {
    const already = this.server.situation().agents[this.subject.agentId]?.mode === mode;
    const made = await this.make(call, {}, 'supervisor');
    // Where it is so already it may be refused, or done (WC-35).
    return already ? [] : this.settled(made, true);
  }

  protected async ownMode(agentMode: string): Promise<Broken[]> {
    const { agentId, deviceId } = this.subject;
    const done = await this.supervisors.ask(
      'supervisor',
      agentState({ func: 'SetState', agentMode, agentId, device: deviceId, namespace: domain, reason: '' }),
    );
    this.clock.elapse(SETTLES);
    const mode = this.server.situation().agents[agentId]?.mode;
    const rows = ['wellclient.setAgentMode.rule.done', 'wellclient.setAgentMode.rule.effect'];
    return brokenUnless(done && mode === agentMode, rows, `done ${done}, and the mode is ${mode}`);
  }

  protected settled({ call, done }: Made, due: boolean): Broken[] {
    const rows = due ? ['function', 'done', 'effect'] : ['fail', 'in-call'];
    return brokenUnless(
      done === due,
      rows.map((rule) => `wellclient.${call}.rule.${rule}`),
      done ? 'it is done' : 'it is refused',
    );
  }

  protected async make(call: ForceCall, about: Arguments, by: Supervisor): Promise<Made> {
    const done = await this.supervisors.ask(by, forceRequest(call, this.given(call, about)));
    this.clock.elapse(SETTLES);
    return { call, done };
  }

  /** What the call is about: the telephone call, or the agent. */
  protected given(call: ForceCall, about: Arguments): Arguments {
    const { first, third } = this.parties;
    const listens = call === 'forceListen';
    const ofCall = {
      deviceId: listens ? third : first,
      callId: this.callId(),
      phoneNumber: third.split('@')[0],
    };
    return { ...(/(Ready|Logout)$/.test(call) ? this.subject : ofCall), ...about };
  }

  /** The call that the far end is on, whatever its id is now. */
  protected callId(): string {
    return this.callOf(this.parties.far) ?? this.callOf(this.parties.third) ?? unknown.callId;
  }

  protected connections(): Record<string, { silent: boolean }> {
    return this.server.situation().calls[this.callId()]?.connections ?? {};
  }

  protected callOf(device: string): string | undefined {
    return Object.entries(this.server.situation().calls).find(
      ([, { connections }]) => device in connections,
    )?.[0];
  }

  protected hangUp(): void {
    for (const callId of Object.keys(this.server.situation().calls)) this.server.endCall(callId);
  }

  /** Without the supervisors, of whom one without a good session is signed out for want of heartbeats. */
  protected seen(): string {
    const { calls, agents: all } = this.server.situation();
    const { supervisor, secondSupervisor } = agents;
    return JSON.stringify({
      calls,
      all: { ...all, [supervisor.agentId]: null, [secondSupervisor.agentId]: null },
    });
  }
}
