/**
 * Counts the scenarios in a row in which the target gave no answer, and says when to give the run up. Each worker
 * counts its own. Looks at what crossed the interface, not at verdicts: only a scenario of which all holds, because
 * it wants silence, counts for nothing.
 */
import { isKind, type TraceEntry } from '../../schemas/trace-entry';
import type { Evidence } from '../../schemas/verdict';

/** How long a run goes on with a target that gives no answer. */
export interface Patience {
  /** So many scenarios in a row. */
  scenarios: number;
  /** Two are enough when they have taken so long together. Milliseconds; null: they are not. */
  slow: number | null;
}

const ANSWERS: TraceEntry['kind'][] = ['return', 'exception', 'callback', 'response'];
/** Without a session nothing can be judged, so that an SDK answers with its sign-in only when that succeeds. */
const SIGN_IN = 'agentLogin';

/** Whether anything that the target said is in the trace; what cannot be read was said as well. */
export function hasAnswer(trace: TraceEntry[]): boolean {
  const signIns = new Set(trace.filter(isSignIn).map(({ seq }) => seq));
  return trace.some(({ origin, kind, of, channel, raw }) => {
    if (origin !== 'iut') return false;
    if (of !== undefined && signIns.has(of)) return kind === 'callback' && channel === 'done';
    return ANSWERS.includes(kind) || (kind === 'failure' && raw !== undefined);
  });
}

/** Whether the target was asked anything, or looked for, in vain. */
export function isSilent({ trace, exchanges, judgements, stopped }: Evidence): boolean {
  const asked = exchanges > 0 || trace.some(({ origin, kind }) => origin === 'iut' && kind === 'failure');
  const holds = stopped === undefined && !judgements.some(({ verdict }) => verdict === 'fail');
  return asked && !holds && !hasAnswer(trace);
}

/** One run's count. */
export class GivingUp {
  private silent = 0;
  private taken = 0;
  private last = '';

  /** @param patience null: the run is never given up */
  constructor(private readonly patience: Patience | null) {}

  /** Takes in what a scenario left behind. `took`: milliseconds. */
  heard(evidence: Evidence, took: number): void {
    if (hasAnswer(evidence.trace)) this.silent = this.taken = 0;
    else if (isSilent(evidence)) {
      this.silent += 1;
      this.taken += took;
      this.last = lastWords(evidence);
    }
  }

  /** Why nothing more is asked of the target; `undefined` while it is. */
  get reason(): string | undefined {
    if (!this.patience) return undefined;
    const { scenarios, slow } = this.patience;
    const slowly = slow !== null && this.silent > 1 && this.taken >= slow;
    if (this.silent < scenarios && !slowly) return undefined;
    return `The target gave no answer in ${this.silent} scenarios in a row, so the run was given up. The last of them: ${this.last}`;
  }
}

function lastWords({ stopped, trace }: Evidence): string {
  const failure = trace.findLast(({ origin, kind }) => origin === 'iut' && kind === 'failure');
  return (stopped?.verdict === 'inconc' ? stopped.reason.split('\n')[0] : failure?.summary) ?? 'nothing came';
}

function isSignIn(entry: TraceEntry): boolean {
  return isKind(entry, 'wellclient', 'call') && entry.data.method === SIGN_IN;
}
