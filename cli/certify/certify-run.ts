/** Certifies a run: finds what keeps it from that, else makes the signed archive. */

import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { verdictDifferences } from '../../reports/certificate/compare';
import { ENTRY } from '../../reports/certificate/contents';
import { type Edition, editionDifferences } from '../../reports/certificate/edition';
import { publicPemOf } from '../../reports/certificate/keys';
import { refusals } from '../../reports/certificate/refusals';
import { contentsOf } from '../../reports/certificate/run-contents';
import { sealed } from '../../reports/certificate/seal';
import { recordingIn, type Verifier } from '../../reports/certificate/verify';
import { changedFiles, isRecording, readIndex } from '../../reports/recording/folder';
import { readResult } from '../../reports/result-file';

export interface Certifying {
  /** Of the run's reports. */
  folder: string;
  recording: string;
  /** Private. */
  key: KeyObject;
  edition: Edition;
  /** Why the suite is not what the edition names; empty: it is. */
  ofSuite: readonly string[];
  deriveAgain: Verifier['deriveAgain'];
}

export type Certified = { refused: string[] } | Awaited<ReturnType<typeof sealed>>;

/** @throws ConfigurationError where result or recording cannot be read */
export async function certifyRun({
  folder,
  recording,
  key,
  edition,
  ofSuite,
  deriveAgain,
}: Certifying): Promise<Certified> {
  const result = readResult(join(folder, ENTRY.result));
  const index = isRecording(recording) ? readIndex(recording) : undefined;
  const { version, tables, features } = result.suite;
  const others = editionDifferences({ ...edition, version, tables, features }, edition);
  const refused = [
    ...ofSuite,
    ...(others.length > 0
      ? [`the run was judged by another edition of the suite (${others.join(', ')})`]
      : []),
    ...refusals(result, index, index ? changedFiles(recording, index) : []),
  ];
  if (!index || refused.length > 0) return { refused };
  const contents = contentsOf({ folder, recording, index, edition, publicKey: publicPemOf(key) });
  const differences = verdictDifferences(result, await deriveAgain(recordingIn(contents)));
  return differences.length > 0 ? { refused: differences } : sealed(contents, result, edition, key);
}
