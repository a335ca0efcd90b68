/** What an erratum is called and how it is read, in the language of who reads it; ids, lines and the document's words are the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../fixtures/texts/texts';
import type { Erratum } from '../schemas/errata';

const FILE = join(__dirname, '..', 'schemas', 'errata', 'zh-CN.json');

let chinese: Readonly<Record<string, string>> | undefined;

/** Each title and reading in Chinese, by `GW-01.title` and `GW-01.reading`. */
export function errataInChinese(): Readonly<Record<string, string>> {
  chinese ??= JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>;
  return chinese;
}

/** English of one that has no Chinese text. */
export function erratumIn(
  language: Language,
  { id, title, reading }: Pick<Erratum, 'id' | 'title' | 'reading'>,
): Pick<Erratum, 'title' | 'reading'> {
  if (language === 'en') return { title, reading };
  const texts = errataInChinese();
  return { title: texts[`${id}.title`] ?? title, reading: texts[`${id}.reading`] ?? reading };
}
