/** The softphone as one scenario knows it: testbed, drivers, who is checked in, the last call and command. */

import { randomUUID } from 'node:crypto';
import { PROVISIONED } from '../../fixtures/simulators/softphone';
import type { Masker } from '../../fixtures/targets/secrets';
import type { Account, Target } from '../../fixtures/targets/target';
import { requirementId } from '../../schemas/load';
import type { RequirementId } from '../../schemas/requirement-id';
import { isKind, type TraceEntry } from '../../schemas/trace-entry';
import { LocalServiceDriver, type ServiceAnswer } from '../drivers/local-service/local-service';
import type { PluginAnswer, PluginDriver } from '../drivers/plugin/driver';
import { createPluginDriver } from '../drivers/plugin/plugin';
import type { Trace } from '../evidence/trace';
import { isFault, type Stray, type SystemUnderTest } from '../lifecycle/system';
import type { Tape } from '../recording/tape';
import { LiveTestbed, softphoneAsTold } from '../testbed/softphone/live';
import { SimulatedTestbed } from '../testbed/softphone/simulated';
import type { Testbed } from '../testbed/softphone/testbed';
import { grantedLater, reloginLater } from './later-outcomes';

/** A call of the plugin, and what became of it. */
export interface PluginCall {
  name: 'checkin' | 'checkout' | 'work_state';
  /** The return, the exception, or the failure to return. */
  answer: PluginAnswer;
}

/** A command to the local service, and what became of it. */
export interface ServiceCommand {
  name: string;
  query: [name: string, value: string][];
  answer: ServiceAnswer;
  /** The language that texts were asked for in, where it is not the documents'. */
  language?: string;
  /** What the line did before, as far as the steps have brought it about. */
  lineBefore?: LineState;
}

export type LineState = 'idle' | 'dialling' | 'ringing' | 'in-call';

/** What an agent types in to sign in. */
export interface SignIn extends Account {
  domain: string;
}

export class SoftphoneUnderTest implements SystemUnderTest {
  readonly testbed: Testbed;
  /** Who signs in, and where, as the Given steps left it. */
  signIn: SignIn | undefined;
  /** The last call of the plugin. */
  pluginCall: PluginCall | undefined;
  /** The last check-in, whoever arranged it: call-backs that tell of an outcome are its own. */
  checkIn: PluginCall | undefined;
  /** The row that told that a check-in failed, and where it came. */
  failure: { requirement: RequirementId; entry: TraceEntry } | undefined;
  /** Calls of the plugin that were tried one after another. */
  tried: PluginCall[] = [];
  /** The last command to the service. */
  command: ServiceCommand | undefined;
  /** Commands that were sent at the same moment. */
  atOnce: ServiceCommand[] = [];
  /** Requirement that an odd request is about: for observations without a verdict. */
  about: RequirementId | undefined;
  /** Whether an agent is checked in, so that commands place real calls. */
  checkedIn = false;
  /** What the line does, as far as the steps have brought it about; `undefined` once nobody can know. */
  line: LineState | undefined;
  /** Keys that were sent in this call, in order. */
  keys = '';
  /** Keys that the far end has heard in this call, and no others; `undefined` once nobody can know. */
  heard: string | undefined;
  /** The call of the scenario is one that came in. */
  hasBeenCalled = false;
  private pluginDriver: PluginDriver | undefined;
  private serviceDriver: LocalServiceDriver | undefined;

  constructor(
    private readonly target: Target,
    private readonly trace: Trace,
    private readonly mask: Masker,
    operator: boolean,
    private readonly tape: Tape,
  ) {
    const { simulated } = target.ixit;
    if (simulated) for (const { password } of Object.values(PROVISIONED.accounts)) mask.learn(password);
    this.testbed = tape.testbed<Testbed>(
      () => (simulated ? new SimulatedTestbed(target) : new LiveTestbed(target, operator)),
      {},
      simulated ? undefined : softphoneAsTold,
    );
  }

  open(): Promise<void> {
    return this.testbed.open(this.trace);
  }

  /** The plugin driver, opened when first needed. */
  async plugin(): Promise<PluginDriver> {
    if (this.pluginDriver) return this.pluginDriver;
    const { trace, mask } = this;
    const { timers } = this.target.ixit;
    const driver = createPluginDriver(this.testbed.plugin(), {
      ...{ trace, timers, mask },
      counterpart: this.tape.counterpart,
      scenario: this.tape.made('scenario', randomUUID),
    });
    this.pluginDriver = driver;
    await driver.open();
    return driver;
  }

  /** The local-service driver, for the address that the testbed gives. */
  service(): LocalServiceDriver {
    const { timers } = this.target.ixit;
    const address = this.testbed.serviceAddress();
    const { counterpart, exchange } = this.tape;
    this.serviceDriver ??= new LocalServiceDriver({
      trace: this.trace,
      timers,
      address,
      counterpart,
      exchange,
    });
    return this.serviceDriver;
  }

  /** Has the service listen where the document says; whoever has spoken with it elsewhere begins anew. */
  async atDocumentedAddress(): Promise<void> {
    const before = this.testbed.serviceAddress();
    await this.testbed.atDocumentedAddress();
    if (this.testbed.serviceAddress() === before) return;
    await this.serviceDriver?.close();
    this.serviceDriver = undefined;
  }

  async settle(): Promise<void> {
    await this.testbed.settle((entry) => isFault(this, entry));
    await this.pluginDriver?.flush();
  }

  /** A call-back after check-out is documented nowhere and forbidden nowhere (erratum UP-18), so it is noted. */
  stray(entry: TraceEntry): Stray {
    const { entries } = this.trace;
    const outcomes = entries.filter(isCallback);
    const relogin = isCallback(entry) && reloginLater(entry, outcomes, this.checkedOutBefore(entry));
    if (relogin) return { notes: relogin };
    if (this.afterCheckOut(entry)) {
      const text = `a call-back came for a check-out: ${entry.summary}`;
      const requirement = 'plugin.checkout.parameter.sCallback';
      return { notes: { requirement, erratum: 'UP-18', level: 'info', text } };
    }
    if (entry.kind === 'callback') {
      const granted = grantedLater(entry, outcomes);
      return granted ? { notes: granted } : { breaks: 'plugin.checkin.rule.outcome-callback' };
    }
    if (entry.interface === 'plugin')
      return { breaks: `plugin.${this.pluginCall?.name ?? 'checkin'}.rule.return-json` };
    return { breaks: requirementId(`local-service.${this.command?.name ?? 'dial_out'}.rule.json-reply`) };
  }

  /** Lets go of pages and sockets before the target goes away. */
  async close(): Promise<void> {
    const drivers = [this.pluginDriver, this.serviceDriver];
    this.pluginDriver = undefined;
    this.serviceDriver = undefined;
    await Promise.all(drivers.map((driver) => driver?.close()));
    await this.testbed.close();
  }

  /** Whether the plugin can be called; without it, somebody else checks agents in and out. */
  get hasPlugin(): boolean {
    return this.target.ixit.simulated !== undefined || this.target.ixit.plugin !== undefined;
  }

  private afterCheckOut(entry: TraceEntry): boolean {
    const call = this.trace.entries.find(({ seq }) => seq === entry.of);
    return isCallback(entry) && asksFor(call, 'checkout');
  }

  /** Whether the last check-in or check-out that was asked for before the call-back is a check-out. */
  private checkedOutBefore({ seq }: TraceEntry): boolean {
    const last = this.trace.entries
      .filter((each) => each.seq < seq)
      .findLast((each) => asksFor(each, 'checkin') || asksFor(each, 'checkout'));
    return asksFor(last, 'checkout');
  }
}

/** Whether a call of the plugin has that label among its arguments. */
function asksFor(call: TraceEntry | undefined, label: 'checkin' | 'checkout'): boolean {
  const args = isKind(call, 'plugin', 'call') ? call.data.arguments : [];
  return args.some((argument) => 'value' in argument && String(argument.value).includes(`"${label}"`));
}

function isCallback({ kind }: TraceEntry): boolean {
  return kind === 'callback';
}
