/** The edition of a feature in Chinese: the same scenarios, in the words of the catalogue. */
import { dialects } from '@cucumber/gherkin';
import { Cells } from './cells';
import { Columns } from './columns';
import { type Background, cellsIn, parse, type Rule, rowsOf, type Scenario, type Step } from './gherkin';
import { described, keyworded, tableLines } from './layout';
import { outlineStep } from './outline-steps';
import { Phrases } from './phrases';
import type { Row } from './placeholders';
import type { Sentences } from './sentences';
import { type FeatureTexts, LANGUAGE } from './texts';

/** Rows of a scenario that is no outline: as one row without placeholders. */
const ONE_ROW: Row[] = [{}];

export class Edition {
  private readonly dialect = dialectOf(LANGUAGE);
  private readonly cells: Cells;
  private readonly names = new Map<string, Phrases>();

  constructor(
    private readonly texts: FeatureTexts,
    private readonly sentences: Sentences,
  ) {
    this.cells = new Cells(texts);
  }

  /**
   * @param feature such as `gateway/sign-in`
   * @param source its English text
   * @returns the file of the edition
   * @throws Error for what the catalogue does not have
   */
  write(feature: string, source: string): string {
    const parsed = parse(source);
    const name = (english: string) => this.name(feature, english);
    const lines = [
      `# language: ${LANGUAGE}`,
      ...tagLine(parsed),
      keyworded(this.dialect.feature[0], name(parsed.name)),
      ...described(parsed.description, name, 2),
      ...parsed.children.flatMap(({ background, rule, scenario }) => [
        '',
        ...(background ? this.background(background, 2) : []),
        ...(rule ? this.rule(rule, name) : []),
        ...(scenario ? this.scenario(scenario, name, 2) : []),
      ]),
    ];
    return `${lines.join('\n')}\n`;
  }

  /** A name, or a part of a description. @throws Error where the catalogue has none */
  private name(feature: string, english: string): string {
    const chinese = this.namesOf(feature).translate(english, 'english');
    if (chinese === undefined)
      throw new Error(`features/${feature}.feature has no Chinese text for: ${english}`);
    return chinese;
  }

  private namesOf(feature: string): Phrases {
    const names = this.names.get(feature) ?? new Phrases(this.texts.names.get(feature) ?? {});
    this.names.set(feature, names);
    return names;
  }

  private rule(rule: Rule, name: (english: string) => string): string[] {
    return [
      ...tagLine(rule, 2),
      keyworded(this.dialect.rule[1], name(rule.name), 2),
      ...described(rule.description, name, 4),
      ...rule.children.flatMap(({ background, scenario }) => [
        '',
        ...(background ? this.background(background, 4) : []),
        ...(scenario ? this.scenario(scenario, name, 4) : []),
      ]),
    ];
  }

  private background({ steps }: Background, indent: number): string[] {
    const columns = this.columns(ONE_ROW);
    return [keyworded(this.dialect.background[0], '', indent), ...this.steps(steps, columns, indent + 2)];
  }

  private scenario(scenario: Scenario, name: (english: string) => string, indent: number): string[] {
    const examples = scenario.examples.map((each) => ({ each, rows: rowsOf(each) }));
    const columns = this.columns(examples.length > 0 ? examples.flatMap(({ rows }) => rows) : ONE_ROW);
    // Steps first: a name is filled as they are.
    const steps = this.steps(scenario.steps, columns, indent + 2);
    const keyword = examples.length > 0 ? this.dialect.scenarioOutline[0] : this.dialect.scenario[0];
    const title = columns
      .placeholdersIn(scenario.name)
      .reduce(
        (text, each) => text.replaceAll(`<${each}>`, () => columns.placeholderInName(each)),
        name(scenario.name),
      );
    return [
      ...tagLine(scenario, indent),
      keyworded(keyword, title, indent),
      ...described(scenario.description, name, indent + 2),
      ...steps,
      ...examples.flatMap(({ each, rows }) => [
        '',
        ...tagLine(each, indent + 2),
        keyworded(this.dialect.examples[0], '', indent + 2),
        ...tableLines(columns.table(rows), indent + 4),
      ]),
    ];
  }

  private steps(steps: readonly Step[], columns: Columns, indent: number): string[] {
    return steps.flatMap(({ keyword, text, dataTable }) => {
      const chinese = outlineStep(text, columns, this.sentences);
      const blank = /^[\w"]/.test(chinese) ? ' ' : '';
      const line = `${' '.repeat(indent)}${this.keyword(keyword)}${blank}${chinese}`;
      return [line, ...tableLines(this.cells.table(cellsIn(dataTable?.rows), columns), indent + 2)];
    });
  }

  private keyword(english: string): string {
    const { given, when, then, and, but } = this.dialect;
    // The first of each is `*`; of those that go on, the third is as usual as the second.
    const words = { Given: given[1], When: when[1], Then: then[1], And: and[2], But: but[1] };
    return words[english.trim() as keyof typeof words] ?? '';
  }

  private columns(rows: readonly Row[]): Columns {
    return new Columns(rows, this.texts, (cell) => this.cells.chinese(cell));
  }
}

function dialectOf(language: string) {
  const dialect = dialects[language];
  if (!dialect) throw new Error(`Gherkin has no dialect ${language}`);
  return dialect;
}

function tagLine({ tags }: { tags: readonly { name: string }[] }, indent = 0): string[] {
  return tags.length > 0 ? [`${' '.repeat(indent)}${tags.map(({ name }) => name).join(' ')}`] : [];
}
