/** The step definitions as the Chinese edition needs them: each understands its Chinese sentence, and does what it does. */
import type { SupportCodeLibrary } from '@cucumber/cucumber/lib/support_code_library_builder/types';
import type { Cells } from '../../reports/editions/cells';
import { cellsIn } from '../../reports/editions/gherkin';
import type { Sentences } from '../../reports/editions/sentences';
import type { SupportCode } from '../trials/execution';

type Definition = SupportCodeLibrary['stepDefinitions'][number];

/** The library with those in the place of its own. */
export function inChinese(support: SupportCode, sentences: Sentences, cells: Cells): SupportCode {
  // What cucumber calls a library has more in it than its type tells.
  const library = support as SupportCodeLibrary;
  const known = new Map<string, string[]>();
  // What a Chinese step says in English: one text, where all is well.
  const englishOf = (step: string) => {
    const english = known.get(step) ?? sentences.translations(step, 'chinese');
    known.set(step, english);
    return english;
  };
  const stepDefinitions = library.stepDefinitions.map((each) => twinOf(each, englishOf, cells));
  return { ...library, stepDefinitions } as SupportCode;
}

function twinOf(definition: Definition, englishOf: (step: string) => string[], cells: Cells): Definition {
  const { expression } = definition;
  const match = (step: string) => {
    const english = englishOf(step).find((each) => expression.match(each) !== null);
    return english === undefined ? null : expression.match(english);
  };
  const getInvocationParameters: Definition['getInvocationParameters'] = ({ step, ...others }) =>
    definition.getInvocationParameters.call(twin, { ...others, step: withEnglishTable(step, cells) });
  const twin: Definition = Object.create(definition, {
    expression: { value: { source: expression.source, match } },
    getInvocationParameters: { value: getInvocationParameters },
  });
  return twin;
}

type PickleStep = Parameters<Definition['getInvocationParameters']>[0]['step'];

function withEnglishTable(step: PickleStep, cells: Cells): PickleStep {
  const rows = step.argument?.dataTable?.rows;
  if (!rows) return step;
  const english = cells.english(cellsIn(rows));
  const dataTable = { rows: english.map((row) => ({ cells: row.map((value) => ({ value })) })) };
  return { ...step, argument: { dataTable } };
}
