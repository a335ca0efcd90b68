/** Keeps what a scenario finds out: verdicts on requirements and findings. Never acts, never waits. */

import { whereText } from '../../reports/explain';
import { findRequirement } from '../../schemas/load';
import type { RequirementId } from '../../schemas/requirement-id';
import {
  type Finding,
  Halt,
  type Judgement,
  type Mismatch,
  NonConformance,
  type StepPlace,
  type TraceEntry,
} from '../../schemas/verdict';

export class Recorder {
  readonly judgements: Judgement[] = [];
  readonly findings: Finding[] = [];
  /** Paths of the schemas that payloads met. */
  readonly schemas = new Set<string>();
  /** How many of the judgements belong to a step that has ended. */
  private attributed = 0;

  /** A requirement holds. `along`: it was judged on the way to something else. */
  pass(requirement: RequirementId, entry?: TraceEntry, along: 'along' | 'purpose' = 'purpose'): void {
    this.judged({ requirement, verdict: 'pass', reason: '', purpose: along === 'purpose' }, entry);
  }

  /** A requirement does not hold; the step goes on. */
  broken(requirement: RequirementId, mismatch: Mismatch, entry?: TraceEntry): void {
    this.judged({ requirement, verdict: 'fail', ...mismatch, purpose: true }, entry);
  }

  /** A requirement does not hold, and the step ends with what this gives, to be thrown; the scenario goes on. */
  failed(requirement: RequirementId, mismatch: Mismatch, entry?: TraceEntry): NonConformance {
    this.broken(requirement, mismatch, entry);
    return new NonConformance(sentence(requirement, mismatch));
  }

  /** A requirement does not hold, and the scenario ends with what this gives, to be thrown. */
  halted(requirement: RequirementId, mismatch: Mismatch, entry?: TraceEntry): Halt {
    this.broken(requirement, mismatch, entry);
    return new Halt(sentence(requirement, mismatch));
  }

  /** All of the requirements hold, or all are broken, which ends the step with NonConformance. */
  judgeAll(requirements: RequirementId[], hold: boolean, mismatch: Mismatch, entry?: TraceEntry): void {
    const before = this.judgements.length;
    for (const requirement of requirements) {
      if (hold) this.pass(requirement, entry);
      else this.broken(requirement, mismatch, entry);
    }
    this.stopIfBroken(before);
  }

  /** Ends the step with NonConformance when anything judged since the given count is broken. */
  stopIfBroken(since: number): void {
    const first = this.firstBroken(since);
    if (first !== undefined) throw new NonConformance(first);
  }

  /** Ends the scenario with Halt when anything judged since the given count is broken. */
  haltIfBroken(since: number): void {
    const first = this.firstBroken(since);
    if (first !== undefined) throw new Halt(first);
  }

  /** The first that was broken since the given count, in words. */
  firstBroken(since: number): string | undefined {
    const first = this.judgements.slice(since).find(({ verdict }) => verdict === 'fail');
    if (!first) return undefined;
    const { requirement, reason, expected = '', actual = '' } = first;
    return sentence(requirement, { reason, expected, actual });
  }

  /** Nothing that was judged counts: it cannot be told from what went wrong on the tester's side. */
  withdraw(): void {
    this.judgements.length = 0;
    this.findings.length = 0;
  }

  /** A step has ended: it made the judgements that no step before it made. */
  attribute(step: StepPlace): void {
    for (const judgement of this.judgements.slice(this.attributed)) judgement.step = step;
    this.attributed = this.judgements.length;
  }

  /** An observation that is no verdict. The same observation keeps the same id in every run. */
  note(finding: Omit<Finding, 'id' | 'exchange'> & { about?: string }, entry?: TraceEntry): void {
    const { about, ...rest } = finding;
    const id = [rest.requirement, rest.erratum || rest.level, ...(about ? [about] : [])].join('~');
    findRequirement(rest.requirement);
    this.findings.push({ id, ...rest, ...(entry ? { exchange: entry.seq } : {}) });
  }

  private judged(judgement: Omit<Judgement, 'exchange' | 'step'>, entry: TraceEntry | undefined): void {
    this.judgements.push({
      ...judgement,
      requirement: findRequirement(judgement.requirement).id,
      ...(entry ? { exchange: entry.seq } : {}),
    });
  }
}

function sentence(requirement: RequirementId, { reason, expected, actual }: Mismatch): string {
  const { place } = findRequirement(requirement);
  const where = `${place.document}, ${place.section}, ${whereText(place)}: ${place.row}`;
  return `${requirement}: ${reason}\n  expected: ${expected}\n  came: ${actual}\n  document: ${where}`;
}
