/** Checks an archive: signature, hashes, what it says of itself, and the verdicts that its recording gives. */
import type { KeyObject } from 'node:crypto';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import type { ResultFile } from '../result-file';
import { visibleLine } from '../visible';
import { resultDifferences } from './compare';
import { type Contents, ENTRY, ENVELOPE, RECORDING } from './contents';
import { payloadOf } from './dsse';
import { type Edition, editionDifferences } from './edition';
import { ambiguousJson, editionIn, type Inside, inside, resultOf, traceDifferences } from './inside';
import { fingerprint, publicKeyOf } from './keys';
import { openArchive } from './read-zip';
import { refusals } from './refusals';
import { reportDifferences } from './report-differences';
import { statedBy, unknownNames } from './run-contents';
import { outcomeOf, type Statement, statementOf } from './statement';
import { entryDifferences, sayingDifferences } from './statement-differences';

export interface Verified {
  /** Why it is refused, one sentence each; none: it is genuine. */
  refused: string[];
  /** sha256 of the key that signed; none where none did. */
  signedBy?: string;
  /** None where it is not genuine. */
  result?: Statement['predicate']['result'];
  target?: ResultFile['target'];
}

/**
 * Judges a recording again, of which it gets the files by their names below its folder. Gives result and reports by their
 * names in the folder of a run.
 */
export type DeriveAgain = (recording: Contents) => Promise<Contents>;

export interface Verifier {
  /** The public key that has to have signed; none: the one in the archive. */
  trusted?: KeyObject;
  /** Of the suite that verifies. */
  edition: Edition;
  deriveAgain: DeriveAgain;
}

/** @throws ConfigurationError for what is no archive, and for one of another edition of the suite */
export async function verify(bytes: Buffer, { trusted, edition, deriveAgain }: Verifier): Promise<Verified> {
  const { contents, before, changed } = await openArchive(bytes);
  const own = ownKey(contents);
  const key = trusted ?? own;
  if (!key) return { refused: [`changed: ${ENTRY.publicKey}: this is no public key`, ...changed] };
  let signed: Buffer;
  try {
    signed = payloadOf(contents.get(ENVELOPE) ?? Buffer.alloc(0), key);
  } catch (error) {
    return { refused: [`${ENVELOPE}: ${(error as Error).message}`, ...changed] };
  }
  const signedBy = fingerprint(key);
  // What cannot be unpacked is told as that, and is not missing.
  const unread = (line: string) =>
    changed.some((each) => each.startsWith(`${line.replace('missing', 'changed')}:`));
  const others = entryDifferences(signed, contents, before).filter((line) => !unread(line));
  const entries = [...changed, ...others];
  if (entries.length > 0) return { signedBy, refused: entries.map(visibleLine) };
  // From here on it is what somebody signed; who did may have written anything.
  let read: Inside;
  try {
    checkEdition(editionIn(contents), edition);
    read = inside(contents);
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    return { signedBy, refused: [(error as Error).message] };
  }
  const unsound = [
    ...(own && fingerprint(own) === signedBy ? [] : [`${ENTRY.publicKey}: another key signed`]),
    ...unknownNames(contents),
    ...ambiguousJson(contents),
  ];
  // Only what has one meaning is held against the rest.
  if (unsound.length > 0) return { signedBy, refused: unsound.map(visibleLine) };
  const refused = [
    ...sayingDifferences(signed, statementOf(contents, read.result, edition, before)),
    ...traceDifferences(contents, read.index),
    ...refusals(read.result, read.index, read.claims, []),
    ...statedDifferences(contents, read, edition, signedBy),
  ];
  if (refused.length > 0) return { signedBy, refused: refused.map(visibleLine) };
  const differences = derivedDifferences(contents, read.result, await deriveAgain(recordingIn(contents)));
  if (differences.length > 0) return { signedBy, refused: differences };
  return { signedBy, refused: [], result: outcomeOf(read.result).result, target: read.result.target };
}

/** Where an archive is not what its recording gives, one sentence each: what matters most, and if that agrees, the rest. */
function derivedDifferences(contents: Contents, result: ResultFile, derived: Contents): string[] {
  const differences = resultDifferences(result, resultOf(derived));
  return differences.length > 0 ? differences : reportDifferences(contents, derived);
}

/** The files of the recording, by their names below its folder. */
export function recordingIn(contents: Contents): Contents {
  return new Map(
    [...contents]
      .filter(([name]) => name.startsWith(RECORDING))
      .map(([name, bytes]) => [name.slice(RECORDING.length), bytes]),
  );
}

function ownKey(contents: Contents): KeyObject | undefined {
  try {
    return publicKeyOf(contents.get(ENTRY.publicKey)?.toString('utf8') ?? '', ENTRY.publicKey);
  } catch {
    // Told as what it is: a file that was changed.
    return undefined;
  }
}

function checkEdition(its: Edition, ours: Edition): void {
  const others = editionDifferences(its, ours);
  if (others.length === 0) return;
  const lines = others.map((member) => {
    const name = member as keyof Edition;
    return `${name}: the archive has ${its[name]}, and this suite ${ours[name]}`;
  });
  throw new ConfigurationError(
    visibleLine(
      `The archive is of another edition of the suite: ${lines.join('; ')}. Verify it with that edition.`,
    ),
  );
}

/** What follows from recording and result alone, and has to stand there so. */
function statedDifferences(contents: Contents, read: Inside, edition: Edition, signedBy: string): string[] {
  const stated = new Map(statedBy({ ...read, edition, signedBy }));
  return [...stated]
    .filter(([name, bytes]) => !contents.get(name)?.equals(bytes))
    .map(([name]) => `${name} is not what recording and result give`);
}
