/**
 * Where the site shows what has an id: a requirement, a row that demands something of a client, a scenario, an erratum,
 * a finding. An address is made of the id alone and lasts as long as the id does.
 */
import type { Language } from '../../fixtures/texts/texts';

/** A place on the site: a page by its path from the root of the site, with `/`, and an anchor on it. */
export interface Place {
  page: string;
  /** As the page has it; '' for its top. */
  anchor: string;
}

const ERRATUM = /^[A-Z]{2}-\d+$/;

/**
 * @param id such as `gateway.sign-in.parameter.phonenum`, `gateway/sign-in: What the answer carries`, `GW-01`, or that of
 * a finding, which is shown where its erratum is, or else its row
 * @returns such as `en/gateway/sign-in.html#gateway.sign-in.parameter.phonenum`
 */
export function addressOf(id: string, language: Language): string {
  return hrefOf(placeOf(id, language));
}

/** The place of which {@link addressOf} is the address. */
export function placeOf(id: string, language: Language): Place {
  const [row = '', erratum = ''] = id.split('~');
  if (ERRATUM.test(erratum)) return placeOf(erratum, language);
  if (ERRATUM.test(row)) return { page: errataPage(language), anchor: row };
  const [feature = '', ...name] = id.split(': ');
  if (feature.includes('/'))
    return { page: featurePage(feature, language), anchor: anchorOf(name.join(': ')) };
  const [interfaceName = '', call = ''] = row.replace(/^client\./, '').split('.');
  return { page: callPage(interfaceName, call, language), anchor: row };
}

/** @param call as its table names it */
export function callPage(interfaceName: string, call: string, language: Language): string {
  return `${language}/${interfaceName}/${call}.html`;
}

export function interfacePage(interfaceName: string, language: Language): string {
  return `${language}/${interfaceName}/index.html`;
}

/** @param feature path below `features`, without its ending */
export function featurePage(feature: string, language: Language): string {
  return `${language}/features/${feature}.html`;
}

export function guidesPage(language: Language): string {
  return `${language}/guides/index.html`;
}

/** @param guide its folder below `docs`, its name and its language */
export function guidePage({
  folder,
  name,
  language,
}: Record<'folder' | 'name', string> & { language: Language }) {
  return `${language}/${folder}/${name}.html`;
}

export function errataPage(language: Language): string {
  return `${language}/errata.html`;
}

/** A name as an anchor: whole and readable, for an id may hold anything but white space. */
export function anchorOf(name: string): string {
  return name.replace(/\s/g, '_');
}

/** The place as a link from the root of the site. */
export function hrefOf({ page, anchor }: Place): string {
  return anchor === '' ? page : `${page}#${encodeURIComponent(anchor)}`;
}

/**
 * The same as a link of a page, for pages are opened from disk as well.
 * @param address from the root of the site
 * @param from the page with the link
 */
export function linkFrom(from: string, address: string): string {
  const [page = '', anchor] = address.split('#');
  if (page === from && anchor !== undefined) return `#${anchor}`;
  const [here, there] = [from.split('/').slice(0, -1), address.split('/')];
  const apart = here.findIndex((folder, i) => folder !== there[i] || i === there.length - 1);
  const shared = apart === -1 ? here.length : apart;
  return '../'.repeat(here.length - shared) + there.slice(shared).join('/');
}
