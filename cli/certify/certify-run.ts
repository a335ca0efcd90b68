/** Certifies a run: finds what keeps it from that, else makes the signed archive. */
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { claimsOf } from '../../reports/certificate/claims';
import { type Contents, ENTRY } from '../../reports/certificate/contents';
import { type Edition, editionDifferences } from '../../reports/certificate/edition';
import { fingerprint, publicPemOf } from '../../reports/certificate/keys';
import { refusals } from '../../reports/certificate/refusals';
import { contentsOf } from '../../reports/certificate/run-contents';
import { sealed } from '../../reports/certificate/seal';
import { type DeriveAgain, derivedDifferences, recordingIn } from '../../reports/certificate/verify';
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
  deriveAgain: DeriveAgain;
}

export type Certified =
  | { refused: string[] }
  | ({ /** Of the archive. */ contents: Contents } & Awaited<ReturnType<typeof sealed>>);

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
  const claims = index && claimsOf(index);
  const { version, tables, features } = result.suite;
  const others = editionDifferences({ ...edition, version, tables, features }, edition);
  const refused = [
    ...ofSuite,
    ...(others.length > 0
      ? [`the run was judged by another edition of the suite (${others.join(', ')})`]
      : []),
    ...refusals(result, index, claims, index ? changedFiles(recording, index) : []),
  ];
  if (!index || !claims || refused.length > 0) return { refused };
  const publicKey = publicPemOf(key);
  const signedBy = fingerprint(key);
  const contents = contentsOf({ folder, recording, result, index, claims, edition, publicKey, signedBy });
  const differences = derivedDifferences(contents, result, await deriveAgain(recordingIn(contents)));
  if (differences.length > 0) return { refused: differences };
  return { contents, ...(await sealed(contents, result, edition, key)) };
}
