/** Collects what cucumber says during a run into one record of its scenarios. Judges nothing. */
import type { runCucumber } from '@cucumber/cucumber/api';
import { EVIDENCE_MEDIA_TYPE, type Evidence } from '../schemas/verdict';
import { featurePath, scenarioId } from './scenario-id';
import type { WalkedAgain } from './walks/failed-walk';

/** One cucumber message. */
export type Envelope = Parameters<NonNullable<Parameters<typeof runCucumber>[2]>>[0];
type Pickle = NonNullable<Envelope['pickle']>;

/** One scenario that the run set out to execute, and what became of it. */
export interface ScenarioRecord {
  id: string;
  /** Path of the feature file, with `/`. */
  feature: string;
  name: string;
  /** Where it stands in the file: the line of a scenario, or of a row of its examples; none where that is not known. */
  line?: number;
  /** Texts of its steps, those of the background first. */
  steps: string[];
  /** It is a walk through a model: its feature says so by a tag. */
  isWalk: boolean;
  started: boolean;
  /** False when cucumber never said that it had ended: the worker died, or the run was interrupted. */
  finished: boolean;
  /** Milliseconds. */
  duration: number;
  evidence?: Evidence;
  /** What cucumber itself found wrong: failed steps and hooks, undefined and ambiguous steps. */
  troubles: Trouble[];
  /** Its own part of a split run was interrupted or broke off, so what it did not come to is no fault. */
  cutShort?: true;
}

export interface Trouble {
  kind: 'failed' | 'undefined' | 'ambiguous' | 'pending';
  /** Text of the step, or `hook`. */
  step: string;
  message: string;
}

/** How tags of walks begin. */
const WALK_TAG = '@walk-';

export class RunRecord {
  /** Features that could not be read, and hooks around the whole run that failed. */
  readonly faults: string[] = [];
  /** The run was stopped by hand: what has not been reached is no fault. */
  interrupted = false;
  /** The run could not go on, for a fault that is told: what has not been reached is none of its own. */
  brokenOff = false;
  /** Why no scenario was selected, when that is known. */
  nothingSelected = '';
  /** Cucumber came to the end of the run. */
  ended = false;
  /** What was walked again at the end of the run, because it had failed. */
  readonly walkedAgain: WalkedAgain[] = [];
  /** What else keeps the run from being complete, one sentence each. */
  readonly gaps: string[] = [];
  private readonly later: ScenarioRecord[] = [];
  private readonly pickles = new Map<string, Pickle>();
  private readonly byCase = new Map<string, ScenarioRecord>();
  private readonly attempts = new Map<string, { scenario: ScenarioRecord; startedAt: number }>();
  private readonly stepTexts = new Map<string, string>();

  /** @param endedAt of a run that is over; none: it goes on */
  constructor(
    readonly startedAt = new Date(),
    private readonly endedAt?: Date,
  ) {}

  /** Milliseconds from its start to its end, or until now. */
  get duration(): number {
    return (this.endedAt?.getTime() ?? Date.now()) - this.startedAt.getTime();
  }

  /** Every scenario of the run, in the order in which it was planned. */
  get scenarios(): ScenarioRecord[] {
    return [...this.byCase.values(), ...this.later];
  }

  /** Scenarios that follow from what this run found, and were run after it. */
  adopt(scenarios: readonly ScenarioRecord[]): void {
    this.later.push(...scenarios);
  }

  /** The harness or its surroundings went wrong; what is said again is one fault. */
  fault(sentence: string): void {
    if (!this.faults.includes(sentence)) this.faults.push(sentence);
  }

  /** Takes in one message; those that say nothing about scenarios are ignored. */
  receive(envelope: Envelope): void {
    if (envelope.parseError) {
      const { source, message } = envelope.parseError;
      this.fault(`The feature ${source.uri ?? ''} cannot be read: ${message}`);
    }
    if (envelope.pickle) this.pickles.set(envelope.pickle.id, envelope.pickle);
    if (envelope.testCase) this.plan(envelope.testCase);
    if (envelope.testCaseStarted) this.start(envelope.testCaseStarted);
    if (envelope.attachment) this.attach(envelope.attachment);
    if (envelope.testStepFinished) this.finishStep(envelope.testStepFinished);
    if (envelope.testCaseFinished) this.finish(envelope.testCaseFinished);
    if (envelope.testRunFinished) this.ended = true;
    if (envelope.testRunHookFinished?.result.status === 'FAILED') {
      this.fault(`A hook around the whole run failed: ${envelope.testRunHookFinished.result.message ?? ''}`);
    }
  }

  private plan(testCase: NonNullable<Envelope['testCase']>): void {
    const pickle = this.pickles.get(testCase.pickleId);
    if (!pickle) return;
    for (const step of testCase.testSteps) {
      const text = pickle.steps.find(({ id }) => id === step.pickleStepId)?.text;
      this.stepTexts.set(step.id, text ?? 'hook');
    }
    this.byCase.set(testCase.id, {
      id: scenarioId(pickle.uri, pickle.name),
      feature: featurePath(pickle.uri),
      name: pickle.name,
      ...(pickle.location && { line: pickle.location.line }),
      steps: pickle.steps.map(({ text }) => text),
      isWalk: pickle.tags?.some(({ name }) => name.startsWith(WALK_TAG)) ?? false,
      started: false,
      finished: false,
      duration: 0,
      troubles: [],
    });
  }

  private start({ id, testCaseId, timestamp }: NonNullable<Envelope['testCaseStarted']>): void {
    const scenario = this.byCase.get(testCaseId);
    if (!scenario) return;
    // A second attempt (cucumber's --retry) stands in place of the first.
    Object.assign(scenario, { started: true, finished: false, evidence: undefined, troubles: [] });
    this.attempts.set(id, { scenario, startedAt: milliseconds(timestamp) });
  }

  private attach(attachment: NonNullable<Envelope['attachment']>): void {
    if (attachment.mediaType !== EVIDENCE_MEDIA_TYPE) return;
    const attempt = this.attempts.get(attachment.testCaseStartedId ?? '');
    if (!attempt) return;
    const text =
      attachment.contentEncoding === 'BASE64'
        ? Buffer.from(attachment.body, 'base64').toString('utf8')
        : attachment.body;
    attempt.scenario.evidence = JSON.parse(text) as Evidence;
  }

  private finishStep({
    testCaseStartedId,
    testStepId,
    testStepResult,
  }: NonNullable<Envelope['testStepFinished']>): void {
    const kind = TROUBLES[testStepResult.status];
    if (!kind) return;
    this.attempts.get(testCaseStartedId)?.scenario.troubles.push({
      kind,
      step: this.stepTexts.get(testStepId) ?? 'hook',
      message: testStepResult.message ?? '',
    });
  }

  private finish({ testCaseStartedId, timestamp }: NonNullable<Envelope['testCaseFinished']>): void {
    const attempt = this.attempts.get(testCaseStartedId);
    if (!attempt) return;
    attempt.scenario.finished = true;
    attempt.scenario.duration = milliseconds(timestamp) - attempt.startedAt;
  }
}

const TROUBLES: Record<string, Trouble['kind'] | undefined> = {
  FAILED: 'failed',
  UNDEFINED: 'undefined',
  AMBIGUOUS: 'ambiguous',
  PENDING: 'pending',
};

function milliseconds({ seconds, nanos }: { seconds: number; nanos: number }): number {
  return seconds * 1000 + nanos / 1e6;
}
