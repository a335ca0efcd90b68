/** Chooses the trace that shows a call best, and of it the part that is about the call. */
import { objectIn } from '../../schemas/json-object';
import type { Call, Table } from '../../schemas/table';
import { loadPurposes } from '../purposes';
import type { KnownResult } from './known-results';
import { rowGroups } from './rows';
import { isWalk, scenariosFor } from './scenarios';
import type { Seen } from './traces';

export interface CallTrace {
  result: KnownResult;
  scenario: string;
  entries: Seen[];
  /** Where in `entries` the call begins. */
  start: number;
}

/** Traces that are read in search of one with the call in it. */
const READ = 30;
/** Bytes of a trace that weigh as much as a row that it shows. */
const WORTH_A_ROW = 5_000;
/** Entries shown. */
const MOST = 24;
/** Entries before the call that are shown as well. */
const BEFORE = 6;
/** Scenarios that were drawn, or do much at once: they show a call less well. */
const DRAWN =
  /\/(again-and-again|combinations|later-[\w-]+|sequences|at-once|same-moment|side-by-side|while-a-poll-waits): /;
/** Such files of a page are none of the exchange. */
const RESOURCE = /\.(html|js|css|ico)(\?|$)/;

/** Of the first result that has one. @param results none: nothing was run */
export function callTraceOf(
  table: Table,
  call: Call,
  results: readonly KnownResult[],
): CallTrace | undefined {
  // What the SDK asks of its server stands in the traces of the calls that it serves.
  if (table.interface === 'wellclient' && table.document.basis && !call.claim) return undefined;
  for (const result of results)
    for (const scenario of candidates(table, call, result).slice(0, READ)) {
      const part = partOf(
        result.traces.read(scenario).filter((entry) => entry.interface === table.interface),
        call.name,
      );
      if (part) return { result, scenario, ...part };
    }
  return undefined;
}

/** Scenarios that did not fail, those first that say most of the call, little of else, and that briefly. */
function candidates(table: Table, call: Call, { scenarios, traces }: KnownResult): string[] {
  const groups = rowGroups(table, call);
  const rows = new Map(groups.flatMap((group) => group.rows.map(({ id }) => [id, group.kind] as const)));
  const weight = (scenario: string) => {
    const purposes = loadPurposes()[scenario] ?? [];
    const own = purposes.filter((id) => rows.has(id));
    const events = own.filter((id) => rows.get(id) === 'events').length;
    const others = purposes.length - own.length;
    return own.length + 5 * events - others / 2 - (traces.sizes.get(scenario) ?? 0) / WORTH_A_ROW;
  };
  const judging = [...rows.keys(), ...(call.serves === undefined ? [] : [call.serves])].flatMap(scenariosFor);
  return [...new Set(judging)]
    .filter(
      (id) =>
        !isWalk(id) && !DRAWN.test(id) && (scenarios.get(id) ?? 'pass') === 'pass' && traces.sizes.has(id),
    )
    .map((id) => ({ id, weight: weight(id) }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ id }) => id);
}

/** undefined where the trace does not have the call. */
function partOf(trace: readonly Seen[], name: string): Pick<CallTrace, 'entries' | 'start'> | undefined {
  const asked = new Map(trace.map((entry) => [entry.seq, entry]));
  const empty = new Set(
    trace
      .filter((entry) => name !== 'poll' && isEmptyPoll(entry, asked.get(entry.of ?? 0)))
      .flatMap(({ of, seq }) => [of, seq]),
  );
  const told = trace.filter((entry) => isExchange(entry, asked) && !empty.has(entry.seq));
  const first = told.findIndex((entry) => callOf(entry) === name);
  if (first === -1) return undefined;
  const from = first <= BEFORE ? 0 : first;
  // What comes of a second one is the same again; polls go on for as long as there are events.
  const second = told.findIndex((entry, i) => i > first && callOf(entry) === name);
  // What answers an earlier request is no part of it.
  const since = told[from]?.seq ?? 0;
  const part = told
    .slice(from, second === -1 || name === 'poll' ? undefined : second)
    .filter(({ of = since }) => of >= since)
    .slice(0, MOST);
  // A scenario ends with what puts the target back.
  while (part.length - 1 > first - from && name !== 'sign-out' && isOf('sign-out', part)) part.pop();
  return { entries: part, start: first - from };
}

/** Whether the last entry is that call, or an answer to one. */
function isOf(name: string, part: readonly Seen[]): boolean {
  const last = part.at(-1);
  const asked = part.find(({ seq }) => seq === (last?.of ?? last?.seq));
  return asked !== undefined && callOf(asked) === name;
}

/** What crossed the interface, and not what only arranged or watched. */
function isExchange(entry: Seen, asked: ReadonlyMap<number, Seen>): boolean {
  if (entry.origin === 'browser') return false;
  if (entry.interface !== 'wellclient') return entry.kind !== 'note';
  if (entry.kind === 'request') return !RESOURCE.test(entry.data.url);
  // The browser asks by itself whether a page may ask; of that there is an answer alone.
  return entry.kind !== 'note' || entry.of === undefined || asked.get(entry.of)?.kind === 'request';
}

function isEmptyPoll(entry: Seen, asked: Seen | undefined): boolean {
  return (
    asked !== undefined &&
    callOf(asked) === 'poll' &&
    entry.interface === 'gateway' &&
    entry.kind === 'response' &&
    entry.data.payload !== undefined &&
    Object.keys(entry.data.payload).every((member) => member === 'message' || member === 'retcode')
  );
}

/** The call that an entry begins, as the tables name it; undefined for all else. */
export function callOf(entry: Seen): string | undefined {
  switch (entry.interface) {
    case 'gateway':
      if (entry.kind === 'callback') return 'push';
      return entry.kind === 'request' ? entry.data.call : undefined;
    case 'plugin': {
      if (entry.kind !== 'call') return undefined;
      if (entry.data.method !== 'Check_InOut') return entry.data.method.toLowerCase();
      const texts = entry.data.arguments.map((each) => ('value' in each ? String(each.value) : ''));
      return texts
        .map((text) => objectIn(text)?.functionsname)
        .find((each) => typeof each === 'string') as string;
    }
    case 'local-service': {
      if (entry.kind !== 'request') return undefined;
      const target = 'url' in entry.data ? entry.data.url : entry.data.target;
      return new URLSearchParams(target.replace(/^[^?]*\?/, '')).get('cmd') ?? undefined;
    }
    case 'wellclient':
      return entry.kind === 'call' ? entry.data.method : undefined;
    default:
      return undefined;
  }
}
