/** What the errata make of a call-back that comes after the outcome of a check-in. */
import type { RequirementId } from '../../schemas/requirement-id';
import type { Finding, TraceEntry } from '../../schemas/verdict';

type Grant = Omit<Finding, 'id' | 'exchange'>;

const OUTCOME_RULE: RequirementId = 'plugin.checkin.rule.outcome-callback';
/** As documented, or with its spelling put right (erratum UP-12). */
const SIGNED_IN = /^log+ing?_success$/;

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
  const relogin = reloginLater(entry, outcomes, false);
  if (relogin) return relogin;
  const [first] = earlier.filter(({ of }) => of === entry.of).map(stateOf);
  const later = stateOf(entry);
  if (first === undefined || later === undefined || first === later) return undefined;
  const registration = SIGNED_IN.test(first) && later === 'reg_ext_failed';
  const text = `${later} came after ${first}`;
  return { requirement: OUTCOME_RULE, erratum: 'UP-28', level: registration ? 'ok-note' : 'warn', text };
}

/**
 * The finding when a session that was good is said to have ended: need_relogin after a completed check-in.
 * @param checkedOut whether the agent has checked out since
 */
export function reloginLater(
  entry: TraceEntry,
  outcomes: readonly TraceEntry[],
  checkedOut: boolean,
): Grant | undefined {
  if (stateOf(entry) !== 'need_relogin') return undefined;
  const signedIn = outcomes.filter((each) => each.seq < entry.seq && SIGNED_IN.test(stateOf(each) ?? ''));
  // Another check-in may end with it; a check-out may tell of it through a call-back of its own.
  if (!signedIn.some(({ of }) => checkedOut || of === entry.of)) return undefined;
  const text = `need_relogin came after ${checkedOut ? 'check-out' : 'a check-in that was complete'}`;
  return { requirement: OUTCOME_RULE, erratum: 'UP-27', level: checkedOut ? 'warn' : 'ok-note', text };
}

function stateOf({ raw }: TraceEntry): string | undefined {
  return /"state"\s*:\s*"([^"]+)"/.exec(raw ?? '')?.[1];
}
