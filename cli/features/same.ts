/** Whether an edition says what the English feature says: scenario by scenario, step by step. */
import type { Cells } from '../../reports/editions/cells';
import { cellsIn, type Pickle, picklesOf } from '../../reports/editions/gherkin';
import type { Sentences } from '../../reports/editions/sentences';

/** @returns where the two differ; one line each */
export function differences(english: string, chinese: string, sentences: Sentences, cells: Cells): string[] {
  const [own, other] = [picklesOf(english), picklesOf(chinese)];
  if (own.length !== other.length) return [`${own.length} scenarios, and ${other.length} in Chinese`];
  const names = other.map(({ name }) => name);
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  return [
    ...twice.map((name) => `two scenarios are called: ${name}`),
    ...own.flatMap((pickle, i) => differencesOf(pickle, other[i], sentences, cells)),
  ];
}

function differencesOf(
  english: Pickle,
  chinese: Pickle | undefined,
  sentences: Sentences,
  cells: Cells,
): string[] {
  const tags = ({ tags }: Pickle) => tags.map(({ name }) => name).join(' ');
  if (!chinese || tags(english) !== tags(chinese)) return [`${english.name}: not the same tags`];
  return english.steps.flatMap((step, i) => {
    const twin = chinese.steps[i];
    const back = twin ? sentences.translate(twin.text, 'chinese') : '';
    const table = twin ? cells.english(rowsIn(twin)) : [];
    const same = back === step.text && JSON.stringify(table) === JSON.stringify(rowsIn(step));
    return same ? [] : [`${english.name}: "${twin?.text}" means "${back}", and not "${step.text}"`];
  });
}

function rowsIn({ argument }: Pickle['steps'][number]): string[][] {
  return cellsIn(argument?.dataTable?.rows);
}
