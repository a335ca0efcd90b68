/** Judges the events that polls brought after a sign-in, as far as they were seen. */
import { requirementId } from '../../schemas/load';
import { findCall } from '../../schemas/tables';
import type { Mismatch } from '../../schemas/verdict';
import type { Judged } from '../judged';

export interface SeenEvent {
  eventType: string;
  workNo: unknown;
}

/** Events that a client polled after a sign-in. */
export interface SeenEvents {
  agentid: string;
  /** What the sign-in asked for. */
  status: number;
  linkage: boolean;
  /** In the order of the polls. */
  came: SeenEvent[];
  /** A poll found none any more: what had not come by then does not come. */
  drained: boolean;
}

const ROW = 'gateway.sign-in';
const LINKAGE = 'linkage';

/** Names of the events of a list of the document, in order; none for a status that has no list. */
function listed(list: string): string[] {
  const found = findCall('gateway', 'sign-in').call.events?.find(({ id }) => id === list);
  return found?.events.map(({ name }) => name) ?? [];
}

/** Judges each event of the lists that the sign-in asked for, and the rule of each list. */
export function judgeSignInEvents(seen: SeenEvents, judged: Judged): void {
  const linkage = listed(LINKAGE);
  const ofLinkage = seen.came.filter(({ eventType }) => linkage.includes(eventType));
  judgeList(
    String(seen.status),
    { ...seen, came: seen.came.filter((each) => !ofLinkage.includes(each)) },
    judged,
  );
  if (seen.linkage) judgeList(LINKAGE, { ...seen, came: ofLinkage }, judged);
}

function judgeList(list: string, { agentid, came, drained }: SeenEvents, judged: Judged): void {
  const expected = listed(list);
  if (expected.length === 0 || (came.length === 0 && !drained)) return;
  const rule = requirementId<string>(`${ROW}.rule.events-${list}`);
  const stranger = came.find(({ workNo }) => typeof workNo === 'string' && workNo !== agentid);
  const names = came.filter((each) => each !== stranger).map(({ eventType }) => eventType);
  const shown = { expected: expected.join(', '), actual: names.join(', ') || 'no event' };
  const present = expected.filter((name) => names.includes(name));
  const order = [...new Set(names)].filter((name) => expected.includes(name));
  const faults = expected.map((name) => {
    const times = names.filter((each) => each === name).length;
    if (times === 0) return drained ? 'did not come' : 'was not seen';
    if (times > 1) return `came ${times} times`;
    return order[present.indexOf(name)] === name ? '' : 'came out of order';
  });
  expected.forEach((name, at) => {
    const fault = faults[at];
    const requirement = requirementId<string>(`${ROW}.event.${list}.${name}`);
    if (fault === '') judged.holds.push(requirement);
    else if (fault !== 'was not seen')
      judged.broken.push({ requirement, mismatch: { reason: `${name} ${fault}`, ...shown } });
  });
  const mismatch = faultOfList(stranger, faults, shown);
  if (mismatch) judged.broken.push({ requirement: rule, mismatch });
  else if (faults.every((fault) => fault === '')) judged.holds.push(rule);
}

function faultOfList(
  stranger: SeenEvent | undefined,
  faults: string[],
  shown: Pick<Mismatch, 'expected' | 'actual'>,
): Mismatch | undefined {
  if (stranger) {
    const actual = `${stranger.eventType} of ${String(stranger.workNo)}`;
    return { reason: 'an event of another agent came', expected: 'events of the agent who polls', actual };
  }
  if (faults.every((fault) => fault === '' || fault === 'was not seen')) return undefined;
  return { reason: 'the events are not those of the document', ...shown };
}
