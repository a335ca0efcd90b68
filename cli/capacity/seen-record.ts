/** What a process has seen of each row, as JSON has it, and what several have seen together. */
import type { JudgedId } from '../../schemas/requirement-id';
import type { SeenRow, SeenSide, TrafficRecord } from '../../traffic/traffic-record';

export interface SeenRecord {
  rows: [JudgedId, SeenRow][];
  sides: [string, SeenSide][];
  counts: [SeenSide['interface'], number][];
  unseen: [string, number][];
}

/** Broken exchanges of one row that are shown, of all processes. */
const SHOWN = 3;

export function seenOf({ rows, sides, counts, unseen }: TrafficRecord): SeenRecord {
  return { rows: [...rows], sides: [...sides], counts: [...counts], unseen: [...unseen] };
}

/** As one record. */
export function seenTogether(
  all: readonly SeenRecord[],
): Pick<TrafficRecord, 'rows' | 'sides' | 'counts' | 'unseen'> {
  const rows = new Map<JudgedId, SeenRow>();
  const sides = new Map<string, SeenSide>();
  for (const each of all) {
    for (const [id, { holds, broken }] of each.rows) {
      const sum = rows.get(id) ?? { holds: 0, broken: 0 };
      rows.set(id, { holds: sum.holds + holds, broken: sum.broken + broken });
    }
    for (const [key, side] of each.sides) sides.set(key, together(sides.get(key), side));
  }
  return {
    rows,
    sides,
    counts: sums(all.map(({ counts }) => counts)),
    unseen: sums(all.map(({ unseen }) => unseen)),
  };
}

/** Entries of the second are numbered on. */
function together(first: SeenSide | undefined, second: SeenSide): SeenSide {
  if (!first) return second;
  const last = first.trace.at(-1)?.seq ?? 0;
  const known = new Map<string, number>();
  for (const { requirement } of first.judgements) known.set(requirement, (known.get(requirement) ?? 0) + 1);
  const said = new Set(first.findings.map(({ id }) => id));
  return {
    ...first,
    judgements: [
      ...first.judgements,
      ...second.judgements
        .filter(({ requirement }) => (known.get(requirement) ?? 0) < SHOWN)
        .map((each) => ({ ...each, ...(each.exchange !== undefined && { exchange: each.exchange + last }) })),
    ],
    findings: [...first.findings, ...second.findings.filter(({ id }) => !said.has(id))],
    trace: [...first.trace, ...second.trace.map((entry) => renumbered(entry, last))],
    exchanges: first.exchanges + second.exchanges,
  };
}

function renumbered<Entry extends SeenSide['trace'][number]>(entry: Entry, by: number): Entry {
  return { ...entry, seq: entry.seq + by, ...(entry.of !== undefined && { of: entry.of + by }) };
}

function sums<Key>(all: readonly (readonly [Key, number])[][]): Map<Key, number> {
  const sum = new Map<Key, number>();
  for (const [key, times] of all.flat()) sum.set(key, (sum.get(key) ?? 0) + times);
  return sum;
}
