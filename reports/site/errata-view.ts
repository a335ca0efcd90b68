/** Prepares the page of errata: what the documents contradict or leave open, how it is read, and what comes of it. */
import { say } from '../../fixtures/texts/texts';
import { type Erratum, loadErrata } from '../../schemas/errata';
import { loadCatalogue } from '../../schemas/load';
import { erratumIn } from '../errata-in';
import { callPage } from './addresses';
import { type Page, siteTemplate, verdictsPage, written } from './site';
import { touchedBy } from './touching';

const TEMPLATE = siteTemplate('errata');

export function errataPageText(page: Page): string {
  const { t } = page.reader;
  const ids = new Set<string>(loadCatalogue().requirements.map((row) => row.id));
  return written(page, TEMPLATE, {
    title: t.errata ?? '',
    levels: page.link(verdictsPage(page.reader.language)),
    errata: loadErrata().map((erratum) => erratumView(erratum, ids, page)),
  });
}

/** @param ids of the rows that have a place on the site */
function erratumView(erratum: Erratum, ids: ReadonlySet<string>, page: Page) {
  const { reader, link, linkTo } = page;
  const { language } = reader;
  const isEnglish = language === 'en';
  const { id, texts, conflict, tolerance, strict, tolerates, cases = [], accepts = [] } = erratum;
  const level = (each: { tolerance: string; strict: string }) => say(language, 'site.levels', { ...each });
  return {
    id,
    ...erratumIn(language, erratum),
    ...(isEnglish ? { conflict, tolerates } : { conflict: '', tolerates: '' }),
    english: isEnglish ? '' : link(`en/errata.html#${id}`),
    level: level({ tolerance, strict }),
    texts: texts.map(({ line, text, document = '' }) => ({
      text,
      where: [document, line > 0 ? say(language, 'site.line', { line }) : reader.t.elsewhere]
        .filter(Boolean)
        .join(' '),
    })),
    cases: isEnglish ? cases.map((each) => ({ when: each.when, level: level(each) })) : [],
    rows: accepts.flatMap(({ at }) => at).map((at) => ({ id: at, href: ids.has(at) ? linkTo(at) : '' })),
    calls: touchedBy(erratum).map(({ table, call }) => ({
      name: `${table.interface} ${call.name}`,
      href: link(callPage(table.interface, call.name, language)),
    })),
  };
}
