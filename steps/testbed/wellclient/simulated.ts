/**
 * The testbed of the simulated CTI server: a fresh one for each scenario, its situations set directly. Our own SDK
 * talks to it, or the one of the target file.
 */

import { PROVISIONED_CTI, type SimulatedCti, startSimulatedCti } from '../../../fixtures/simulators/cti';
import { type CtiErrorName, isCtiErrorName } from '../../../fixtures/simulators/cti/errors';
import type { CtiRequest } from '../../../fixtures/simulators/cti/exchange';
import type { CtiServer } from '../../../fixtures/simulators/cti/server';
import { PortTaken } from '../../../fixtures/simulators/loopback';
import { LeapClock } from '../../../fixtures/simulators/own-time';
import { misbehavioursOf } from '../../../fixtures/targets/misbehaviours';
import type { CtiAgent, CtiAgentRole, CtiExtensionRole, Target } from '../../../fixtures/targets/target';
import { Inconclusive } from '../../../schemas/verdict';
import type { WellClientAccess } from '../../drivers/wellclient/driver';
import type { Trace } from '../../evidence/trace';
import type { Sight } from '../softphone/testbed';
import { simulatedTime, untilItHolds, whileItHolds } from '../watch';
import { SIMULATED_AGENTS, SIMULATED_EXTENSIONS } from './provisioned';
import { origins, sdkAccess } from './sdk-access';
import type { CtiSituation, CtiSituationValues, CtiTestbed, NetworkFault, ObservedCti } from './testbed';

/** What each situation is to the model. */
const SITUATIONS: Record<CtiSituation, (server: CtiServer, values: CtiSituationValues) => void> = {
  signIn: (server, { agentId = '', deviceId = '', mode = 'NotReady' }) =>
    server.signIn(agentId, deviceId, mode),
  expireSessions: (server) => server.expireSessions(),
};

/** What each fault is called among the misbehaviours of the server, where its name is another one. */
const FAULTS: Record<Exclude<NetworkFault, 'refused' | 'none' | CtiErrorName>, string> = {
  cut: 'cti-cut',
  silent: 'cti-silent',
  'error page': 'cti-html-error',
  JSON: 'cti-json-ok',
  accepted: 'cti-accepted',
  empty: 'cti-empty-ok',
  'broken JSON': 'cti-broken-json',
  'no CORS': 'cti-wrong-cors',
  'no session': 'cti-expired-for-good',
};

/** Milliseconds that a request waits for another one; a client need not send two at a time. */
const PATIENCE = 500;

/**
 * Ports that this worker takes in turn: a page is kept only for a scenario that may reach the same addresses, and the one
 * of the scenario before may still be on its way back.
 */
const ports = [0, 0];

export class SimulatedCtiTestbed implements CtiTestbed {
  private current: SimulatedCti | undefined;
  private trace: Trace | undefined;
  private readonly clock = new LeapClock();

  constructor(private readonly target: Target) {}

  get isAllSimulated(): boolean {
    return this.target.ixit.sdk === undefined;
  }

  async open(trace: Trace): Promise<void> {
    this.trace = trace;
    const { misbehaviours = [] } = this.target.ixit.simulated ?? {};
    const options = {
      misbehaviours: misbehavioursOf('wellclient', misbehaviours),
      clock: this.clock,
      silent: ({ method, target }: CtiRequest) =>
        this.record('observation', `the simulated CTI server gives no answer: ${method} ${target}`, {
          unanswered: { method, target },
        }),
    };
    this.current = await startSimulatedCti({ ...options, port: ports.shift() ?? 0 }).catch(
      (error: unknown) => {
        // Somebody else has it now, and any other will do.
        if (error instanceof PortTaken) return startSimulatedCti(options);
        throw error;
      },
    );
    ports.push(Number(new URL(this.current.address).port));
  }

  async close(): Promise<void> {
    await this.current?.stop();
    this.current = undefined;
  }

  access(): WellClientAccess {
    const server = this.simulator();
    const { sdk } = this.target.ixit;
    if (sdk) return sdkAccess(sdk, server);
    const { address, ws, barePage } = server;
    return { way: 'simulated', page: barePage.href, allow: origins({ address, ws }) };
  }

  agent(role: CtiAgentRole): CtiAgent {
    return SIMULATED_AGENTS[role];
  }

  extension(role: CtiExtensionRole): string {
    return SIMULATED_EXTENSIONS[role];
  }

  otherDomain(): string {
    return PROVISIONED_CTI.otherDomain;
  }

  mayDial(): void {
    // A simulated line rings nobody.
  }

  async placeCall(from: string, to: string): Promise<string> {
    this.record('arrangement', `${from} calls ${to}, who answers`);
    return this.possible((server) => server.call(from, to));
  }

  async ring(from: string, to: string): Promise<string> {
    this.record('arrangement', `${from} calls ${to}, which rings`);
    return this.possible((server) => server.call(from, to, { ringing: true }));
  }

  async endCall(callId: string): Promise<void> {
    this.record('arrangement', `the call ${callId} ends`);
    this.possible((server) => server.endCall(callId));
  }

  /** None that has to be ended: the next scenario has a server of its own. */
  placed(): [] {
    return [];
  }

  hasBegun(): void {
    // The server knows.
  }

  hasEnded(): void {
    // The server knows.
  }

  has(): boolean {
    return true;
  }

  can(): boolean {
    return true;
  }

  async endsUnderWay(callId: string): Promise<void> {
    this.record('arrangement', `the call ${callId} will end while the next request is under way`);
    const { server } = this.simulator();
    server.whileNextRequestIsUnderWay(() => server.endCall(callId));
  }

  async answersLast(named: string): Promise<void> {
    this.record('arrangement', `a request that names ${named} will be answered after another one`);
    const isIt = ({ target, body }: CtiRequest) => `${target} ${body}`.includes(named);
    this.simulator().server.whileNextRequestIsUnderWay(() => this.anotherOutcome(), isIt);
  }

  async turnsAwayStrangers(): Promise<void> {
    this.record('arrangement', 'nobody is served without having signed in');
    this.simulator().server.expireSessions();
  }

  async bringAbout(situation: CtiSituation, values: CtiSituationValues = {}): Promise<void> {
    this.record('arrangement', situation, values);
    this.possible((server) => SITUATIONS[situation](server, values));
  }

  async failsBy(fault: NetworkFault): Promise<void> {
    const simulator = this.simulator();
    if (fault === 'refused') simulator.refuse();
    else if (fault === 'none') simulator.misbehave([]);
    else simulator.misbehave([isCtiErrorName(fault) ? fault : FAULTS[fault]]);
    if (fault === 'no session') simulator.server.expireSessions();
    this.record(
      'arrangement',
      fault === 'none' ? 'the simulated CTI server works' : `the simulated CTI server fails: ${fault}`,
    );
  }

  async sees(question: string, holds: (state: ObservedCti) => boolean): Promise<Sight<ObservedCti>> {
    return this.watch(untilItHolds, question, holds);
  }

  async keeps(question: string, holds: (state: ObservedCti) => boolean): Promise<Sight<ObservedCti>> {
    return this.watch(whileItHolds, question, holds);
  }

  async look(): Promise<ObservedCti> {
    return this.simulator().server.state();
  }

  async settle(): Promise<void> {
    await this.simulator().settled();
  }

  private async watch(
    way: typeof untilItHolds | typeof whileItHolds,
    question: string,
    holds: (state: ObservedCti) => boolean,
  ): Promise<Sight<ObservedCti>> {
    const { server } = this.simulator();
    const look = async () => server.state();
    const { last: state, ...how } = await way(
      simulatedTime(this.clock),
      this.target.ixit.timers,
      look,
      holds,
    );
    this.record('observation', `state of the simulated CTI server: ${question}`, state);
    return { ...how, seen: JSON.stringify(state), state };
  }

  /** Until a page has been told what another call came to, or patience is over. */
  private async anotherOutcome(): Promise<void> {
    const { trace } = this;
    const since = trace?.entries.at(-1)?.seq ?? 0;
    await trace?.waitFor(({ seq, kind }) => seq > since && kind === 'callback', PATIENCE);
  }

  /** A server that misbehaves may not be where the situation needs it. */
  private possible<Result>(work: (server: CtiServer) => Result): Result {
    try {
      return work(this.simulator().server);
    } catch (error) {
      throw new Inconclusive((error as Error).message);
    }
  }

  private record(kind: 'arrangement' | 'observation', summary: string, data?: object): void {
    this.trace?.record({ origin: 'testbed', interface: 'testbed', kind, summary, data });
  }

  private simulator(): SimulatedCti {
    if (!this.current) throw new Error('the simulated CTI server is not running');
    return this.current;
  }
}
