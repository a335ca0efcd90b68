/** Renders the report for people. */
import { join } from 'node:path';
import type { Language } from '../../fixtures/texts/texts';
import type { Results } from '../results';
import { headline } from '../wording';
import { both, HELPERS } from './both';
import { htmlDocument, type Template } from './document';
import { onSite } from './on-site';
import { pageView } from './page-view';

const PAGE: Template = {
  file: part('page.hbs'),
  partials: {
    counts: part('counts.hbs'),
    exchange: part('exchange.hbs'),
    requirement: part('requirement.hbs'),
  },
  style: join(__dirname, '..', 'site', 'site.css'),
  script: part('report.js'),
  helpers: { ...HELPERS, onSite },
};

/**
 * The text of `index.html`, which holds both languages. Nothing that the target says can act in it.
 * @param language the one that it is shown in until its reader chooses the other
 */
export function reportPage(results: Results, language: Language = 'en'): string {
  const title = both(({ say }) => `${headline(results, say)}: ${say('report.kind')}`);
  return htmlDocument(PAGE, {
    ...pageView(results),
    lang: language,
    title: language === 'en' ? title.en : title.zh,
  });
}

function part(name: string): string {
  return join(__dirname, name);
}
