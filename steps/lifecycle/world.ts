/** One scenario's world: its target, the systems under test, trace and record. Judges nothing itself. */
import { World as CucumberWorld, type IWorldOptions } from '@cucumber/cucumber';
import { type SystemName, systemOfFolder } from '../../fixtures/systems';
import { loadTarget } from '../../fixtures/targets/load-target';
import { Masker } from '../../fixtures/targets/secrets';
import type { Target, Timers } from '../../fixtures/targets/target';
import { readIndex, readScenario, writeScenario } from '../../reports/recording/folder';
import { recordedTarget } from '../../reports/recording/recorded-target';
import type { CheckOptions } from '../../schemas/check';
import type { RecordingIndex } from '../../schemas/recording';
import type { Stop } from '../../schemas/verdict';
import { openPagesAt, remoteEndpoint } from '../drivers/browser/remote-browser';
import { Recorder } from '../evidence/recorder';
import { Trace } from '../evidence/trace';
import { RecordingTape } from '../recording/recording-tape';
import { ReplayedTape } from '../recording/replayed-tape';
import { NO_TAPE, type Tape } from '../recording/tape';
import { Asks } from '../testbed/asks';
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
  /** Bytes that the recording of this process may have. */
  recordLimit?: number;
  /** Folder of the recording that answers in the place of the target. */
  replay?: string;
  /** More runs of this process follow, for which browsers are kept. */
  staysOpen?: boolean;
}

let known: Target | undefined;

/** Reads the target file, or what a recording has of it, once a process. */
function targetOf({ target: file, replay }: RunParameters): Target {
  if (known?.file !== file)
    known = replay === undefined ? loadTarget(file, process.env) : recordedTarget(replay);
  return known;
}

/** Bytes that this process has recorded. */
let recordedBytes = 0;

let knownIndex: { folder: string; index: RecordingIndex } | undefined;

/** Reads the index of a recording, once a process. */
function indexIn(folder: string): RecordingIndex {
  if (knownIndex?.folder !== folder) knownIndex = { folder, index: readIndex(folder) };
  return knownIndex.index;
}

/** Cucumber's own, with a property for each system under test. */
const WorldOfSystems = CucumberWorld as new (
  options: IWorldOptions<RunParameters>,
) => CucumberWorld<RunParameters> & Readonly<Systems>;

export class World extends WorldOfSystems {
  readonly target: Target;
  readonly trace: Trace;
  readonly recorder = new Recorder();
  readonly asks = new Asks(() => this.recorder.judgements.length);
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
  readonly tape: Tape;

  constructor(options: IWorldOptions<RunParameters>) {
    super(options);
    const { record, recordLimit = Number.POSITIVE_INFINITY, replay } = this.parameters;
    this.target = targetOf(this.parameters);
    this.mask = new Masker(this.target.secrets);
    openPagesAt(replay === undefined ? remoteEndpoint(this.target.ixit) : undefined);
    // Its time is that of the scenario, and so of the trace.
    const replayed = replay === undefined ? undefined : new ReplayedTape(this.mask);
    this.trace = new Trace(this.mask);
    this.tape =
      replayed ??
      (record === undefined
        ? NO_TAPE
        : new RecordingTape(this.trace, this.target, recordLimit - recordedBytes));
    giveSystems(this, this.asks, this.target, this.trace, this.mask, this.parameters.operator, this.tape);
  }

  /**
   * Has the recording of a scenario answer, where there is one to answer.
   * @param scenario its id
   * @returns why nothing can be asked of it, or of the target
   */
  beginReplay(scenario: string): string | undefined {
    const { replay } = this.parameters;
    if (replay === undefined || !(this.tape instanceof ReplayedTape)) return undefined;
    const found = indexIn(replay).scenarios.find((each) => each.scenario === scenario);
    if (!found) return 'The recording does not know this scenario.';
    this.tape.begin(readScenario(replay, found), this.trace);
    return this.tape.unasked;
  }

  /** From now on nothing comes any more, and time is real. */
  endReplay(): void {
    if (this.tape instanceof ReplayedTape) this.tape.end();
  }

  /**
   * Writes the recording of the scenario, if there is to be one.
   * @param scenario its id
   */
  keepRecording(scenario: string): void {
    const { record } = this.parameters;
    if (record === undefined || !(this.tape instanceof RecordingTape)) return;
    recordedBytes += this.tape.size;
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
    const [, folder] = /^(?:.*[\\/])?features[\\/]([^\\/]+)[\\/]/.exec(this.feature) ?? [];
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
