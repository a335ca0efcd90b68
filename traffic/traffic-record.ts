/** Keeps what traffic says about each row: how often it held and was broken, and the first exchanges that show it. */
import type { InterfaceName } from '../schemas/catalogue';
import type { JudgedId } from '../schemas/requirement-id';
import type { Finding, Judgement, Mismatch, TraceEntry } from '../schemas/verdict';
import type { Exchange } from './exchange';
import { type Remark, type Side, sideOf } from './judged';
import { SeenEntries } from './seen-entries';
import { SeenSecrets } from './seen-secrets';
import type { JudgedExchange } from './traffic-judge';

/** Broken exchanges of one row that are shown; the others are counted. */
const SHOWN = 3;
/** Findings, and reasons for what was not seen: further ones are left out. */
const MOST_TOLD = 500;

export interface SeenRow {
  holds: number;
  broken: number;
}

/** What one side of one interface said. */
export interface SeenSide {
  interface: InterfaceName;
  side: Side;
  judgements: Judgement<JudgedId>[];
  findings: Finding<JudgedId>[];
  trace: TraceEntry[];
  exchanges: number;
}

export class TrafficRecord {
  readonly rows = new Map<JudgedId, SeenRow>();
  readonly sides = new Map<string, SeenSide>();
  /** Exchanges by interface. */
  readonly counts = new Map<InterfaceName, number>();
  /** Why rows could not be judged, with how often. */
  readonly unseen = new Map<string, number>();
  private readonly secrets: SeenSecrets;
  private readonly entries: SeenEntries;
  private readonly findings = new Set<string>();
  private readonly shown = new WeakMap<Exchange, Map<SeenSide, number>>();
  private origin: number | undefined;

  /** @param secrets those that are known before anything is seen */
  constructor(secrets: Iterable<string> = []) {
    this.secrets = new SeenSecrets(secrets);
    this.entries = new SeenEntries(this.secrets);
  }

  /** What is kept of an exchange is masked here: nothing else of it comes into a report. */
  add(seen: JudgedExchange): void {
    this.origin ??= seen.exchange.at;
    if (!seen.late) this.counts.set(seen.interface, (this.counts.get(seen.interface) ?? 0) + 1);
    for (const requirement of seen.judged.holds) this.judge(seen, requirement);
    for (const { requirement, mismatch } of seen.judged.broken) this.judge(seen, requirement, mismatch);
    for (const remark of seen.judged.noted) this.note(seen, remark);
    for (const reason of seen.judged.unseen) {
      if (this.unseen.has(reason) || this.unseen.size < MOST_TOLD)
        this.unseen.set(reason, (this.unseen.get(reason) ?? 0) + 1);
    }
  }

  private note(seen: JudgedExchange, { about, ...finding }: Remark): void {
    const said = [finding.requirement, finding.erratum || finding.level, ...(about ? [about] : [])].join('~');
    if (this.findings.has(said) || this.findings.size >= MOST_TOLD) return;
    this.findings.add(said);
    const { place } = seen.exchange;
    const mask = (text: string) => this.secrets.masked(text, seen.exchange);
    const text = mask(`${finding.text}${place === undefined ? '' : ` (${place})`}`);
    this.sideFor(seen, finding.requirement).findings.push({ id: mask(said), ...finding, text });
  }

  private judge(seen: JudgedExchange, requirement: JudgedId, mismatch?: Mismatch): void {
    const row = this.rows.get(requirement) ?? { holds: 0, broken: 0 };
    this.rows.set(requirement, row);
    if (mismatch) row.broken += 1;
    else row.holds += 1;
    if (mismatch ? row.broken > SHOWN : row.holds > 1) return;
    const side = this.sideFor(seen, requirement);
    const said = (text: string) => this.secrets.masked(text, seen.exchange);
    side.judgements.push({
      requirement,
      ...(mismatch
        ? {
            verdict: 'fail',
            reason: said(mismatch.reason),
            expected: said(mismatch.expected),
            actual: said(mismatch.actual),
          }
        : { verdict: 'pass', reason: '' }),
      exchange: this.placeOf(seen, side),
      purpose: false,
    });
  }

  private sideFor({ interface: name }: JudgedExchange, requirement: JudgedId): SeenSide {
    const side = sideOf(requirement);
    const key = `${name} ${side}`;
    const known = this.sides.get(key) ?? {
      ...{ interface: name, side, judgements: [], findings: [], trace: [], exchanges: 0 },
    };
    this.sides.set(key, known);
    return known;
  }

  /** `seq` of the exchange in the trace of that side, where it is put when something rests on it. */
  private placeOf(seen: JudgedExchange, side: SeenSide): number {
    const places = this.shown.get(seen.exchange) ?? new Map<SeenSide, number>();
    this.shown.set(seen.exchange, places);
    const known = places.get(side);
    if (known !== undefined) return known;
    const seq = (side.trace.at(-1)?.seq ?? 0) + 1;
    side.trace.push(...this.entries.of(seen, seq, this.origin ?? 0));
    places.set(side, seq);
    return seq;
  }
}
