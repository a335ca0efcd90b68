/** Leads from a report to the page of the site on which what has an id is explained. */
import Handlebars from 'handlebars';
import { sayIn } from '../../fixtures/texts/texts';
import { siteAddress } from '../site/base';

/** `{{onSite id}}` writes a link in both languages; nothing where the view names no site in its `docs`. */
export function onSite(id: string, { data }: Handlebars.HelperOptions): Handlebars.SafeString {
  const base: unknown = data.root.docs;
  if (typeof base !== 'string' || base === '') return new Handlebars.SafeString('');
  const links = (['en', 'zh-CN'] as const).map((language) => {
    const href = Handlebars.escapeExpression(siteAddress(base, id, language));
    return `<x-t lang="${language}"><a href="${href}">${sayIn(language)('report.onSite')}</a></x-t>`;
  });
  return new Handlebars.SafeString(`<p class="note">${links.join('')}</p>`);
}
