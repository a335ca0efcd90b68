/** Writes a recording as a HAR, one scenario after another, so that a long one needs no more memory than a short one. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { diskTrouble } from '../../reports/unwritable';
import { harEntry, harOpening } from '../../traffic/har/har-of';
import { recordedTraffic } from '../../traffic/recording/recorded-traffic';

const CREATOR = 'softphone-conformance recording';

/**
 * @returns how many exchanges of how many scenarios were written
 * @throws ConfigurationError when there is no recording that can be read, or the file cannot be written
 */
export function exportHar(folder: string, file: string): { exchanges: number; scenarios: number } {
  const pages: object[] = [];
  let entries = 0;
  let handle: number | undefined;
  try {
    for (const { scenario, began, exchanges } of recordedTraffic(folder)) {
      handle ??= opened(file);
      const id = `page_${pages.length + 1}`;
      pages.push({ startedDateTime: new Date(began).toISOString(), id, title: scenario, pageTimings: {} });
      for (const exchange of exchanges) {
        writeSync(
          handle,
          `${entries === 0 ? '' : ',\n'}${JSON.stringify({ pageref: id, ...harEntry(exchange) })}`,
        );
        entries += 1;
      }
    }
    handle ??= opened(file);
    writeSync(handle, `\n],"pages":${JSON.stringify(pages)}}}\n`);
  } catch (error) {
    const trouble = diskTrouble(error);
    if (trouble === undefined) throw error;
    throw new ConfigurationError(`--har ${file}: cannot be written: ${trouble}.`);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
  return { exchanges: entries, scenarios: pages.length };
}

function opened(file: string): number {
  try {
    const handle = openSync(file, 'w');
    writeSync(handle, harOpening(CREATOR));
    return handle;
  } catch (error) {
    throw new ConfigurationError(`--har ${file}: cannot be written: ${(error as Error).message}.`);
  }
}
