/** All features in English, and what they want texts for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './files-in';
import { cellsIn, parse, rowsOf, scenariosOf } from './gherkin';
import { partsOf } from './layout';
import { featureOf } from './texts';

export interface EnglishFeature {
  /** Such as `gateway/sign-in`. */
  id: string;
  source: string;
}

/** @param root the project's folder */
export function englishFeatures(root: string): EnglishFeature[] {
  const folder = join(root, 'features');
  return filesIn(folder, '.feature').map((file) => ({
    id: featureOf(file),
    source: readFileSync(join(folder, file), 'utf8'),
  }));
}

/** Names and descriptions. */
export function namesIn(source: string): string[] {
  const feature = parse(source);
  const rules = feature.children.flatMap(({ rule }) => (rule ? [rule] : []));
  return [feature, ...rules, ...scenariosOf(feature)].flatMap(({ name, description }) => [
    name,
    ...partsOf(description),
  ]);
}

export interface Tables {
  headings: string[];
  cells: string[];
}

/** What stands in the tables of examples and steps; the placeholders of outlines are no cells of their own. */
export function tablesIn(source: string, isHeading: (cell: string) => boolean): Tables {
  const scenarios = scenariosOf(parse(source));
  const examples = scenarios.flatMap((scenario) => scenario.examples.flatMap(rowsOf));
  const tables = scenarios.flatMap(({ steps }) => steps.map(({ dataTable }) => cellsIn(dataTable?.rows)));
  const headed = tables.filter((rows) => rows.length > 1 && rows[0]?.every(isHeading));
  return {
    headings: [...examples.flatMap((row) => Object.keys(row)), ...headed.flatMap(([head = []]) => head)],
    cells: [
      ...examples.flatMap((row) => Object.values(row)),
      ...tables.flatMap((rows) => rows.slice(headed.includes(rows) ? 1 : 0).flat()),
    ],
  };
}
