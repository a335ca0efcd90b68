/** Reads the runs whose verdicts the site shows: folders of results, and certificates that verify. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { ENTRY } from '../../reports/certificate/contents';
import { inside } from '../../reports/certificate/inside';
import { openArchive } from '../../reports/certificate/read-zip';
import { recordingIn, type Verifier, verify } from '../../reports/certificate/verify';
import { readResult } from '../../reports/result-file';
import { type KnownResult, knownResult } from '../../reports/site/known-results';
import { tracesBeside, tracesInRecording } from '../../reports/site/traces';
import { visibleLine } from '../../reports/visible';
import { deriveAgain } from '../certify/derive-again';
import { readSmall } from '../certify/read-small';
import { thisEdition } from '../certify/this-edition';

/** Bytes of an archive, packed. */
const MOST = 300_000_000;
/** Where a run leaves its results when nobody says where. */
const LATEST = join('reports', 'latest');

/**
 * @param from each `PLACE` or `NAME=PLACE`; none: the last run, where there is one
 * @throws ConfigurationError for what is no result, and for a certificate that does not verify
 */
export async function runsFrom(
  from: readonly string[] | undefined,
  verifier: Verifier = { edition: thisEdition(), deriveAgain },
): Promise<KnownResult[]> {
  const last = existsSync(join(LATEST, ENTRY.result)) ? [LATEST] : [];
  const runs: KnownResult[] = [];
  for (const given of from ?? last) {
    const { name, place } = named(given);
    const run = isArchive(place) ? await certified(place, verifier) : ofFolder(place);
    runs.push(name === '' ? run : { ...run, name: visibleLine(name) });
  }
  return runs;
}

/** A name may stand before the place; a place that is there is no name. */
function named(given: string): { name: string; place: string } {
  const [, name = '', place = ''] = /^([^=]+)=(.+)$/s.exec(given) ?? [];
  return place === '' || existsSync(given) ? { name: '', place: given } : { name, place };
}

function isArchive(place: string): boolean {
  return existsSync(place) && statSync(place).isFile() && !place.endsWith('.json');
}

function ofFolder(place: string): KnownResult {
  const result = readResult(place);
  return knownResult(result, tracesBeside(place));
}

/** What its recording gives, judged again; it takes about as long as the run did. */
async function certified(place: string, verifier: Verifier): Promise<KnownResult> {
  const bytes = readSmall(place, MOST);
  const refusedFor = (reason: string) => new ConfigurationError(visibleLine(`${place}: ${reason}`));
  const { refused, signedBy = '' } = await verify(bytes, verifier).catch((error) => {
    throw error instanceof ConfigurationError ? refusedFor(error.message) : error;
  });
  const [reason] = refused;
  if (reason !== undefined) throw refusedFor(`this certificate does not verify: ${reason}`);
  const { contents } = await openArchive(bytes);
  const { result, index } = inside(contents);
  const files = recordingIn(contents);
  const traces = tracesInRecording(index, (file) => files.get(file)?.toString('utf8') ?? '');
  return { ...knownResult(result, traces), signedBy };
}
