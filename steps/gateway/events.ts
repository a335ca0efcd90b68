/** Judges the events that follow a sign-in: which, in what order, how often, and of whom. */
import type { RequirementId } from '../../schemas/requirement-id';
import { findCall } from '../../schemas/tables';
import type { TraceEntry } from '../../schemas/verdict';
import type { Recorder } from '../evidence/recorder';
import { row } from './requests';
import { arrival, type Session } from './session';

/** An event as it came, polled or pushed. */
export interface CameEvent {
  eventType: string;
  workNo: unknown;
  entry: TraceEntry;
}

export const LINKAGE = 'AgentEvent_linkageCapability';

/** Names of the events of a list of the document, in order. */
export function listed(list: string): string[] {
  const found = findCall('gateway', 'sign-in').call.events?.find(({ id }) => id === list);
  if (!found) throw new Error(`no list of events ${list} in the tables`);
  return found.events.map(({ name }) => name);
}

/**
 * Holds what came against a list of the document. Passes each row and the rule of the list, or breaks the rows that
 * are wrong, and the rule with them.
 *
 * @param how words for the order, such as `by polling`
 */
export function judgeEvents(
  recorder: Recorder,
  list: string,
  agentid: string,
  came: CameEvent[],
  how: string,
): void {
  const expected = listed(list);
  // One of another agent stands for none of this one.
  const own = came.filter(({ workNo }) => !namesAnother(workNo, agentid));
  const names = own.map(({ eventType }) => eventType);
  const before = recorder.judgements.length;
  const shown = {
    expected: expected.join(', '),
    actual: came.map(({ eventType }) => eventType).join(', ') || 'no event',
  };
  const [first] = came;
  // In order are those that came: one that is missing does not put the others out of order.
  const present = expected.filter((name) => names.includes(name));
  const order = [...new Set(names)].filter((name) => expected.includes(name));
  expected.forEach((name) => {
    const same = own.filter(({ eventType }) => eventType === name);
    const wrong = faultOf(same.length, order[present.indexOf(name)] === name);
    const requirement = row(`event.${list}.${name}`);
    const entry = same.at(-1)?.entry ?? first?.entry;
    if (wrong) recorder.broken(requirement, { reason: `${name} ${wrong} ${how}`, ...shown }, entry);
    else recorder.pass(requirement, entry);
  });
  const rule = row(`rule.events-${list}`);
  const stranger = came.find(({ workNo }) => namesAnother(workNo, agentid));
  const untyped = came.find(({ workNo }) => typeof workNo !== 'string');
  if (untyped) {
    const text = 'workNo of an event is no text';
    recorder.note({ requirement: rule, erratum: 'GW-11', level: 'warn', text }, untyped.entry);
  }
  const undocumented = came.find(({ eventType }) => !expected.includes(eventType));
  if (stranger) {
    const actual = `${stranger.eventType} of ${String(stranger.workNo)}`;
    recorder.broken(
      rule,
      { reason: 'an event of another agent came', expected: agentid, actual },
      stranger.entry,
    );
  } else if (undocumented) {
    const reason = undocumented.eventType
      ? `an event came that the document does not foresee: ${undocumented.eventType}`
      : 'an event came without a name';
    recorder.broken(rule, { reason, ...shown }, undocumented.entry);
  } else if (recorder.judgements.slice(before).some(({ verdict }) => verdict === 'fail')) {
    recorder.broken(
      rule,
      { reason: `the events are not those of the document ${how}`, ...shown },
      first?.entry,
    );
  } else recorder.pass(rule, came.at(-1)?.entry);
  recorder.stopIfBroken(before);
}

/**
 * What an event breaks that comes when all have come: the rule of its list, and its row if it has one. One of another
 * agent is in no list.
 */
export function brokenByOneMore(
  session: Session,
  { eventType, workNo }: Pick<CameEvent, 'eventType' | 'workNo'>,
): RequirementId[] {
  const linked = eventType === LINKAGE && session.signIn?.request.phonelinkage === true;
  const list = linked ? 'linkage' : arrival(session);
  const own = !namesAnother(workNo, session.account.agentid);
  const rows = own && listed(list).includes(eventType) ? [row(`event.${list}.${eventType}`)] : [];
  return [...rows, row(`rule.events-${list}`)];
}

/** What comes to any agent at any time is noted, and passed over. */
export function notePassedOver({ eventType }: Pick<CameEvent, 'eventType'>) {
  const text = `an event came that has nothing to do with the sign-in, and was passed over: ${eventType}`;
  return { requirement: row('rule.polling'), erratum: '', level: 'info', text, about: eventType } as const;
}

/** Whether an event says that it is somebody else's; one that names nobody says nothing of the kind. */
export function namesAnother(workNo: unknown, agentid: string): boolean {
  return (typeof workNo === 'string' || typeof workNo === 'number') && String(workNo) !== agentid;
}

/** What is wrong with an event of the list, in words; nothing when it came once, in its place. */
function faultOf(times: number, inPlace: boolean): string | undefined {
  if (times === 0) return 'did not come';
  if (times > 1) return `came ${times} times`;
  return inPlace ? undefined : 'came out of order';
}
