/** Reads the features as pages show them: rules, scenarios, their steps and examples. */
import { join } from 'node:path';
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { englishFeatures } from '../editions/features';
import { scenarioId } from '../scenario-id';

const ROOT = join(__dirname, '..', '..');

export interface Feature {
  /** Path below `features`, without its ending. */
  id: string;
  name: string;
  description: string;
  background: Step[];
  /** Scenarios outside of any rule stand in one without a name. */
  rules: { name: string; description: string; scenarios: Scenario[] }[];
}

export interface Scenario {
  /** With the names of columns in it, where it has examples. */
  name: string;
  description: string;
  steps: Step[];
  /** Its own id, where it has no examples. */
  id: string;
  examples: { name: string; columns: string[]; rows: { id: string; cells: string[] }[] }[];
}

export interface Step {
  keyword: string;
  text: string;
  /** Rows of cells. */
  table: string[][];
  block: string;
}

type Document = ReturnType<Parser<unknown>['parse']>;
type FeatureNode = NonNullable<Document['feature']>;
type ScenarioNode = NonNullable<FeatureNode['children'][number]['scenario']>;
type StepNode = ScenarioNode['steps'][number];

let features: Feature[] | undefined;

/** All features, sorted by path; read once a process. */
export function loadFeatures(): Feature[] {
  features ??= englishFeatures(ROOT).map(({ id, source }) => readFeature(id, source));
  return features;
}

/**
 * The feature as its edition in another language says it; ids stay.
 * @param edition has the same scenarios and examples, in the same order
 * @throws Error where it has others
 */
export function inEdition(feature: Feature, edition: string): Feature {
  const told = readFeature(feature.id, edition);
  const ids = scenariosOf(feature);
  if (scenariosOf(told).length !== ids.length)
    throw new Error(`${feature.id}: an edition of another feature`);
  let next = 0;
  const own = () => ids[next++] ?? '';
  return {
    ...told,
    rules: told.rules.map((rule) => ({
      ...rule,
      scenarios: rule.scenarios.map((scenario) => ({
        ...scenario,
        id: scenario.examples.length === 0 ? own() : scenario.id,
        examples: scenario.examples.map((each) => ({
          ...each,
          rows: each.rows.map((row) => ({ ...row, id: own() })),
        })),
      })),
    })),
  };
}

/** Every id of a scenario of the feature, in its order. */
export function scenariosOf({ rules }: Feature): string[] {
  return rules.flatMap(({ scenarios }) => scenarios.flatMap(idsOf));
}

/** Its own id, or those of its examples. */
export function idsOf({ id, examples }: Scenario): string[] {
  return examples.length === 0 ? [id] : examples.flatMap(({ rows }) => rows.map((row) => row.id));
}

/** @param id path below `features`, without its ending. @throws Error for what is no Gherkin */
export function readFeature(id: string, text: string): Feature {
  let ids = 0;
  const parser = new Parser(new AstBuilder(() => String(ids++)), new GherkinClassicTokenMatcher());
  const { feature } = parser.parse(text);
  if (!feature) throw new Error(`${id}: no feature`);
  const { name, description, children } = feature;
  const outside = children.flatMap(({ scenario }) => (scenario ? [scenarioOf(id, scenario)] : []));
  const rules = children.flatMap(({ rule }) => (rule ? [rule] : []));
  return {
    ...{ id, name, description: flowing(description) },
    background: children.flatMap(({ background }) => background?.steps.map(stepOf) ?? []),
    rules: [
      ...(outside.length > 0 ? [{ name: '', description: '', scenarios: outside }] : []),
      ...rules.map((rule) => ({
        name: rule.name,
        description: flowing(rule.description),
        scenarios: rule.children.flatMap(({ scenario }) => (scenario ? [scenarioOf(id, scenario)] : [])),
      })),
    ],
  };
}

function scenarioOf(feature: string, { name, description, steps, examples }: ScenarioNode): Scenario {
  return {
    ...{ name, description: flowing(description), id: scenarioId(`${feature}.feature`, name) },
    steps: steps.map(stepOf),
    examples: examples.map((each) => {
      const columns = (each.tableHeader?.cells ?? []).map(({ value }) => value);
      const rows = each.tableBody.map((row) => {
        const cells = row.cells.map(({ value }) => value);
        return { id: scenarioId(`${feature}.feature`, filled(name, columns, cells)), cells };
      });
      return { name: each.name, columns, rows };
    }),
  };
}

function stepOf({ keyword, text, dataTable, docString }: StepNode): Step {
  const table = dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value)) ?? [];
  return { keyword: keyword.trim(), text, table, block: docString?.content ?? '' };
}

/** The name that an example has. */
function filled(name: string, columns: string[], cells: string[]): string {
  return columns.reduce((text, column, i) => text.replaceAll(`<${column}>`, cells[i] ?? ''), name);
}

/** A text that was broken into lines; what begins with a hyphen keeps its own. */
function flowing(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n(?!-)/g, ' ');
}
