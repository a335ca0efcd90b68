/** The wellClient SDK as one scenario knows it: testbed, driver, the situation it meets, the calls that were made. */
import type { CtiAgentRole, Target } from '../../fixtures/targets/target';
import type { TraceEntry } from '../../schemas/verdict';
import { createWellClientDriver, type WellClientDriver } from '../drivers/wellclient/wellclient';
import type { Masker } from '../evidence/secrets';
import type { Trace } from '../evidence/trace';
import type { Stray, SystemUnderTest } from '../lifecycle/system';
import type { World } from '../lifecycle/world';
import { ctiTestbed } from '../testbed/wellclient';
import { phoneNumberOf } from '../testbed/wellclient/ids';
import { SIMULATED_AGENTS } from '../testbed/wellclient/provisioned';
import type { CtiTestbed, ObservedCti } from '../testbed/wellclient/testbed';
import { type ForceCallName, row } from './force-calls';
import type { OddCall } from './odd-calls';
import { endLeftCalls } from './placed-calls';
import { isHousekeeping, isSignOfLife, sentRequest } from './wire';

/** Tag of scenarios in which the CTI server fails, or something happens while a request is under way there. */
const SERVER_FAILS = '@server-fails';

/** Whose page it is. */
export type Supervisor = 'supervisor' | 'secondSupervisor';

/** What calls are about, as the Given steps left it. */
export interface About {
  /** Device that is in the call, such as `8001@test.cc`. */
  deviceId: string;
  /** The device at the far end. */
  otherDevice: string;
  callId: string;
  /** Device that joins, takes over or listens. */
  third: string;
  agentId: string;
  /** Device that the agent uses. */
  agentDevice: string;
}

/** A call of the SDK, and what came of it at once. */
export interface SdkCall {
  name: ForceCallName;
  args: unknown[];
  /** As they would be in order, where the SDK may find that out (WC-06). */
  sortedArgs?: unknown[];
  about: About;
  /** The server as it was before the call; nothing when only a person can look. */
  before: ObservedCti | undefined;
  /** The return, the exception, or the failure to return. */
  answer: TraceEntry;
  /** `seq` of the call, by which done and fail are told. */
  seq: number;
  /** By which the requests of its page are told from those of another; there when several are called at once. */
  session?: string;
  /** Status of the server's answer, once the outcome has been looked at. */
  status?: number | undefined;
  /** What came of it, once that has been judged. */
  came?: Came;
  /** What it asks for is under way, and an event tells of it when it is there. */
  onTheWay?: boolean;
  /** Requirement by which it is to be refused; it is broken when the server carries the call out. */
  refusedBy?: string;
}

/** What came of a call, as far as it says what the server is to be like. */
export interface Came {
  /** Which of the two functions was called; neither when both were, or none. */
  outcome: 'done' | 'fail' | undefined;
  /** A request was sent. */
  asked: boolean;
  /** The request was about something else than the call. */
  misled: boolean;
}

export class WellClientUnderTest implements SystemUnderTest {
  readonly testbed: CtiTestbed;
  readonly about: About = {
    deviceId: '',
    otherDevice: '',
    callId: '',
    third: '',
    agentId: '',
    agentDevice: '',
  };
  /** Calls that were made, the last one last. */
  readonly calls: SdkCall[] = [];
  /** Those among them with an argument out of order. */
  readonly oddCalls: OddCall[] = [];
  /** Whether supervisors sign in before anything else. */
  signsIn = true;
  private readonly drivers = new Map<CtiAgentRole, WellClientDriver>();
  private readonly sessions = new Map<CtiAgentRole, string>();
  private readonly timers: Target['ixit']['timers'];

  constructor(
    private readonly target: Target,
    private readonly trace: Trace,
    private readonly mask: Masker,
    operator: boolean,
  ) {
    this.testbed = ctiTestbed(target, operator);
    this.timers = target.ixit.timers;
  }

  /** A server of the vendor's cannot be told to fail. */
  leavesOut(tags: readonly string[]): string | undefined {
    const { simulated, sdk } = this.target.ixit;
    if (!tags.includes(SERVER_FAILS) || simulated || sdk?.server !== 'own') return undefined;
    return 'only the simulated CTI server can be told to fail (ixit.sdk.server is own)';
  }

  /** What must not be shown is learned here: scenarios of other systems have no need of it. */
  open(): Promise<void> {
    const { simulated, sdk } = this.target.ixit;
    const ours = simulated || sdk?.server === 'simulated' ? Object.values(SIMULATED_AGENTS) : [];
    for (const { password } of ours) if (password !== undefined) this.mask.learn(password);
    return this.testbed.open(this.trace);
  }

  /** The page of a supervisor, opened and signed in when first needed. */
  async sdk(supervisor: Supervisor = 'supervisor'): Promise<WellClientDriver> {
    return (
      this.drivers.get(supervisor) ??
      this.opened(supervisor, this.signsIn ? this.credentialsOf(supervisor) : undefined)
    );
  }

  /** Opens a page on which an agent signs in. Throws Inconclusive when that does not succeed. */
  async signInOnOwnPage(role: CtiAgentRole, mode: 'Ready' | 'NotReady'): Promise<void> {
    await this.opened(role, this.credentialsOf(role, mode));
  }

  private async opened(role: CtiAgentRole, signIn?: Record<string, unknown>): Promise<WellClientDriver> {
    const { trace, mask, timers, testbed } = this;
    const access = testbed.access();
    const driver = createWellClientDriver(signIn ? { ...access, signIn } : access, { trace, timers, mask });
    this.drivers.set(role, driver);
    const before = trace.entries.length;
    await driver.open();
    const sessions = trace.entries.slice(before).map((entry) => sentRequest(entry)?.headers.sessionid);
    this.sessions.set(role, sessions.findLast(Boolean) ?? '');
    return driver;
  }

  /** Loads the supervisor's page anew, and signs in there again. Throws Inconclusive when that does not succeed. */
  async reload(): Promise<void> {
    await this.settle();
    await (await this.sdk()).reload();
  }

  /** Closes every page, such as one that hangs; the next call opens a new one. */
  async closePages(): Promise<void> {
    await Promise.all([...this.drivers.values()].map((driver) => driver.close()));
    this.drivers.clear();
  }

  /** The session, masked, that a supervisor's page was given when it was opened; empty when nobody signed in. */
  sessionOf(supervisor: Supervisor): string {
    return this.sessions.get(supervisor) ?? '';
  }

  /** The argument of agentLogin. */
  credentialsOf(role: CtiAgentRole, agentMode: 'Ready' | 'NotReady' = 'NotReady'): Record<string, unknown> {
    const { agentId, deviceId, password = '' } = this.testbed.agent(role);
    const [jobNumber, domain] = agentId.split('@');
    const ext = phoneNumberOf(deviceId);
    return { jobNumber, password, domain, ext, loginMode: 'force', agentMode };
  }

  /** The last call; a step that needs one without a When is a fault of the feature. */
  get lastCall(): SdkCall {
    const call = this.calls.at(-1);
    if (!call) throw new Error('no call of the SDK was made');
    return call;
  }

  /** Resolves when what is under way now has come, and stands in the trace. */
  async arrived(): Promise<void> {
    await this.testbed.settle();
    await Promise.all([...this.drivers.values()].map((driver) => driver.flush()));
    await this.testbed.settle();
  }

  /** Resolves when all has arrived, and a quiet time has gone by without anything more that nobody accounted for. */
  async settle(): Promise<void> {
    await this.arrived();
    await this.trace.waitFor(({ origin, claimed }) => origin === 'iut' && !claimed, this.timers.quiet);
  }

  /** A call that is settled again, or a request that nobody asked for. */
  stray(entry: TraceEntry): Stray {
    const name =
      this.calls.find(({ seq }) => seq === entry.of)?.name ?? this.calls.at(-1)?.name ?? 'forceDrop';
    if (entry.kind === 'callback')
      return { breaks: row(name, entry.channel === 'fail' ? 'rule.fail' : 'rule.done') };
    if (!isHousekeeping(entry)) return { breaks: row(name, 'rule.effect') };
    // One comes with the sign-in and may be seen after the call, or before it: that is no news.
    if (isSignOfLife(entry)) return { breaks: [] };
    const { method, url } = sentRequest(entry) ?? { method: 'a request', url: '' };
    // Without the port, which is another one each time.
    const place = URL.canParse(url) ? new URL(url).pathname : url;
    const text = `besides the request of ${name} the SDK sent ${method} ${place}`;
    return { notes: { requirement: row(name, 'rule.function'), erratum: 'WC-26', level: 'info', text } };
  }

  /** What the testbed itself can put back it does when it is closed. */
  async restore(world: World): Promise<void> {
    await endLeftCalls(world);
  }

  async close(): Promise<void> {
    await this.closePages();
    await this.testbed.close();
  }
}
