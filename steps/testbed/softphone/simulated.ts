/** The testbed of the simulated softphone: a fresh one for each scenario, its situations set directly. */
import { setTimeout as pause } from 'node:timers/promises';
import { PortTaken } from '../../../fixtures/simulators/loopback';
import { PromptClock } from '../../../fixtures/simulators/own-time';
import {
  PROVISIONED,
  type SimulatedSoftphone,
  startSimulatedSoftphone,
} from '../../../fixtures/simulators/softphone';
import type { Softphone } from '../../../fixtures/simulators/softphone/softphone';
import { misbehavioursOf } from '../../../fixtures/targets/misbehaviours';
import type {
  Account,
  AccountRole,
  DestinationRole,
  PluginAccess,
  Target,
} from '../../../fixtures/targets/target';
import { Inconclusive } from '../../../schemas/verdict';
import { DOCUMENTED_PORT } from '../../documented-address';
import type { Trace } from '../../evidence/trace';
import { simulatedTime, untilItHolds, whileItHolds } from '../watch';
import type { Observed, ServerKind, Sight, Situation, Testbed } from './testbed';

/** The function that the document's samples pass, which a page has as a global one as well (erratum UP-09). */
const SAMPLE_CALLBACK = 'check_inout_result';

/** Real milliseconds after which the documented port is tried again: another run has it for one scenario. */
const TRY_AGAIN = 50;
/** Slow ones of another run may have it one after another, each for about as long as arranging may take. */
const SCENARIOS = 3;
/** Real milliseconds to wait for it once somebody has had it for longer than that. */
const SHORTLY = 1_000;
/** Somebody has the port for good, it seems, so that there is little use in waiting for it each time. */
let waitedInVain = false;

const SERVERS: Record<ServerKind, string> = {
  'the call centre': PROVISIONED.domain,
  'unknown name': PROVISIONED.unknownDomain,
  refuses: PROVISIONED.deadHost,
  cuts: PROVISIONED.cutHost,
};

/** What each situation is to the model. */
const SITUATIONS: Record<Situation, (softphone: Softphone, values: Record<string, string>) => void> = {
  incomingCall: (softphone, { from }) => softphone.incomingCall(from ?? PROVISIONED.destinations.number),
  farEndAnswers: (softphone) => softphone.farEndAnswers(),
  farEndHangsUp: (softphone) => softphone.farEndHangsUp(),
  secondSignIn: (softphone) => softphone.signInElsewhere(),
  cutNetwork: (softphone) => softphone.cutNetwork(),
  restoreNetwork: (softphone) => softphone.restoreNetwork(),
  checkIn: throughThePlugin,
  checkOut: throughThePlugin,
};

export class SimulatedTestbed implements Testbed {
  private current: SimulatedSoftphone | undefined;
  private trace: Trace | undefined;
  private readonly clock = new PromptClock();

  private isAtDocumentedAddress = false;

  constructor(private readonly target: Target) {}

  async open(trace: Trace): Promise<void> {
    this.trace = trace;
    this.current = await startSimulatedSoftphone({ misbehaviours: this.misbehaviours(), clock: this.clock });
  }

  async close(): Promise<void> {
    await this.current?.stop();
    this.current = undefined;
    this.isAtDocumentedAddress = false;
  }

  plugin(): PluginAccess {
    return {
      way: 'page',
      page: this.simulator().barePage,
      accessor: 'plugin()',
      globalCallbacks: [SAMPLE_CALLBACK],
    };
  }

  serviceAddress(): string {
    return this.simulator().serviceAddress;
  }

  async atDocumentedAddress(): Promise<void> {
    // Another one would know nothing of what has been.
    if (this.isAtDocumentedAddress) return;
    await this.close();
    const { arrange } = this.target.ixit.timers;
    const ends = performance.now() + (waitedInVain ? Math.min(SHORTLY, arrange) : SCENARIOS * arrange);
    while (!this.current) this.current = await this.startThere(performance.now() < ends);
    waitedInVain = false;
    this.isAtDocumentedAddress = true;
  }

  /** @param patient when somebody else has the port, nothing is given after a moment, in place of an error. */
  private async startThere(patient: boolean): Promise<SimulatedSoftphone | undefined> {
    try {
      return await startSimulatedSoftphone({
        misbehaviours: this.misbehaviours(),
        clock: this.clock,
        servicePort: DOCUMENTED_PORT,
      });
    } catch (error) {
      if (patient && error instanceof PortTaken) return pause(TRY_AGAIN);
      waitedInVain = true;
      throw new Inconclusive(
        `the simulated softphone cannot listen on port ${DOCUMENTED_PORT}: ${(error as Error).message}. ` +
          'Stop the softphone, or the other run, that uses it',
      );
    }
  }

  account(role: AccountRole): Account {
    return PROVISIONED.accounts[role];
  }

  destination(role: DestinationRole): string {
    return PROVISIONED.destinations[role];
  }

  /** A simulated far end does as it is told. */
  numberThat(): undefined {}

  server(kind: ServerKind): string {
    return SERVERS[kind];
  }

  mayDial(): void {
    // A simulated line rings nobody.
  }

  async bringAbout(situation: Situation, values: Record<string, string> = {}): Promise<void> {
    const { softphone } = this.simulator();
    this.trace?.record({ origin: 'testbed', interface: 'testbed', kind: 'arrangement', summary: situation });
    try {
      SITUATIONS[situation](softphone, values);
    } catch (error) {
      // A softphone that misbehaves may not be where the situation needs it.
      throw new Inconclusive((error as Error).message);
    }
  }

  async sees(question: string, holds: (state: Observed) => boolean): Promise<Sight> {
    return this.watch(untilItHolds, question, holds);
  }

  async keeps(question: string, holds: (state: Observed) => boolean): Promise<Sight> {
    return this.watch(whileItHolds, question, holds);
  }

  startsFresh(): boolean {
    return true;
  }

  async elapse(ms: number): Promise<void> {
    this.clock.elapse(ms);
    const summary = `${ms} ms go by on the simulated clock`;
    this.trace?.record({ origin: 'testbed', interface: 'testbed', kind: 'arrangement', summary });
  }

  async settle(): Promise<void> {
    await this.simulator().settled();
  }

  private async watch(
    way: typeof untilItHolds | typeof whileItHolds,
    question: string,
    holds: (state: Observed) => boolean,
  ): Promise<Sight> {
    const { softphone } = this.simulator();
    const look = async () => softphone.state();
    const { last: state, ...how } = await way(
      simulatedTime(this.clock),
      this.target.ixit.timers,
      look,
      holds,
    );
    this.trace?.record({
      origin: 'testbed',
      interface: 'testbed',
      kind: 'observation',
      summary: `state of the simulated softphone: ${question}`,
      data: state,
    });
    return { ...how, seen: JSON.stringify(state), state };
  }

  private misbehaviours(): string[] {
    return misbehavioursOf('softphone', this.target.ixit.simulated?.misbehaviours ?? []);
  }

  private simulator(): SimulatedSoftphone {
    if (!this.current) throw new Error('the simulated softphone is not running');
    return this.current;
  }
}

function throughThePlugin(): never {
  throw new Error('a simulated agent checks in and out through the plugin');
}
