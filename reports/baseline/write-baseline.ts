/** Writes a baseline of what a run came to; what an older one says of the same thing is kept. */
import { stringify } from 'yaml';
import type { ResultFile, RowOfFile, ScenarioOfFile } from '../result-file';
import { visibleLine } from '../visible';
import { plural, targetText } from '../wording';
import type { BaselineEntry } from './entry';

export interface WrittenBaseline {
  /** YAML. */
  text: string;
  entries: BaselineEntry[];
  /** Entries of the older one for what passes now, or does not apply. */
  dropped: BaselineEntry[];
  /** Ids of what no baseline can expect: nothing judged it, or the harness went wrong. */
  left: string[];
}

/** @param older entries of the baseline that was used so far; those on what the run did not select stay */
export function writeBaseline(result: ResultFile, older: readonly BaselineEntry[]): WrittenBaseline {
  const known = new Map(older.map((entry) => [entry.id, entry]));
  const wrong = [...openRows(result, known), ...openScenarios(result, known)];
  const listed = wrong.flatMap((each) => entryOf(each, known.get(each.id)));
  const entries = [...listed, ...keptOf(result, older, new Set(wrong.map(({ id }) => id)))];
  const kept = new Set(entries.map(({ id }) => id));
  return {
    text: `${head(result)}${stringify({ knownFailures: entries.map(written) }, { lineWidth: 120 })}`,
    entries,
    dropped: older.filter(({ id }) => !kept.has(id)),
    left: wrong.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
  };
}

interface Open extends Pick<BaselineEntry, 'id' | 'by' | 'reason'> {
  verdict: string;
}

/** @param known what the older baseline names: what fails or stopped in such scenarios only, they stand for */
function openRows({ requirements, scenarios = [] }: ResultFile, known: ReadonlyMap<string, unknown>): Open[] {
  return requirements
    .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'inapplicable')
    .filter((row) => {
      const blamed = scenarios.filter((scenario) => isBlamed(scenario, row));
      return blamed.length === 0 || blamed.some(({ id }) => !known.has(id));
    })
    .map(({ id, verdict, reason }) => ({ id, by: 'requirement', verdict, reason }));
}

function isBlamed(scenario: ScenarioOfFile, { id, verdict, scenarios }: RowOfFile): boolean {
  return verdict === 'fail'
    ? scenario.rows.includes(id) && !scenario.metAgain
    : scenario.verdict === verdict && scenarios.includes(scenario.id);
}

/**
 * Those that no row stands for, as a row that is listed covers what only it keeps from passing; and those that the older
 * baseline names.
 */
function openScenarios(
  { requirements, scenarios = [] }: ResultFile,
  known: ReadonlyMap<string, unknown>,
): Open[] {
  const open = new Set(
    requirements.filter(({ verdict }) => verdict === 'inconc').flatMap((row) => row.scenarios),
  );
  return scenarios
    .filter(({ cannot, metAgain }) => !cannot && !metAgain)
    .filter(
      ({ id, verdict, rows }) =>
        known.has(id) || (verdict === 'fail' ? rows.length === 0 : verdict === 'inconc' && !open.has(id)),
    )
    .map(({ id, verdict, reason }) => ({ id, by: 'scenario', verdict, reason }));
}

/** What people have written stays, but not what was expected; none for what cannot be expected. */
function entryOf({ id, by, verdict, reason }: Open, older: BaselineEntry | undefined): BaselineEntry[] {
  if (verdict !== 'fail' && verdict !== 'inconc') return older ? [older] : [];
  const fresh = { id, by, reason: visibleLine(reason) || 'it was so when this was written' };
  return [{ ...fresh, ...older, verdict }];
}

/** Entries on what the run says nothing about, such as another interface. */
function keptOf(
  { requirements, selection = {} }: ResultFile,
  older: readonly BaselineEntry[],
  wrong: ReadonlySet<string>,
): BaselineEntry[] {
  const rows = new Set(requirements.map(({ id }) => id));
  const whole = selection.partial === false;
  return older.filter(({ id, by }) => {
    if (wrong.has(id)) return false;
    if (by === 'requirement') return !rows.has(id);
    // Of a scenario that passed the file has nothing: in a run of everything it has passed.
    return !whole;
  });
}

function written({ id, by, verdict, reason, issue, owner, expires }: BaselineEntry): object {
  return {
    [by]: id,
    ...(verdict !== 'fail' && { verdict }),
    reason,
    ...(issue && { issue }),
    ...(owner && { owner }),
    ...(expires && { expires }),
  };
}

function head({ target, suite, startedAt = '', requirements }: ResultFile): string {
  const day = startedAt.slice(0, 10);
  const lines = [
    `What is known of ${targetText(target)}${day && `, as of ${day}`}.`,
    `Written from a run of ${plural(requirements.length, 'requirement')}, suite ${suite.version}.`,
  ];
  return lines.map((line) => `# ${visibleLine(line)}\n`).join('');
}
