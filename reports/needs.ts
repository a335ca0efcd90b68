/** What each scenario needs of a target file and how long it takes, as a run against the simulated target showed it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from '../schemas/asked';
import { type ByFeature, byFeature, byScenario } from './by-feature';
import type { Results, ScenarioResult } from './results';

export interface Need extends Omit<Asked, 'wants'> {
  /** Milliseconds that the scenario took on the simulated target. */
  took: number;
  /** What it wants of the testbed and which rows it judges, each once, in the order in which it came to them. */
  course: readonly Part[];
}

/** A want, such as `agent normal`, or the id of a row; see `schemas/asked.ts`. */
export type Part = { want: string } | { row: string };

/** By scenario id. */
export type Needs = Record<string, Need>;

/** Committed beside the purposes, so that a plan can be made before a run. */
export const NEEDS_FILE = join(__dirname, '..', 'features', 'needs.json');

/** What stands in the file: each want and row once, and of each scenario figures, then numbers: of a want below 0. */
interface NeedsFile {
  wants: string[];
  rows: string[];
  scenarios: Record<string, number[]>;
}

/** The form that the package has of it. */
interface PackedNeeds extends Omit<NeedsFile, 'scenarios'> {
  features: ByFeature<number[]>;
}

export function packedNeeds({ scenarios, ...needs }: NeedsFile): PackedNeeds {
  return { ...needs, features: byFeature(scenarios) };
}

const FIGURES = ['took', 'quiets', 'looks', 'elapsed', 'waited'] as const;

let committed: Needs | undefined;

/** The committed needs; none before they have been recorded for the first time. */
export function loadNeeds(): Needs {
  committed ??= existsSync(NEEDS_FILE) ? needsIn(readFileSync(NEEDS_FILE, 'utf8')) : {};
  return committed;
}

/** What the scenarios of a run needed, but for those that were left out. */
export function needsOf({ scenarios }: Results): Needs {
  const shown = scenarios.flatMap((scenario): [string, Need][] => {
    const { id, duration, evidence } = scenario;
    if (!evidence?.asked || evidence.inapplicable !== undefined) return [];
    const { wants: _, ...figures } = evidence.asked;
    return [[id, { ...figures, took: Math.round(duration), course: courseOf(scenario) }]];
  });
  return Object.fromEntries(shown.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Of a walk only what it is for: it judges along the way what other scenarios judge as well. */
function courseOf({ evidence, walk }: ScenarioResult): Part[] {
  const judgements = evidence?.judgements ?? [];
  const seen = new Set<string>();
  const rows = (from: number, to?: number) =>
    judgements
      .slice(from, to)
      .filter(({ purpose }) => purpose || !walk)
      .map(({ requirement }) => requirement)
      .filter((row) => !seen.has(row) && seen.add(row))
      .map((row): Part => ({ row }));
  const wants = evidence?.asked?.wants ?? [];
  const before = rows(0, wants[0]?.after);
  return [
    ...before,
    ...wants.flatMap(({ what, after }, i) => [{ want: what }, ...rows(after, wants[i + 1]?.after)]),
  ];
}

/** The file's text: a line for each scenario. */
export function needsText(needs: Needs): string {
  const parts = Object.values(needs).flatMap(({ course }) => course);
  const wants = [...new Set(parts.flatMap((part) => ('want' in part ? part.want : [])))].sort();
  const rows = [...new Set(parts.flatMap((part) => ('row' in part ? part.row : [])))].sort();
  const numbers = new Map([
    ...wants.map((want, i): [string, number] => [want, -1 - i]),
    ...rows.map((row, i): [string, number] => [row, i]),
  ]);
  const lines = Object.entries(needs).map(([id, need]) => {
    const course = need.course.map((part) => numbers.get('want' in part ? part.want : part.row));
    return `${JSON.stringify(id)}: ${JSON.stringify([...FIGURES.map((name) => need[name]), ...course])}`;
  });
  const scenarios = lines.join(',\n');
  return `{\n"wants": ${JSON.stringify(wants)},\n"rows": ${JSON.stringify(rows)},\n"scenarios": {\n${scenarios}\n}\n}\n`;
}

/** Reads such a text, in either form. */
export function needsIn(text: string): Needs {
  const file = JSON.parse(text) as NeedsFile | PackedNeeds;
  const { wants, rows } = file;
  const scenarios = 'features' in file ? byScenario(file.features) : file.scenarios;
  const part = (number: number): Part =>
    number < 0 ? { want: wants[-1 - number] ?? '' } : { row: rows[number] ?? '' };
  const need = (figures: number[]): Need => {
    const [took = 0, quiets = 0, looks = 0, elapsed = 0, waited = 0, ...course] = figures;
    return { took, quiets, looks, elapsed, waited, course: course.map(part) };
  };
  return Object.fromEntries(Object.entries(scenarios).map(([id, figures]) => [id, need(figures)]));
}
