/** Verifies archives of the sample as its vendor's, without a run: the tests say what its recording gives. */
import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { it } from 'node:test';
import type { ResultFile } from '../result-file';
import { type Contents, ENTRY, REPORTS } from './contents';
import { publicPemOf } from './keys';
import { EDITION, sample, sampleContents, vendor } from './sample-archive';
import { type Verified, verify } from './verify';

const trusted = createPublicKey(publicPemOf(vendor));
/** Told as well wherever an entry is another one. */
const ROUND_IT = /^changed: (bytes of the zip round its contents|the directory of the zip)$/;

/** What the recording of the sample gives, with that result. */
export function derivedFrom(result: ResultFile): Contents {
  const contents = sampleContents({ ...sample(), result });
  const reports = [...contents].filter(([name]) => name === ENTRY.result || name.startsWith(REPORTS));
  return new Map(reports.map(([name, bytes]) => [name.replace(REPORTS, ''), bytes]));
}

/** @param derived what a recording gives: what the sample has */
export function verified(bytes: Buffer, derived: ResultFile = sample().result): Promise<Verified> {
  return verify(bytes, {
    trusted,
    edition: EDITION,
    deriveAgain: async () => derivedFrom(derived),
  });
}

/** How an archive came to be, and what is told of it, and nothing else. */
export type TamperCase = [() => Promise<Buffer>, RegExp];

export function refusedEach(cases: Readonly<Record<string, TamperCase>>): void {
  for (const [name, [make, expected]] of Object.entries(cases))
    it(name, async () => {
      const { refused, result } = await verified(await make());
      assert.match(refused.join('\n'), expected);
      const others = refused.filter((line) => !expected.test(line) && !ROUND_IT.test(line));
      assert.deepEqual(others, []);
      assert.equal(result, undefined);
    });
}
