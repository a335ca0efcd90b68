/** Prepares the pages of the guides: the list of them, and each. */
import { loadErrata } from '../../schemas/errata';
import { loadCatalogue } from '../../schemas/load';
import { guidePage } from './addresses';
import type { Guide } from './guide';
import { type Page, siteTemplate, written } from './site';

const TEMPLATE = siteTemplate('guide');
const LIST = siteTemplate('list', ['outcome', 'columns']);

export function guidesPageText(page: Page): string {
  const { t } = page.reader;
  return written(page, LIST, {
    title: t.guides ?? '',
    about: [t.aboutGuides],
    results: [],
    groups: guideGroups(page),
  });
}

/** The guides of the reader's language by their folders, as a list of pages has them. */
export function guideGroups({ reader: { t, language, guides }, link }: Page) {
  const own = guides.filter((guide) => guide.language === language);
  return [...new Set(own.map(({ folder }) => folder))].map((folder) => ({
    ...{ folder, isPlain: true },
    heading: t[folder] ?? folder,
    rows: own
      .filter((guide) => guide.folder === folder)
      .map((guide) => ({
        ...{ name: guide.title, href: link(guidePage(guide)), about: guide.about },
        ...{ text: '', count: '', verdicts: [] },
      })),
  }));
}

export function guidePageText(page: Page, guide: Guide): string {
  const html = guide.html({
    link: (href) => leadOn(href, page, guide),
    id: (code) => (idsWithPlaces().has(code) ? page.linkTo(code) : undefined),
  });
  // What is on the page stands below its title.
  const end = html.indexOf('</h1>') + '</h1>'.length;
  return written(page, TEMPLATE, {
    title: guide.title,
    parts: guide.headings.filter(({ level }) => level === 2),
    head: html.slice(0, end),
    body: html.slice(end),
  });
}

/** Whether the site has a place for what is called so. */
let places: ReadonlySet<string> | undefined;
function idsWithPlaces(): ReadonlySet<string> {
  places ??= new Set<string>([
    ...loadCatalogue().requirements.map(({ id }) => id),
    ...loadErrata().map(({ id }) => id),
  ]);
  return places;
}

/** A link to another guide leads to its page; one to a file that the site does not have leads nowhere. */
function leadOn(href: string, { link, reader: { guides } }: Page, guide: Guide) {
  if (/^(https?:\/\/|#)/.test(href)) return href;
  const { pathname, hash } = new URL(href, `file:///${guide.folder}/`);
  const [, folder = '', file = ''] = decodeURIComponent(pathname).split('/');
  const [, name, language = 'en'] = /^(.+?)(?:\.(zh-CN))?\.md$/.exec(file) ?? [];
  const other = guides.find(
    (each) => each.folder === folder && each.name === name && each.language === language,
  );
  return other && `${link(guidePage(other))}${hash}`;
}
