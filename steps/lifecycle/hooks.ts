/** Before and after a scenario: the world is set up and torn down, and its evidence is handed over. */
import {
  After,
  AfterAll,
  AfterStep,
  Before,
  BeforeAll,
  type ITestCaseHookParameter,
  parallelCanAssignHelpers,
  setDefaultTimeout,
  setParallelCanAssign,
  setWorldConstructor,
} from '@cucumber/cucumber';
import { leftOutOf } from '../../reports/purposes';
import { scenarioId } from '../../reports/scenario-id';
import { EVIDENCE_MEDIA_TYPE, type Evidence, Halt, NonConformance, type Stop } from '../../schemas/verdict';
import { troubleElsewhere } from '../drivers/browser/remote-browser';
import { closeDrivers } from '../drivers/plugin/plugin';
import { judgeUnclaimed } from '../evidence/unclaimed';
import { labelStep, traceText } from './allure-labels';
import { STEP_DEADLINE } from './definition-wrapper';
import { GivingUp } from './giving-up';
import { beforeTheEnd } from './interruption';
import { type RunParameters, World } from './world';

setWorldConstructor(World);
setDefaultTimeout(STEP_DEADLINE);
// The documented port is there only once on this machine.
setParallelCanAssign(parallelCanAssignHelpers.atMostOnePicklePerTag(['@fixed-address']));

let givingUp = new GivingUp(null);

BeforeAll(function () {
  const { patience }: Partial<RunParameters> = this.parameters;
  givingUp = new GivingUp(patience ?? null);
});

Before(async function (this: World, { pickle }: ITestCaseHookParameter) {
  this.scenario = pickle.name;
  this.erratum = erratumOf(pickle.tags);
  this.feature = pickle.uri;
  const reason =
    leftOutOf(scenarioId(pickle.uri, pickle.name), this.target.ics) ??
    this.system.leavesOut?.(pickle.tags.map(({ name }) => name));
  if (reason !== undefined) {
    this.inapplicable = reason;
    return 'skipped';
  }
  const silence = this.beginReplay(scenarioId(pickle.uri, pickle.name)) ?? givingUp.reason;
  if (silence !== undefined) {
    this.stopped = { verdict: 'inconc', reason: silence, step: '', givenUp: true };
    return 'skipped';
  }
  await this.system.open();
  this.putBack = () => {
    this.puttingBack ??= this.restore();
    return this.puttingBack;
  };
  this.forget = beforeTheEnd(this.putBack);
});

AfterStep(async function (this: World, { pickle, pickleStep }) {
  const number = pickle.steps.findIndex(({ id }) => id === pickleStep.id) + 1;
  this.recorder.attribute({ number, text: pickleStep.text });
  await labelStep(this, scenarioId(pickle.uri, pickle.name));
});

After(async function (this: World, { pickle }: ITestCaseHookParameter) {
  try {
    if (!this.stopped && this.inapplicable === undefined) {
      judgeUnclaimed(this);
      this.stopped = flooded(this);
    }
  } catch (error) {
    // Like a step: what was broken is on record, and the scenario fails at its end.
    if (!(error instanceof NonConformance)) throw error;
  } finally {
    const trouble = troubleElsewhere(this.stopped?.reason);
    if (trouble !== undefined) {
      // What was seen since then is no word about the target, and nobody knows how much that is.
      this.recorder.withdraw();
      this.stopped = { verdict: 'inconc', reason: trouble, step: '' };
    }
    this.asks.end();
    // What is answered to the clean-up is no answer to what the scenario asked.
    const own = this.trace.entries.length;
    await (this.putBack?.() ?? this.restore());
    this.forget?.();
    await this.system.close();
    this.endReplay();
    this.keepRecording(scenarioId(pickle.uri, pickle.name));
    const evidence = this.maskedCopy(evidenceOf(this, scenarioId(pickle.uri, pickle.name)));
    // Nor is silence for want of a browser the target's.
    if (trouble === undefined)
      givingUp.heard({ ...evidence, trace: evidence.trace.slice(0, own) }, this.trace.elapsed());
    await this.attach(JSON.stringify(evidence), EVIDENCE_MEDIA_TYPE);
    if ((evidence.stopped && !evidence.stopped.givenUp) || this.recorder.firstBroken(0) !== undefined)
      await this.attach(traceText(evidence.trace), { mediaType: 'text/plain', fileName: 'trace.txt' });
  }
  // Steps went on after what they saw broken; cucumber has to know that the scenario failed all the same.
  const broken = this.recorder.firstBroken(0);
  if (broken !== undefined && !this.stopped) throw new Halt(broken);
});

AfterAll(async function () {
  const { staysOpen }: Partial<RunParameters> = this.parameters;
  if (!staysOpen) await closeDrivers();
});

/** The erratum that the tags of a scenario name, such as `@US-24`. */
function erratumOf(tags: readonly { name: string }[]): string {
  return tags.map(({ name }) => /^@((?:UP|US|GW)-\d+)$/.exec(name)?.[1]).find((id) => id !== undefined) ?? '';
}

/** Why a scenario is inconclusive although it reached its end: not all of what came could be kept and judged. */
function flooded({ trace, tape }: World): Stop | undefined {
  const dropped = trace.dropped || (tape.dropped ?? 0);
  if (dropped === 0) return undefined;
  const reason = `A flood: ${dropped} of the messages of one scenario were too many to be kept, and were not judged.`;
  return { verdict: 'inconc', reason, step: '' };
}

function evidenceOf(world: World, scenario: string): Evidence {
  const { recorder, trace, stopped, inapplicable } = world;
  return {
    scenario,
    judgements: recorder.judgements,
    findings: recorder.findings,
    trace: trace.entries,
    exchanges: trace.exchanges(),
    schemas: [...recorder.schemas],
    ...(world.asks.told && { asked: world.asks.told }),
    ...(stopped ? { stopped } : {}),
    ...(inapplicable === undefined ? {} : { inapplicable }),
  };
}
