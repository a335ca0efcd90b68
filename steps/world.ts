/** One scenario's world: its target, testbed, drivers, trace and record. Judges nothing itself. */
import { World as CucumberWorld, type IWorldOptions } from '@cucumber/cucumber';
import { PROVISIONED } from '../fixtures/simulators/softphone';
import { loadTarget } from '../fixtures/targets/load-target';
import type { Account, Target, Timers } from '../fixtures/targets/target';
import type { CheckOptions } from '../schemas/check';
import type { Stop, TraceEntry } from '../schemas/verdict';
import { LocalServiceDriver, type ServiceAnswer } from './drivers/local-service';
import { createPluginDriver, type PluginDriver } from './drivers/plugin';
import { Recorder } from './recorder';
import { Masker } from './secrets';
import { LiveTestbed } from './testbed/live';
import { SimulatedTestbed } from './testbed/simulated';
import type { Testbed } from './testbed/testbed';
import { Trace } from './trace';

export interface RunParameters {
  /** Absolute path of the target file. */
  target: string;
  strict: boolean;
  operator: boolean;
}

/** A call of the plugin, and what became of it. */
export interface PluginCall {
  name: 'checkin' | 'checkout' | 'work_state';
  /** The return, the exception, or the failure to return. */
  answer: TraceEntry;
}

/** A command to the local service, and what became of it. */
export interface ServiceCommand {
  name: string;
  query: [name: string, value: string][];
  answer: ServiceAnswer;
}

/** What an agent types in to sign in. */
export interface SignIn extends Account {
  domain: string;
}

let known: Target | undefined;

/** Reads the target file once a process. */
export function targetOf(file: string): Target {
  if (known?.file !== file) known = loadTarget(file, process.env);
  return known;
}

export class World extends CucumberWorld<RunParameters> {
  readonly target: Target;
  readonly trace: Trace;
  readonly recorder = new Recorder();
  readonly testbed: Testbed;
  /** Name of the scenario, with the values of its example. */
  scenario = '';
  /** Who signs in, and where, as the Given steps left it. */
  signIn: SignIn | undefined;
  /** The last call of the plugin. */
  pluginCall: PluginCall | undefined;
  /** Calls of the plugin that were tried one after another. */
  tried: PluginCall[] = [];
  /** The last command to the service. */
  command: ServiceCommand | undefined;
  /** Requirement that an odd request is about: for observations without a verdict. */
  about: string | undefined;
  /** Whether an agent is checked in, so that commands place real calls. */
  checkedIn = false;
  /** Requirements that Allure has been told of. */
  readonly labelled = new Set<string>();
  /** Why the scenario ended before its last step. */
  stopped: Stop | undefined;
  /** Why the scenario does not apply to this target. */
  inapplicable: string | undefined;
  private readonly mask: Masker;
  private pluginDriver: PluginDriver | undefined;
  private serviceDriver: LocalServiceDriver | undefined;

  constructor(options: IWorldOptions<RunParameters>) {
    super(options);
    this.target = targetOf(this.parameters.target);
    const simulated = this.target.ixit.simulated !== undefined;
    const provisioned = simulated ? Object.values(PROVISIONED.accounts).map(({ password }) => password) : [];
    this.mask = new Masker([...this.target.secrets, ...provisioned]);
    this.trace = new Trace(this.mask);
    this.testbed = simulated
      ? new SimulatedTestbed(this.target)
      : new LiveTestbed(this.target, this.parameters.operator);
  }

  /** How strictly payloads are judged in this run. */
  get checking(): CheckOptions {
    return { strict: this.parameters.strict, options: { ...this.target.ics.options } };
  }

  get timers(): Timers {
    return this.target.ixit.timers;
  }

  /** The plugin driver, opened when first needed. */
  async plugin(): Promise<PluginDriver> {
    if (this.pluginDriver) return this.pluginDriver;
    const { trace, timers, mask } = this;
    const driver = createPluginDriver(this.testbed.plugin(), { trace, timers, mask });
    this.pluginDriver = driver;
    await driver.open();
    return driver;
  }

  /** The local-service driver, for the address that the testbed gives. */
  service(): LocalServiceDriver {
    const { trace, timers } = this;
    this.serviceDriver ??= new LocalServiceDriver({ trace, timers, address: this.testbed.serviceAddress() });
    return this.serviceDriver;
  }

  /** Resolves when whatever the target was going to emit has come, and stands in the trace. */
  async settle(): Promise<void> {
    await this.testbed.settle();
    await this.pluginDriver?.flush();
  }

  /** Text with the run's secrets masked. */
  masked(text: string): string {
    return this.mask.text(text);
  }

  /**
   * A copy of what leaves the scenario, with secrets masked in every text. The trace masks for itself; a target
   * can also give a secret away in a payload that judgements and findings quote.
   */
  maskedCopy<T>(value: T): T {
    return this.mask.value(value) as T;
  }

  /** Lets go of pages and sockets; the target moves on or goes away after this. */
  async closeDrivers(): Promise<void> {
    const drivers = [this.pluginDriver, this.serviceDriver];
    this.pluginDriver = undefined;
    this.serviceDriver = undefined;
    await Promise.all(drivers.map((driver) => driver?.close()));
  }
}
