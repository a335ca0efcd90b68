/** Prepares trace entries for the page: who, what, when, and the detail, bounded so that the page stays small. */
import type { TraceEntry } from '../../schemas/verdict';

/** Characters of detail shown for one entry; the whole stands in the Allure attachment. */
const DETAIL_LIMIT = 2_000;
/** Entries shown for one scenario. */
const ENTRY_LIMIT = 80;

export interface ExchangeView {
  entries: EntryView[];
  /** Entries beyond the limit. */
  more: number;
}

export interface EntryView {
  seq: number;
  at: string;
  origin: TraceEntry['origin'];
  who: string;
  what: string;
  summary: string;
  detail: string;
}

const WHO: Record<TraceEntry['origin'], string> = {
  tester: 'tester → target',
  iut: 'target → tester',
  testbed: 'testbed',
  browser: 'browser',
};

export function exchangeView(trace: TraceEntry[]): ExchangeView {
  return {
    entries: trace.slice(0, ENTRY_LIMIT).map(entryView),
    more: Math.max(0, trace.length - ENTRY_LIMIT),
  };
}

function entryView({
  seq,
  at,
  origin,
  interface: name,
  kind,
  of,
  channel,
  summary,
  data,
  raw,
}: TraceEntry): EntryView {
  const answered = of === undefined ? '' : ` to ${of}`;
  return {
    seq,
    at: `${at} ms`,
    origin,
    who: WHO[origin],
    what: [name === 'testbed' ? '' : name, `${kind}${answered}`, channel].filter(Boolean).join(', '),
    summary,
    detail: bounded(
      [data === undefined ? '' : JSON.stringify(data, null, 1), raw ?? ''].filter(Boolean).join('\n\n'),
    ),
  };
}

function bounded(text: string): string {
  return text.length <= DETAIL_LIMIT ? text : `${text.slice(0, DETAIL_LIMIT)}… (${text.length} characters)`;
}
