/** The wellClient SDK as one scenario knows it: testbed, driver, the situation it meets, the calls that were made. */

import { unclaimedReason } from '../../fixtures/targets/load-target';
import type { Masker } from '../../fixtures/targets/secrets';
import type { CtiAgentRole, Target } from '../../fixtures/targets/target';
import { CLAIMS } from '../../schemas/catalogue';
import type { TraceEntry } from '../../schemas/verdict';
import type { WellClientDriver } from '../drivers/wellclient/driver';
import { createWellClientDriver } from '../drivers/wellclient/wellclient';
import type { Trace } from '../evidence/trace';
import { isFault, type Stray, type SystemUnderTest } from '../lifecycle/system';
import type { Tape } from '../recording/tape';
import { simulatedQuiet } from '../testbed/watch';
import { ctiTestbed, isServerOurs } from '../testbed/wellclient';
import { phoneNumberOf } from '../testbed/wellclient/ids';
import { serverAsTold } from '../testbed/wellclient/live';
import { SIMULATED_AGENTS } from '../testbed/wellclient/provisioned';
import type { CtiTestbed } from '../testbed/wellclient/testbed';
import { whatComes } from './coming';
import { type About, type OddCall, row, type SdkCall, type Supervisor } from './sdk-calls';
import { isHousekeeping, isSignOfLife, sentRequest } from './wire';

/** Tag of scenarios in which the CTI server fails, or something happens while a request is under way there. */
const SERVER_FAILS = '@server-fails';

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
    private readonly tape: Tape,
  ) {
    const { simulated, sdk } = target.ixit;
    this.testbed = tape.testbed<CtiTestbed>(
      () => ctiTestbed(target, operator),
      { isAllSimulated: simulated !== undefined && sdk === undefined },
      isServerOurs(target) ? undefined : serverAsTold,
    );
    this.timers = target.ixit.timers;
  }

  /** Pages that the target does not claim are not called; a server of the vendor's cannot be told to fail. */
  leavesOut(tags: readonly string[]): string | undefined {
    const { claims } = this.target.ics;
    const unclaimed = CLAIMS.find((claim) => tags.includes(`@claims-${claim}`) && !claims.includes(claim));
    if (unclaimed !== undefined) return unclaimedReason(unclaimed);
    const { simulated, sdk } = this.target.ixit;
    if (!tags.includes(SERVER_FAILS) || simulated || sdk?.server !== 'own') return undefined;
    return 'only the simulated CTI server can be told to fail (ixit.sdk.server is own)';
  }

  /** What must not be shown is learned here: scenarios of other systems have no need of it. */
  open(): Promise<void> {
    const ours = isServerOurs(this.target) ? Object.values(SIMULATED_AGENTS) : [];
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
    const driver = createWellClientDriver(signIn ? { ...access, signIn } : access, {
      ...{ trace, timers, mask, name: role },
      counterpart: this.tape.counterpart,
    });
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

  /** Resolves when all has arrived, and a quiet time has gone by without anything more that may not happen. */
  async settle(): Promise<void> {
    await this.arrived();
    const { quiet } = this.timers;
    await this.comes((entry) => isFault(this, entry), quiet, simulatedQuiet(quiet));
  }

  /**
   * The first entry that matches, now or within `ms` milliseconds; of a simulated target nothing as soon as it is known
   * that none comes.
   *
   * @param simulated how long the wait is in the time of a simulated target
   */
  async comes(
    matches: (entry: TraceEntry) => boolean,
    ms: number,
    simulated = ms,
  ): Promise<TraceEntry | undefined> {
    const { trace, testbed } = this;
    if (!testbed.isAllSimulated) return trace.waitFor(matches, ms);
    const target = { trace, pages: [...this.drivers.values()], settle: () => testbed.settle() };
    return whatComes(target, matches, simulated, simulated);
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

  async close(): Promise<void> {
    await this.closePages();
    await this.testbed.close();
  }
}
