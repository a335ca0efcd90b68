/** Certifies a run: finds what keeps it from that, else makes the signed archive, and verifies that as others will. */
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { claimsOf } from '../../reports/certificate/claims';
import { resultDifferences } from '../../reports/certificate/compare';
import { type Contents, ENTRY } from '../../reports/certificate/contents';
import { type Edition, editionDifferences } from '../../reports/certificate/edition';
import { resultOf } from '../../reports/certificate/inside';
import { fingerprint, publicKeyOf, publicPemOf } from '../../reports/certificate/keys';
import { refusals } from '../../reports/certificate/refusals';
import { contentsOf } from '../../reports/certificate/run-contents';
import { sealed } from '../../reports/certificate/seal';
import { type DeriveAgain, verify } from '../../reports/certificate/verify';
import { changedFiles, indexOf, isRecording, readIndex } from '../../reports/recording/folder';
import { readResult } from '../../reports/result-file';
import type { RecordingIndex } from '../../schemas/recording';

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
  const files = filesOf(recording, index);
  const derived = await deriveAgain(files);
  const given = resultOf(derived);
  const differences = resultDifferences(result, given);
  if (differences.length > 0) return { refused: differences };
  // What the recording gives, which others get again; when it was made and how long it took says the run.
  const { startedAt, duration } = result;
  const stating = { result: { ...given, startedAt, duration }, index, claims, edition };
  const publicKey = publicPemOf(key);
  const contents = contentsOf({
    ...stating,
    recording: files,
    derived,
    publicKey,
    signedBy: fingerprint(key),
  });
  const archive = await sealed(contents, stating.result, edition, key);
  const trusted = publicKeyOf(publicKey, ENTRY.publicKey);
  const own = await verify(archive.bytes, { trusted, edition, deriveAgain: async () => derived });
  return own.refused.length > 0 ? { refused: own.refused } : { contents, ...archive };
}

function filesOf(folder: string, { scenarios }: RecordingIndex): Contents {
  const index = basename(indexOf(folder));
  return new Map(
    [index, ...scenarios.map(({ file }) => file)].map((file) => [file, readFileSync(join(folder, file))]),
  );
}
