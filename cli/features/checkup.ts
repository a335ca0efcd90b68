/** Whether all that the features say has its Chinese text, and an edition says the same as its feature. */

import { Cells } from '../../reports/editions/cells';
import { Edition } from '../../reports/editions/edition';
import { type EnglishFeature, namesIn, tablesIn } from '../../reports/editions/features';
import { Sentences } from '../../reports/editions/sentences';
import type { FeatureTexts } from '../../reports/editions/texts';
import type { ClosedLists } from '../catalogue/page';
import { englishIn } from './english-left';
import { flaws, gapsIn, gapsOfSteps, twice } from './gaps';
import { type Term, unlikeGlossary } from './glossary';
import { differences } from './same';

export interface Written {
  /** Such as `gateway/sign-in`. */
  id: string;
  text: string;
}

export interface Checkup {
  editions: Written[];
  /** One line each; none when all is well. */
  complaints: string[];
}

/**
 * @param sentences of the step definitions, as they stand in the code
 * @param lists the closed lists
 */
export function checkUp(
  features: readonly EnglishFeature[],
  sentences: readonly string[],
  lists: ClosedLists,
  texts: FeatureTexts,
  glossary: readonly Term[],
): Checkup {
  const complaints = [
    ...gapsOfSteps(sentences, lists, texts),
    ...gapsOfTables(features, texts),
    ...gapsOfNames(features, texts),
    ...allOf(texts).flatMap(([english, chinese]) => unlikeGlossary(glossary, english, chinese)),
  ];
  // An edition with gaps says the same once more, in other words.
  if (complaints.length > 0) return { editions: [], complaints };
  const [spoken, cells] = [new Sentences(texts), new Cells(texts)];
  const edition = new Edition(texts, spoken);
  const editions = features.map(({ id, source }) => ({ id, text: edition.write(id, source) }));
  const wrong = editions.flatMap(({ id, text }, i) =>
    [...differences(features[i]?.source ?? '', text, spoken, cells), ...englishIn(text)].map(
      (what) => `${id}: ${what}`,
    ),
  );
  return { editions, complaints: wrong };
}

function gapsOfNames(features: readonly EnglishFeature[], { names }: FeatureTexts): string[] {
  const files = [...names.keys()].filter((id) => !features.some((feature) => feature.id === id));
  return [
    ...files.map((id) => `names/${id}.json belongs to no feature`),
    ...features.flatMap(({ id, source }) => {
      const own = names.get(id) ?? {};
      return [...gapsIn(`names/${id}.json`, namesIn(source), own), ...flaws(`names/${id}.json`, own)];
    }),
  ];
}

function gapsOfTables(
  features: readonly EnglishFeature[],
  { headings, codes, cells }: FeatureTexts,
): string[] {
  const tables = features.map(({ source }) => tablesIn(source, (cell) => Object.hasOwn(headings, cell)));
  const wanted = new Set(tables.flatMap((each) => each.headings));
  const found = tables.flatMap((each) => each.cells);
  return [
    ...gapsIn(
      'tables.json, headings',
      [...wanted].filter((each) => !codes.includes(each)),
      headings,
    ),
    ...codes.filter((code) => !wanted.has(code)).map((code) => `tables.json: no table has a column ${code}`),
    // What a cell has that is in no list is code, or a phrase of a sentence; what is neither shows in the edition.
    ...gapsIn('tables.json, cells', found, cells).filter((line) => line.includes('that nothing needs')),
    ...flaws('tables.json', { ...headings, ...cells }),
    ...twice('tables.json, cells', cells),
  ];
}

function allOf({ sentences, words, headings, cells, names }: FeatureTexts): [string, string][] {
  return [sentences, ...Object.values(words), headings, cells, ...names.values()].flatMap(Object.entries);
}
