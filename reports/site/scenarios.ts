/** Finds scenarios by id, and those by which a row is judged. */
import { loadPurposes } from '../purposes';
import { anchorOf } from './addresses';
import type { Feature, Scenario, Step } from './feature';

export interface FoundScenario {
  id: string;
  feature: Feature;
  scenario: Scenario;
  /** Values of its example, by the names of the columns; none where it has none. */
  values: Readonly<Record<string, string>>;
}

/** Scenarios that are drawn from a model say little by themselves. */
const WALKS = /\/walks: /;

const byId = new WeakMap<readonly Feature[], ReadonlyMap<string, FoundScenario>>();
let byRow: ReadonlyMap<string, string[]> | undefined;

/** undefined for an id that no feature has. @param features in one language */
export function findScenario(features: readonly Feature[], id: string): FoundScenario | undefined {
  const known = byId.get(features) ?? allOf(features);
  byId.set(features, known);
  return known.get(id);
}

function allOf(features: readonly Feature[]): ReadonlyMap<string, FoundScenario> {
  return new Map(
    features.flatMap((feature) =>
      feature.rules.flatMap(({ scenarios }) => scenarios.flatMap((scenario) => found(feature, scenario))),
    ),
  );
}

/** Name of a scenario, with the values of its example in place; its id where nothing has it in the language. */
export function nameIn(features: readonly Feature[], id: string): string {
  const scenario = findScenario(features, id);
  return scenario === undefined ? id : filledIn(scenario.scenario.name, scenario);
}

/** Ids of the scenarios that set out to judge the row. */
export function scenariosFor(row: string): readonly string[] {
  byRow ??= inverse(loadPurposes());
  return byRow.get(row) ?? [];
}

/** The one that shows best how the row is judged: it is about little else, and short. */
export function bestFor(features: readonly Feature[], row: string): FoundScenario | undefined {
  // Of one with examples it is the example that is about the row, more than its steps.
  const weight = ({ id, feature, scenario }: FoundScenario) => {
    const rows = (loadPurposes()[id]?.length ?? 0) + (scenario.examples.length === 0 ? 0 : 2);
    return rows * 100 + feature.background.length + scenario.steps.length;
  };
  const [best] = scenariosFor(row)
    .filter((id) => !isWalk(id))
    .flatMap((id) => findScenario(features, id) ?? [])
    .toSorted((a, b) => weight(a) - weight(b));
  return best;
}

export function isWalk(id: string): boolean {
  return WALKS.test(id);
}

/** Steps of its background and its own, with the values of its example in place. */
export function stepsOf(scenario: FoundScenario): Step[] {
  const filled = (text: string) => filledIn(text, scenario);
  return [...scenario.feature.background, ...scenario.scenario.steps].map((step) => ({
    ...step,
    text: filled(step.text),
    table: step.table.map((row) => row.map(filled)),
  }));
}

function filledIn(text: string, { values }: FoundScenario): string {
  return text.replace(/<([^<>]+)>/g, (written, name: string) => values[name] ?? written);
}

/** Name of a scenario without that of its feature. */
export function nameOf(id: string): string {
  return id.slice(id.indexOf(': ') + 2);
}

/** Where it stands on the page of its feature. */
export function scenarioAnchor(id: string): string {
  return anchorOf(nameOf(id));
}

function found(feature: Feature, scenario: Scenario): [string, FoundScenario][] {
  if (scenario.examples.length === 0)
    return [[scenario.id, { id: scenario.id, feature, scenario, values: {} }]];
  return scenario.examples.flatMap(({ columns, rows }) =>
    rows.map(({ id, cells }): [string, FoundScenario] => [
      id,
      { id, feature, scenario, values: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])) },
    ]),
  );
}

function inverse(purposes: Readonly<Record<string, string[]>>): Map<string, string[]> {
  const rows = new Map<string, string[]>();
  for (const [scenario, ids] of Object.entries(purposes))
    for (const id of ids) rows.set(id, [...(rows.get(id) ?? []), scenario]);
  return rows;
}
