/** One scenario's world: its target, the systems under test, trace and record. Judges nothing itself. */
import { World as CucumberWorld, type IWorldOptions } from '@cucumber/cucumber';
import { loadTarget } from '../../fixtures/targets/load-target';
import type { Target, Timers } from '../../fixtures/targets/target';
import type { CheckOptions } from '../../schemas/check';
import type { Stop } from '../../schemas/verdict';
import { Recorder } from '../evidence/recorder';
import { Masker } from '../evidence/secrets';
import { Trace } from '../evidence/trace';
import { GatewayUnderTest } from '../gateway/under-test';
import { SoftphoneUnderTest } from '../softphone/under-test';
import { WellClientUnderTest } from '../wellclient/under-test';
import type { Patience } from './giving-up';
import type { SystemUnderTest } from './system';

export interface RunParameters {
  /** Absolute path of the target file. */
  target: string;
  strict: boolean;
  operator: boolean;
  /** How long the run goes on with a target that gives no answer; null or none: to its end. */
  patience?: Patience | null;
  /** More runs of this process follow, for which browsers are kept. */
  staysOpen?: boolean;
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
  readonly softphone: SoftphoneUnderTest;
  readonly gateway: GatewayUnderTest;
  readonly wellclient: WellClientUnderTest;
  /** Name of the scenario, with the values of its example. */
  scenario = '';
  /** The erratum that leaves open what the scenario only notes: its tag; empty when it has none. */
  erratum = '';
  /** Path of the feature, such as `features/gateway/sign-in.feature`. */
  feature = '';
  /** Requirements that Allure has been told of. */
  readonly labelled = new Set<string>();
  /** Why the scenario ended before its last step. */
  stopped: Stop | undefined;
  /** Why the scenario does not apply to this target. */
  inapplicable: string | undefined;
  /** Puts the target back to where a scenario starts, once; none before it was opened. */
  putBack: (() => Promise<void>) | undefined;
  puttingBack: Promise<void> | undefined;
  /** Nothing is left to be put back. */
  forget: (() => void) | undefined;
  private readonly mask: Masker;

  constructor(options: IWorldOptions<RunParameters>) {
    super(options);
    const { operator } = this.parameters;
    this.target = targetOf(this.parameters.target);
    this.mask = new Masker(this.target.secrets);
    this.trace = new Trace(this.mask);
    this.softphone = new SoftphoneUnderTest(this.target, this.trace, this.mask, operator);
    this.gateway = new GatewayUnderTest(this.target, this.trace, this.mask, operator);
    this.wellclient = new WellClientUnderTest(this.target, this.trace, this.mask, operator);
  }

  /** The system that the scenario is about: the folder of its feature says which. */
  get system(): SystemUnderTest {
    const [, folder] = /(?:^|[\\/])features[\\/]([^\\/]+)[\\/]/.exec(this.feature) ?? [];
    if (folder === 'gateway') return this.gateway;
    return folder === 'wellclient' ? this.wellclient : this.softphone;
  }

  /** How strictly payloads are judged in this run. */
  get checking(): CheckOptions {
    return { strict: this.parameters.strict, options: { ...this.target.ics.options } };
  }

  get timers(): Timers {
    return this.target.ixit.timers;
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
}
