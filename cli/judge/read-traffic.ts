/** Reads HAR files one after the other, and has every exchange in them judged. */
import { resolve } from 'node:path';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { isRecording } from '../../reports/recording/folder';
import { plural } from '../../reports/wording';
import { type HarEnd, harEntries } from '../../traffic/har/har-entries';
import { exchangeOf } from '../../traffic/har/har-exchange';
import { type HarFile, openHar } from '../../traffic/har/har-file';
import { recordedTraffic } from '../../traffic/recording/recorded-traffic';
import type { TrafficJudge } from '../../traffic/traffic-judge';
import type { Reading } from './traffic-results';

/** @throws ConfigurationError for a file that cannot be opened, or is no HAR */
export async function readTraffic(
  files: string[],
  cwd: string,
  judge: TrafficJudge,
  reading: Reading,
): Promise<void> {
  for (const file of files) {
    if (isRecording(resolve(cwd, file))) {
      judgeRecording(resolve(cwd, file), file, judge, reading);
      continue;
    }
    const har = await opened(resolve(cwd, file), file);
    try {
      const { isHar, problem } = await readOne(har, file, judge, reading);
      if (!isHar)
        throw new ConfigurationError(`${file}: this is no HAR: ${problem ?? 'it has no log with entries'}.`);
      if (problem !== undefined)
        reading.gaps.push(`${file} was judged as far as it could be read: ${problem}.`);
    } finally {
      har.close();
    }
  }
  judge.finish();
}

/** A recording of a run; each scenario for itself, since in the next one secrets have the same likenesses again. */
function judgeRecording(folder: string, file: string, judge: TrafficJudge, reading: Reading): void {
  let cut = 0;
  for (const { scenario, exchanges, isCut } of recordedTraffic(folder)) {
    if (isCut) cut += 1;
    for (const exchange of exchanges) {
      reading.exchanges += 1;
      if (!judge.take({ ...exchange, place: `${file}, ${scenario}` })) reading.foreign += 1;
    }
    judge.finish();
  }
  if (cut > 0) reading.gaps.push(`Of ${plural(cut, 'scenario')} not all was recorded.`);
}

async function opened(path: string, file: string): Promise<HarFile> {
  try {
    return await openHar(path);
  } catch (error) {
    throw new ConfigurationError(`${file}: cannot be read: ${(error as Error).message}`);
  }
}

async function readOne(har: HarFile, file: string, judge: TrafficJudge, reading: Reading): Promise<HarEnd> {
  const entries = harEntries(har.pieces);
  let number = 0;
  let before = 0;
  let unreadable = 0;
  for (;;) {
    const next = await entries.next();
    if (next.done) {
      if (unreadable > 0)
        reading.gaps.push(`${unreadable} entries have no method, or no address that can be read.`);
      return next.value;
    }
    number += 1;
    const exchange = await exchangeOf(next.value, before, har.attached, `${file}, entry ${number}`);
    if (typeof exchange === 'string') {
      unreadable += 1;
      continue;
    }
    before = exchange.at;
    reading.exchanges += 1;
    if (!judge.take(exchange)) reading.foreign += 1;
  }
}
