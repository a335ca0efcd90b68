/** The Chinese texts of the features: sentences, words that stand in them, tables, and names, each by its English text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './files-in';

/** What the features may be read in beside English: the code that Gherkin has for it. */
export const LANGUAGE = 'zh-CN';

export const FOLDER = join(__dirname, '..', '..', 'features', LANGUAGE);

type ByEnglish = Readonly<Record<string, string>>;

export interface FeatureTexts {
  /** By the sentence of a step definition, in Cucumber Expressions of the same parameters. */
  sentences: ByEnglish;
  /** By the name of a closed list: its phrases, in which `{word}`, `{int}`, `{text}` and `{json}` stand for whatever fits. */
  words: Readonly<Record<string, ByEnglish>>;
  /** Headings of tables. */
  headings: ByEnglish;
  /** Headings that are code, and stay. */
  codes: readonly string[];
  /** What stands in a table and in no closed list. */
  cells: ByEnglish;
  /** By the feature, such as `gateway/sign-in`: names and descriptions of all that it has. */
  names: ReadonlyMap<string, ByEnglish>;
}

/** Reads them all. @param folder with `steps.json`, `tables.json`, and files of `words` and `names` */
export function loadTexts(folder = FOLDER): FeatureTexts {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const within = (room: string) => filesIn(join(folder, room), '.json');
  const words = within('words').map((file) => read(join('words', file)));
  const names = within('names').map((file) => [featureOf(file), read(join('names', file))] as const);
  const { headings, codes, cells } = read('tables.json');
  return {
    sentences: read('steps.json'),
    words: Object.assign({}, ...words),
    headings,
    codes,
    cells,
    names: new Map(names),
  };
}

/** `gateway/sign-in` for `gateway/sign-in.json`, or `.feature`. @param file from the folder of features */
export function featureOf(file: string): string {
  return file.replaceAll('\\', '/').replace(/\.\w+$/, '');
}
