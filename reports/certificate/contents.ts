/** What stands in the archive of a certificate, by name. */

/** Bytes of each entry by its name, with `/`. */
export type Contents = ReadonlyMap<string, Buffer>;

/** The only entry that is no subject of the statement; it stands last. */
export const ENVELOPE = 'statement.dsse.json';
export const RECORDING = 'recording/';

export const ENTRY = {
  publicKey: 'public-key.pem',
  ics: 'ics.json',
  ixit: 'ixit.json',
  edition: 'edition.json',
  command: 'command.txt',
  result: 'conformance.json',
  index: `${RECORDING}recording.json`,
} as const;

/** Reports beside the result, by their names in the folder of a run. Those of Allure are made from the same, and are large. */
export const REPORTS = ['index.html', 'junit.xml', 'ctrf.json', 'gl-code-quality-report.json'];

/** JSON as archives have it. */
export function jsonOf(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
