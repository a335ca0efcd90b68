/** Holds what a run came to against a baseline. Pure: the day is given. */
import type { Scope } from '../denominator';
import { areFor } from '../project';
import type { RequirementResult, Results, ScenarioResult } from '../results';
import type { BaselineEntry, BaselineResult, EntryState, JudgedEntry } from './entry';

type Judged = Pick<Results, 'requirements' | 'scenarios'>;

/**
 * @param selection what the run was asked for: of a part, an entry on something else is no matter
 * @param day on which the run began, as `2026-12-31`
 */
export function compare(
  entries: readonly BaselineEntry[],
  judged: Judged,
  selection: Scope,
  day: string,
): BaselineResult {
  const told = entries.map((entry) => judgedEntry(entry, judged, selection, day));
  const ids = (state: EntryState) => told.filter((entry) => entry.state === state).map(({ id }) => id);
  return {
    known: knownIds(new Set(ids('known')), judged),
    stale: ids('stale'),
    expired: ids('expired'),
    unreached: ids('unreached'),
    entries: told,
  };
}

function judgedEntry(
  entry: BaselineEntry,
  { requirements, scenarios }: Judged,
  { partial, interfaces }: Scope,
  day: string,
): JudgedEntry {
  const found =
    entry.by === 'scenario'
      ? scenarios.find(({ id }) => id === entry.id)
      : requirements.find(({ requirement }) => requirement.id === entry.id);
  if (found) return { ...entry, state: stateOf(entry, found.verdict, day), came: found.verdict };
  const folder = entry.by === 'scenario' ? entry.id : entry.id.replace('.', '/');
  return { ...entry, state: !partial && areFor(folder, interfaces) ? 'unreached' : 'unselected' };
}

function stateOf(
  { verdict, expires }: BaselineEntry,
  came: RequirementResult['verdict'],
  day: string,
): EntryState {
  if (came === 'pass' || came === 'inapplicable') return 'stale';
  if (expires !== undefined && day > expires) return 'expired';
  if (came === verdict) return 'known';
  return came === 'none' || came === 'inconc' ? 'unreached' : 'worse';
}

/**
 * The listed ones; a row that only listed scenarios keep from passing; and a scenario that stopped, if every row that
 * is inconclusive with it is known.
 */
function knownIds(listed: ReadonlySet<string>, { requirements, scenarios }: Judged): string[] {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const rows = requirements
    .filter((result) => listed.has(result.requirement.id) || isExplained(result, byId, listed))
    .map(({ requirement }) => requirement.id as string);
  const known = new Set(rows);
  const stopped = scenarios.filter(
    (scenario) => listed.has(scenario.id) || hasStopped(scenario, requirements, known),
  );
  return [...rows, ...stopped.map(({ id }) => id)];
}

function isExplained(
  { verdict, judgements, scenarios }: RequirementResult,
  byId: ReadonlyMap<string, ScenarioResult>,
  listed: ReadonlySet<string>,
): boolean {
  if (verdict !== 'fail' && verdict !== 'inconc') return false;
  const judging = judgements
    .filter((judgement) => judgement.verdict === verdict)
    .map(({ scenario }) => scenario);
  const blamed = judging.length > 0 ? judging : scenarios.filter((id) => byId.get(id)?.verdict !== 'pass');
  return blamed.length > 0 && blamed.every((id) => listed.has(id));
}

function hasStopped(
  { id, verdict }: ScenarioResult,
  requirements: readonly RequirementResult[],
  known: ReadonlySet<string>,
): boolean {
  if (verdict !== 'inconc') return false;
  const open = requirements.filter((row) => row.verdict === 'inconc' && row.scenarios.includes(id));
  return open.length > 0 && open.every(({ requirement }) => known.has(requirement.id));
}
