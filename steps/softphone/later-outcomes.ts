/** What the errata make of a call-back that comes after the outcome of a check-in. */
import type { Finding, TraceEntry } from '../../schemas/verdict';

type Grant = Omit<Finding, 'id' | 'exchange'>;

const OUTCOME_RULE = 'plugin.checkin.rule.outcome-callback';

/**
 * The finding that a later outcome comes to, or `undefined` when nothing grants it: the same one again.
 * @param outcomes all call-backs of the scenario, in their order
 */
export function grantedLater(entry: TraceEntry, outcomes: readonly TraceEntry[]): Grant | undefined {
  const earlier = outcomes.filter(({ seq }) => seq < entry.seq);
  if (earlier.some(({ raw, channel }) => raw === entry.raw && channel !== entry.channel)) {
    const text = 'the outcome came both through the call-back that was passed and through a global function';
    return { requirement: OUTCOME_RULE, erratum: 'UP-09', level: 'warn', text };
  }
  const [first] = earlier.filter(({ of }) => of === entry.of).map(stateOf);
  const later = stateOf(entry);
  if (first === undefined || later === undefined || first === later) return undefined;
  const registration = /^log+ing?_success$/.test(first) && later === 'reg_ext_failed';
  const text = `${later} came after ${first}`;
  return { requirement: OUTCOME_RULE, erratum: 'UP-28', level: registration ? 'ok-note' : 'warn', text };
}

function stateOf({ raw }: TraceEntry): string | undefined {
  return /"state"\s*:\s*"([^"]+)"/.exec(raw ?? '')?.[1];
}
