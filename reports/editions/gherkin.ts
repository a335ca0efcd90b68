/** Feature files as Gherkin reads them. */
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import type { Row } from './placeholders';

type Document = ReturnType<InstanceType<typeof Parser>['parse']>;
export type Feature = NonNullable<Document['feature']>;
type Child = Feature['children'][number];
export type Rule = NonNullable<Child['rule']>;
export type Background = NonNullable<Child['background']>;
export type Scenario = NonNullable<Child['scenario']>;
export type Step = Scenario['steps'][number];
type Examples = Scenario['examples'][number];
export type Pickle = ReturnType<typeof compile>[number];

/** @throws Error for what is no Gherkin */
export function parse(source: string): Feature {
  const { feature } = documentOf(source);
  if (!feature) throw new Error('there is no feature');
  return feature;
}

/** The scenarios, one for each example. */
export function picklesOf(source: string): readonly Pickle[] {
  let ids = 0;
  return compile(documentOf(source), '', () => String(ids++));
}

/** All scenarios and outlines, those of rules too. */
export function scenariosOf({ children }: Pick<Feature, 'children'>): Scenario[] {
  return children.flatMap(({ rule, scenario }) => [
    ...(scenario ? [scenario] : []),
    ...(rule ? scenariosOf(rule) : []),
  ]);
}

/** The rows of examples, by the headings. */
export function rowsOf({ tableHeader, tableBody }: Examples): Row[] {
  const names = tableHeader?.cells.map(({ value }) => value) ?? [];
  return tableBody.map(({ cells }) =>
    Object.fromEntries(names.map((name, i) => [name, cells[i]?.value ?? ''])),
  );
}

/** What stands in the table of a step, row by row; nothing where there is none. */
export function cellsIn(rows: readonly { cells: readonly { value: string }[] }[] = []): string[][] {
  return rows.map(({ cells }) => cells.map(({ value }) => value));
}

function documentOf(source: string): Document {
  let ids = 0;
  const builder = new AstBuilder(() => String(ids++));
  return new Parser(builder, new GherkinClassicTokenMatcher()).parse(source);
}
