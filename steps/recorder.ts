/** Keeps what a scenario finds out: verdicts on requirements and findings. Never acts, never waits. */
import { findRequirement } from '../schemas/load';
import { type Finding, type Judgement, NonConformance, type TraceEntry } from '../schemas/verdict';

/** What was expected and what came, in words for people. */
export interface Mismatch {
  reason: string;
  expected: string;
  actual: string;
}

export class Recorder {
  readonly judgements: Judgement[] = [];
  readonly findings: Finding[] = [];
  /** Paths of the schemas that payloads met. */
  readonly schemas = new Set<string>();

  /** A requirement holds. `along`: it was judged on the way to something else. */
  pass(requirement: string, entry?: TraceEntry, along: 'along' | 'purpose' = 'purpose'): void {
    this.judgements.push({
      requirement: findRequirement(requirement).id,
      verdict: 'pass',
      reason: '',
      purpose: along === 'purpose',
      ...(entry ? { exchange: entry.seq } : {}),
    });
  }

  /** A requirement does not hold; the scenario goes on until {@link stopIfBroken}. */
  broken(requirement: string, mismatch: Mismatch, entry?: TraceEntry): void {
    this.judgements.push({
      requirement: findRequirement(requirement).id,
      verdict: 'fail',
      ...mismatch,
      purpose: true,
      ...(entry ? { exchange: entry.seq } : {}),
    });
  }

  /** A requirement does not hold, and the scenario ends with what this gives, to be thrown. */
  failed(requirement: string, mismatch: Mismatch, entry?: TraceEntry): NonConformance {
    this.broken(requirement, mismatch, entry);
    return new NonConformance(sentence(requirement, mismatch));
  }

  /** All of the requirements hold, or all are broken, which ends the scenario with NonConformance. */
  judgeAll(requirements: string[], hold: boolean, mismatch: Mismatch, entry?: TraceEntry): void {
    const before = this.judgements.length;
    for (const requirement of requirements) {
      if (hold) this.pass(requirement, entry);
      else this.broken(requirement, mismatch, entry);
    }
    this.stopIfBroken(before);
  }

  /** Ends the scenario when anything judged since the given count is broken. */
  stopIfBroken(since: number): void {
    const first = this.judgements.slice(since).find(({ verdict }) => verdict === 'fail');
    if (!first) return;
    const { requirement, reason, expected = '', actual = '' } = first;
    throw new NonConformance(sentence(requirement, { reason, expected, actual }));
  }

  /** An observation that is no verdict. The same observation keeps the same id in every run. */
  note(finding: Omit<Finding, 'id' | 'exchange'> & { about?: string }, entry?: TraceEntry): void {
    const { about, ...rest } = finding;
    const id = [rest.requirement, rest.erratum || rest.level, ...(about ? [about] : [])].join('~');
    findRequirement(rest.requirement);
    this.findings.push({ id, ...rest, ...(entry ? { exchange: entry.seq } : {}) });
  }
}

function sentence(requirement: string, { reason, expected, actual }: Mismatch): string {
  const { place } = findRequirement(requirement);
  const where = `${place.document}, ${place.section}, line ${place.line}: ${place.row}`;
  return `${requirement}: ${reason}\n  expected: ${expected}\n  came: ${actual}\n  document: ${where}`;
}
