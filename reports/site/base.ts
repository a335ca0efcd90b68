/** Where a site lies to which reports of a run lead, and the addresses there. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import type { Language } from '../../fixtures/texts/texts';
import { addressOf } from './addresses';

/** The first page, by which a folder is known to hold such a site. */
export const ENTRY = 'index.html';
const MARK = '<title>softphone-conformance</title>';
/** Beside the reports, where `docs` writes it when nobody says where. */
const BESIDE = 'docs';

/** Whether a place of a site is one that is the same everywhere. */
export function isAddress(place: string | undefined): place is string {
  return place !== undefined && /^https?:\/\//i.test(place);
}

/** Whether the folder holds a site that `docs` wrote. */
export function isSite(folder: string): boolean {
  const entry = join(folder, ENTRY);
  return existsSync(entry) && readFileSync(entry, 'utf8').includes(MARK);
}

/**
 * What addresses of the site begin with, seen from the reports; undefined: there is none, and nothing leads to it.
 * @param reports folder of the reports of a run
 * @param given an address, or a folder with a site; none: the folder `docs` beside that of the reports, if it holds one
 * @throws ConfigurationError for a folder that holds none
 */
export function siteBase(reports: string, given: string | undefined, cwd: string): string | undefined {
  if (isAddress(given)) return addressWritten(given);
  const folder = given === undefined ? join(dirname(reports), BESIDE) : resolve(cwd, given);
  if (isSite(folder)) return `${relative(reports, folder).replaceAll('\\', '/')}/`;
  if (given === undefined) return undefined;
  throw new ConfigurationError(
    `--docs ${given}: neither an address nor a folder with a site that docs wrote.`,
  );
}

/** As all can read it, and without an account: reports and recordings name it. */
function addressWritten(given: string): string {
  if (!URL.canParse(given)) throw new ConfigurationError(`--docs ${given}: this is no address.`);
  const url = Object.assign(new URL(given), { username: '', password: '' });
  return url.href.replace(/\/*$/, '/');
}

/** Where the site shows what has that id. */
export function siteAddress(base: string, id: string, language: Language): string {
  return base + addressOf(id, language);
}

/** The same as it is told elsewhere than in the folder of the reports. */
export function siteAddressFrom(reports: string, base: string, id: string, language: Language): string {
  const address = siteAddress(base, id, language);
  return isAddress(base) ? address : join(reports, address);
}
