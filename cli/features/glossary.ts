/** The glossary of the Chinese texts, and what in a text is not as it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { FOLDER } from '../../reports/editions/texts';
import { literally } from '../../schemas/literally';

export interface Term {
  english: string;
  /** A pattern of the term in a text; else its words. */
  match?: string;
  /** One of them stands for it. */
  chinese: string[];
  /** Words that are not to be used. */
  not: string[];
  /** Texts in which such a word is permitted: those of the documents themselves. */
  but?: string[];
  /** The table of the document that has the word, and the line. */
  document?: string;
  line?: number;
  /** How the document writes it, where that is not how we do. */
  original?: string;
  /** No row of a table was made of that line. */
  prose?: true;
  /** No document has it. */
  trade?: true;
}

export function loadGlossary(): Term[] {
  return parse(readFileSync(join(FOLDER, 'glossary.yaml'), 'utf8'));
}

/** What is no word of a text: holes, placeholders, quoted values, files, the command. */
const CODE = /\{\w+\}|<[^<>]+>|"[^"]*"|\S+\/\S+|\S+\.json|softphone-conformance/g;

/** What is wrong with one text; one line each. */
export function unlikeGlossary(glossary: readonly Term[], english: string, chinese: string): string[] {
  const words = english.replace(CODE, '');
  return glossary.flatMap((term) => {
    const { not, but = [], match } = term;
    const pattern = new RegExp(match ?? String.raw`\b${literally(term.english)}\b`, 'i');
    const lacks = pattern.test(words) && !term.chinese.some((word) => chinese.includes(word));
    const rest = but.reduce((text, permitted) => text.replaceAll(permitted, ''), chinese);
    return [
      ...(lacks ? [`"${term.english}" is ${term.chinese.join(' or ')}`] : []),
      ...not.filter((word) => rest.includes(word)).map((word) => `${word} is not to be used`),
    ].map((what) => `${what}: ${english}: ${chinese}`);
  });
}
