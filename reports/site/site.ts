/** What all pages of the site are made from: what is known, who reads, and where one page is seen from another. */

import { join } from 'node:path';
import type { Language } from '../../fixtures/texts/texts';
import { LANGUAGES } from '../../fixtures/texts/texts';
import { INTERFACES } from '../../schemas/catalogue';
import { htmlDocument, type Template } from '../html/document';
import { addressOf, errataPage, guidesPage, interfacePage, linkFrom } from './addresses';
import type { Guide } from './guide';
import type { KnownResult } from './known-results';
import type { Reader } from './reader';

/** Files of the site by their paths, with `/`. */
export type Files = Map<string, string>;

/** What the site is told beside what the suite holds. */
export interface Told {
  /** Results of runs, side by side. */
  results: readonly KnownResult[];
  /** Texts of features in Chinese, by feature, as far as there are any. */
  editions: ReadonlyMap<string, string>;
  /** In the order in which they are listed, as far as there are any. */
  guides: readonly Guide[];
}

/** A page under way: links lead from it. */
export interface Page {
  path: string;
  reader: Reader;
  /** The page in the other language. */
  twin: string;
  /** From an address of the root. */
  link: (address: string) => string;
  /** To what has an id. */
  linkTo: (id: string) => string;
}

/** @param twin where the other language has no such page, the one that it has instead */
export function pageAt(path: string, reader: Reader, twin = path): Page {
  const link = (address: string) => linkFrom(path, address);
  const linkTo = (id: string) => {
    const [feature = ''] = id.split(': ');
    return link(addressOf(id, feature.includes('/') ? languageOf(reader, feature) : reader.language));
  };
  return { path, reader, twin, link, linkTo };
}

/** The reader's language, or English where the feature has no edition in it. */
export function languageOf({ language, features }: Reader, feature: string): Language {
  return features.some(({ id }) => id === feature) ? language : 'en';
}

const STYLE = join(__dirname, 'site.css');

/** A template of the site: all have the same frame. @param partials by the names of their files */
export function siteTemplate(name: string, partials: readonly string[] = []): Template {
  const fileOf = (each: string) => join(__dirname, `${each}.hbs`);
  return {
    file: fileOf(name),
    partials: Object.fromEntries(['frame', ...partials].map((each) => [each, fileOf(each)])),
    style: STYLE,
    hasForm: true,
  };
}

/**
 * The text of the page.
 * @param content what its template shows beside the frame
 */
export function written(
  { path, reader, twin, link }: Page,
  template: Template,
  content: Record<string, unknown> & { title: string },
): string {
  const { language, t, guides } = reader;
  const other = LANGUAGES.find((each) => each !== language) ?? language;
  return htmlDocument(template, {
    ...{ lang: language, t, ...content },
    frame: {
      home: link(`${language}/index.html`),
      search: link(searchPage(language)),
      other: { language: other, href: link(twin.replace(/^[^/]+/, other)) },
      entries: [
        ...(guides.length > 0 ? [{ text: t.guides, href: link(guidesPage(language)) }] : []),
        ...INTERFACES.map((name) => ({ text: name, href: link(interfacePage(name, language)) })),
        { text: t.scenarios, href: link(featuresPage(language)) },
        { text: t.states, href: link(statesPage(language)) },
        { text: t.errata, href: link(errataPage(language)) },
        { text: t.findings, href: link(verdictsPage(language)) },
      ].map((entry) => ({ ...entry, isHere: entry.href === link(path) })),
    },
  });
}

export function featuresPage(language: Language): string {
  return `${language}/features/index.html`;
}

export function statesPage(language: Language): string {
  return `${language}/states.html`;
}

export function verdictsPage(language: Language): string {
  return `${language}/verdicts.html`;
}

export function searchPage(language: Language): string {
  return `${language}/search.html`;
}
