/** One scenario's world: its target, the systems under test, trace and record. Judges nothing itself. */
import { World as CucumberWorld, type IWorldOptions } from '@cucumber/cucumber';
import { type SystemName, systemOfFolder } from '../../fixtures/systems';
import { loadTarget } from '../../fixtures/targets/load-target';
import { Masker } from '../../fixtures/targets/secrets';
import type { Target, Timers } from '../../fixtures/targets/target';
import { writeScenario } from '../../reports/recording/folder';
import type { CheckOptions } from '../../schemas/check';
import type { Stop } from '../../schemas/verdict';
import { Recorder } from '../evidence/recorder';
import { Trace } from '../evidence/trace';
import { RecordingTape } from '../recording/recording-tape';
import { NO_TAPE, type Tape } from '../recording/tape';
import type { Patience } from './giving-up';
import type { SystemUnderTest } from './system';
import { giveSystems, restoreSystem, type Systems } from './systems';

export interface RunParameters {
  /** Absolute path of the target file. */
  target: string;
  strict: boolean;
  operator: boolean;
  /** How long the run goes on with a target that gives no answer; null or none: to its end. */
  patience?: Patience | null;
  /** Folder in which what crosses is recorded. */
  record?: string;
  /** More runs of this process follow, for which browsers are kept. */
  staysOpen?: boolean;
}

let known: Target | undefined;

/** Reads the target file once a process. */
export function targetOf(file: string): Target {
  if (known?.file !== file) known = loadTarget(file, process.env);
  return known;
}

/** Cucumber's own, with a property for each system under test. */
const WorldOfSystems = CucumberWorld as new (
  options: IWorldOptions<RunParameters>,
) => CucumberWorld<RunParameters> & Readonly<Systems>;

export class World extends WorldOfSystems {
  readonly target: Target;
  readonly trace: Trace;
  readonly recorder = new Recorder();
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
  private readonly tape: Tape;

  constructor(options: IWorldOptions<RunParameters>) {
    super(options);
    this.target = targetOf(this.parameters.target);
    this.mask = new Masker(this.target.secrets);
    this.trace = new Trace(this.mask);
    this.tape = this.parameters.record === undefined ? NO_TAPE : new RecordingTape(this.trace);
    giveSystems(this, this.target, this.trace, this.mask, this.parameters.operator, this.tape);
  }

  /**
   * Writes the recording of the scenario, if there is to be one.
   * @param scenario its id
   */
  keepRecording(scenario: string): void {
    const { record } = this.parameters;
    if (record === undefined || !(this.tape instanceof RecordingTape)) return;
    writeScenario(
      record,
      scenario,
      this.tape.finished(scenario, this.mask, this.stopped?.givenUp && this.stopped.reason),
    );
  }

  /** The system that the scenario is about: the folder of its feature says which. */
  get system(): SystemUnderTest {
    return this[this.systemName];
  }

  /** Puts the target back to where a scenario starts. Never throws. */
  restore(): Promise<void> {
    return restoreSystem(this.systemName, this);
  }

  private get systemName(): SystemName {
    const [, folder] = /(?:^|[\\/])features[\\/]([^\\/]+)[\\/]/.exec(this.feature) ?? [];
    return systemOfFolder(folder);
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
    return this.mask.value(value);
  }
}
