/** What became another between two results: regressions, and the rest, which is news. Pure. */
import type { ResultFile, RowOfFile } from '../result-file';
import type { Outcome } from '../results';

export interface Change {
  id: string;
  /** None: the row was not there. */
  before?: Outcome;
  after?: Outcome;
  /** Of what is there now, else of what was there; '' for a plain pass. */
  reason: string;
  expected?: string;
  came?: string;
  scenarios: string[];
}

/** What makes two results hard to compare. */
export interface Difference {
  /** What differs, such as `tables`. */
  what: string;
  kind: 'edition' | 'target' | 'selection';
  before: string;
  after: string;
}

type Finding = ResultFile['findings'][number];

export interface Comparison {
  before: Heading;
  after: Heading;
  differences: Difference[];
  /** What passed and passes no more, and what is gone. */
  regressions: Change[];
  news: Change[];
  /** Rows that have the same verdict in both. */
  same: number;
  findings: { new: Finding[]; gone: Finding[] };
}

type Heading = Pick<ResultFile, 'target' | 'suite' | 'verdict' | 'startedAt'>;

export function compareResults(before: ResultFile, after: ResultFile): Comparison {
  const rows = new Map(after.requirements.map((row) => [row.id, row]));
  const known = new Map(before.requirements.map((row) => [row.id, row]));
  const changes = [
    ...before.requirements.map((row) => changeOf(row, rows.get(row.id))),
    ...after.requirements.filter(({ id }) => !known.has(id)).map((row) => changeOf(undefined, row)),
  ];
  const changed = changes.filter((each) => each.before !== each.after);
  return {
    before: headingOf(before),
    after: headingOf(after),
    differences: differences(before, after),
    regressions: changed.filter(isRegression),
    news: changed.filter((change) => !isRegression(change)),
    same: changes.length - changed.length,
    findings: { new: missingIn(before, after), gone: missingIn(after, before) },
  };
}

function changeOf(before?: RowOfFile, after?: RowOfFile): Change {
  const { id = '', reason = '', scenarios = [], expected, came } = after ?? before ?? {};
  return {
    id,
    ...(before && { before: before.verdict }),
    ...(after && { after: after.verdict }),
    reason,
    ...(expected !== undefined && { expected }),
    ...(came !== undefined && { came }),
    scenarios,
  };
}

function isRegression({ before, after }: Change): boolean {
  return before !== undefined && (after === undefined || (before === 'pass' && after !== 'pass'));
}

/** Judged by the same tables and features, whatever the version's number. */
export function isSameEdition(
  { suite }: Pick<ResultFile, 'suite'>,
  other: Pick<ResultFile, 'suite'>,
): boolean {
  return suite.tables === other.suite.tables && suite.features === other.suite.features;
}

function headingOf({ target, suite, verdict, startedAt }: ResultFile): Heading {
  return { target, suite, verdict, ...(startedAt !== undefined && { startedAt }) };
}

function differences(before: ResultFile, after: ResultFile): Difference[] {
  const now = traitsOf(after);
  return traitsOf(before).flatMap(({ kind, what, value }, i) => {
    const other = now[i]?.value ?? '';
    return value === other ? [] : [{ what, kind, before: value, after: other }];
  });
}

/** What two results should have in common; the same traits of each result, in the same order. */
function traitsOf({ suite, target, selection = {} }: ResultFile) {
  const { interfaces = [], tags = '', shard = '', paths = [], walk = '', strict = false } = selection;
  const all: Record<Difference['kind'], Record<string, string>> = {
    edition: { version: suite.version, tables: suite.tables, features: suite.features },
    target: { name: target.name, vendor: target.vendor, version: target.version },
    selection: {
      interfaces: interfaces.toSorted().join(', '),
      tags,
      shard,
      paths: paths.join(', '),
      walk,
      strict: String(strict),
    },
  };
  return Object.entries(all).flatMap(([kind, traits]) =>
    Object.entries(traits).map(([what, value]) => ({ kind: kind as Difference['kind'], what, value })),
  );
}

/** Findings of the second that the first does not have. */
function missingIn({ findings }: ResultFile, other: ResultFile): Finding[] {
  const ids = new Set(findings.map(({ id }) => id));
  return other.findings.filter(({ id }) => !ids.has(id));
}
