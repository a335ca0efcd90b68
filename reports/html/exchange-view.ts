/**
 * Prepares what was exchanged for the page, so that one can send it: each exchange stands once, at its scenario, and in
 * full only where a requirement or a finding rests on it or the scenario did not pass. Everything else refers to it or
 * is kept short; the whole stands in the Allure results.
 */
import type { TextKey } from '../../fixtures/texts/texts';
import type { TraceEntry } from '../../schemas/verdict';
import { exchangeOf } from '../explain';
import type { ScenarioResult } from '../results';
import { type Both, both, told } from './both';

/** Characters of detail shown for one entry. */
const DETAIL_LIMIT = 2_000;
/** Entries shown for one scenario. */
const ENTRY_LIMIT = 80;
/** Lines of a scenario that is kept short, and entries shown at a requirement. */
const LINE_LIMIT = 12;
/** Characters of what was sent, and of what came, where nothing rests on it. */
const LINE_LENGTH = 90;
/** Characters of detail that a reference is not worth. */
const WORTH_A_REFERENCE = 200;

export interface ExchangeView {
  entries: EntryView[];
  /** Entries beyond the limit. */
  more: number;
}

export interface EntryView {
  seq: number;
  /** Under which the page finds it; '' for what nothing refers to. */
  anchor: string;
  at: string;
  origin: TraceEntry['origin'];
  who: Both;
  what: Both;
  summary: Both;
  detail: string;
  /** Where the detail stands, when it is not here; '' where it is, or there is none. */
  href: string;
  /** Whose detail that is, when it is that of another entry. */
  as?: Both;
}

/** A scenario that is kept short: what was sent and what came, a line for each exchange. */
export interface BriefView {
  lines: { text: Both; times: number; again: boolean }[];
  /** Exchanges beyond the limit. */
  more: number;
}

/** Who talks to the target: the suite, or a client that was watched. */
export type Caller = 'tester' | 'client';

const CALLERS: Readonly<Record<Caller, TextKey>> = { tester: 'report.tester', client: 'report.client' };
const WHO: Readonly<Record<TraceEntry['origin'], TextKey>> = {
  tester: 'report.toTarget',
  iut: 'report.fromTarget',
  testbed: 'report.testbed',
  browser: 'report.browser',
};

/** All that the page shows of exchanges. What is referred to has to be cited before its scenario is shown. */
export class ExchangeViews {
  /** Anchors of entries that something rests on. */
  private readonly cited = new Set<string>();
  /** Where a detail was shown first. */
  private readonly shown = new Map<string, { href: string; as: Both }>();

  /** @param anchors where each scenario stands on the page, by id. */
  constructor(
    private readonly anchors: ReadonlyMap<string, string>,
    private readonly caller: Caller = 'tester',
  ) {}

  /**
   * Refers to the exchange of an entry: its lines, each leading to where it stands in full.
   * @param judged `seq` of the entry; without it the whole sequence is meant
   */
  cite({ id, evidence }: Pick<ScenarioResult, 'id' | 'evidence'>, judged?: number): ExchangeView {
    const exchange = exchangeOf(evidence?.trace ?? [], judged);
    for (const { seq } of exchange.slice(0, ENTRY_LIMIT)) this.cited.add(this.anchorOf(id, seq));
    return {
      entries: exchange.slice(0, LINE_LIMIT).map((entry) => {
        const view = entryView(entry, this.caller);
        return { ...view, detail: '', href: view.detail && this.anchorOf(id, entry.seq) };
      }),
      more: Math.max(0, exchange.length - LINE_LIMIT),
    };
  }

  /** The scenario with every entry, or undefined where {@link brief} will do: it passed, and nothing rests on it. */
  whole({
    id,
    verdict,
    evidence,
  }: Pick<ScenarioResult, 'id' | 'verdict' | 'evidence'>): ExchangeView | undefined {
    const trace = evidence?.trace ?? [];
    const rests = ({ seq }: TraceEntry) => this.cited.has(this.anchorOf(id, seq));
    const good = verdict === 'pass' && !evidence?.findings.some(({ level }) => level === 'warn');
    if (good && !trace.some(rests)) return undefined;
    const there = trace.filter((entry, i) => i < ENTRY_LIMIT || rests(entry));
    return {
      entries: there.map((entry) => {
        const anchor = rests(entry) ? this.anchorOf(id, entry.seq) : '';
        const view = { ...entryView(entry, this.caller), anchor };
        return good && !anchor ? passedBy(view) : this.once(id, view);
      }),
      more: trace.length - there.length,
    };
  }

  private anchorOf(scenario: string, seq: number): string {
    return `${this.anchors.get(scenario)}-${seq}`;
  }

  private once(scenario: string, view: EntryView): EntryView {
    if (view.detail.length < WORTH_A_REFERENCE) return view;
    const same = this.shown.get(view.detail);
    if (same) return { ...view, detail: '', ...same };
    const anchor = this.anchorOf(scenario, view.seq);
    const as = both((reader) =>
      reader.say('report.asEntry', { number: view.seq, scenario: reader.scenario(scenario) }),
    );
    this.shown.set(view.detail, { href: anchor, as });
    return { ...view, anchor };
  }
}

/** An entry that decided nothing, between others that did. */
function passedBy(view: EntryView): EntryView {
  const { en, zh } = view.summary;
  return { ...view, detail: '', summary: { en: inShort(en), zh: inShort(zh) } };
}

/** A line for each exchange; the same one after the other is said once. */
export function briefView(trace: TraceEntry[]): BriefView {
  const exchanges = new Map<number, string[]>();
  const roots = new Map<number, number>();
  for (const { seq, of = seq, summary } of trace) {
    const root = roots.get(of) ?? of;
    roots.set(seq, root);
    exchanges.set(root, [...(exchanges.get(root) ?? []), summary]);
  }
  const lines: BriefView['lines'] = [];
  for (const said of exchanges.values()) {
    const text = both(({ tell }) => said.map((each) => inShort(tell(each))).join(' → '));
    const last = lines.at(-1);
    if (last?.text.en === text.en) Object.assign(last, { times: last.times + 1, again: true });
    else lines.push({ text, times: 1, again: false });
  }
  return { lines: lines.slice(0, LINE_LIMIT), more: Math.max(0, lines.length - LINE_LIMIT) };
}

/** Cut within, because the result of an answer often stands at its end. */
function inShort(text: string): string {
  if (text.length <= LINE_LENGTH) return text;
  const end = Math.floor(LINE_LENGTH / 3);
  return `${text.slice(0, LINE_LENGTH - end - 1)}…${text.slice(-end)}`;
}

function entryView(
  { seq, at, origin, interface: name, kind, of, channel, summary, data, raw }: TraceEntry,
  caller: Caller,
): EntryView {
  return {
    seq,
    anchor: '',
    href: '',
    at: `${at} ms`,
    origin,
    who: both(({ say }) => say(WHO[origin], { caller: say(CALLERS[caller]) })),
    what: both(({ say }) => {
      const kindText = say(`report.kind.${kind}`);
      const answering = of === undefined ? kindText : say('report.answering', { kind: kindText, number: of });
      return [name === 'testbed' ? '' : name, answering, channel].filter(Boolean).join(', ');
    }),
    summary: told(summary),
    detail: bounded(
      [data === undefined ? '' : JSON.stringify(data, null, 1), raw ?? ''].filter(Boolean).join('\n\n'),
    ),
  };
}

function bounded(text: string): string {
  return text.length <= DETAIL_LIMIT
    ? text
    : `${text.slice(0, DETAIL_LIMIT)}… (${DETAIL_LIMIT}/${text.length})`;
}
