/** What stands in the archive of a certificate, by name. */
import type { Language } from '../../fixtures/texts/texts';

/** Bytes of each entry by its name, with `/`. */
export type Contents = ReadonlyMap<string, Buffer>;

/** The only entry that is no subject of the statement; it stands last. */
export const ENVELOPE = 'statement.dsse.json';
export const RECORDING = 'recording/';
export const REPORTS = 'reports/';

export const ENTRY = {
  publicKey: 'public-key.pem',
  ics: 'ics.json',
  ixit: 'ixit.json',
  edition: 'edition.json',
  command: 'command.txt',
  result: 'conformance.json',
  badge: 'badge.svg',
  index: `${RECORDING}recording.json`,
} as const;

/** The page for people. */
export function pageIn(language: Language): string {
  return `certificate.${language}.html`;
}

/** JSON as archives have it. */
export function jsonOf(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
