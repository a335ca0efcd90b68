/** Checks an archive: signature, hashes, what it says of itself, and the verdicts that its recording gives. */
import type { KeyObject } from 'node:crypto';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import type { RecordingIndex } from '../../schemas/recording';
import { indexMisfit, lineMisfit } from '../../schemas/recording-schema';
import { type ResultFile, resultIn } from '../result-file';
import { visibleLine } from '../visible';
import { verdictDifferences } from './compare';
import { type Contents, ENTRY, ENVELOPE, RECORDING } from './contents';
import { sha256 } from './digest';
import { payloadOf } from './dsse';
import { type Edition, editionDifferences } from './edition';
import { fingerprint, publicKeyOf } from './keys';
import { openArchive } from './read-zip';
import { refusals } from './refusals';
import { statedBy } from './run-contents';
import { type Statement, statementDifferences, statementIn, statementOf } from './statement';

export interface Verified {
  /** Why it is refused, one sentence each; none: it is genuine. */
  refused: string[];
  /** sha256 of the key that signed; none where none did. */
  signedBy?: string;
  /** None where it is not genuine. */
  result?: Statement['predicate']['result'];
  target?: ResultFile['target'];
}

export interface Verifier {
  /** The public key that has to have signed; none: the one in the archive. */
  trusted?: KeyObject;
  /** Of the suite that verifies. */
  edition: Edition;
  /** Judges a recording again, of which it gets the files by their names below its folder. */
  deriveAgain: (recording: Contents) => Promise<ResultFile>;
}

/** @throws ConfigurationError for what is no archive, and for one of another edition of the suite */
export async function verify(bytes: Buffer, verifier: Verifier): Promise<Verified> {
  const { contents, before, changed } = await openArchive(bytes);
  let own: KeyObject;
  try {
    own = publicKeyOf(contents.get(ENTRY.publicKey)?.toString('utf8') ?? '', ENTRY.publicKey);
  } catch (error) {
    return { refused: [`changed: ${(error as Error).message}`, ...changed] };
  }
  const key = verifier.trusted ?? own;
  let signed: Buffer;
  try {
    signed = payloadOf(contents.get(ENVELOPE) ?? Buffer.alloc(0), key);
  } catch (error) {
    return { refused: [`${ENVELOPE}: ${(error as Error).message}`, ...changed] };
  }
  const signedBy = fingerprint(key);
  const inside = parsed(contents, changed);
  if (!inside) return { signedBy, refused: changed };
  const { result, index, edition } = inside;
  const statement = statementOf(contents, result, edition, before);
  const refused = [
    ...changed,
    ...statementDifferences(signed, statement),
    ...(fingerprint(own) === signedBy ? [] : [`${ENTRY.publicKey}: another key signed`]),
    ...statedBy(index)
      .filter(([name, stated]) => !contents.get(name)?.equals(stated))
      .map(([name]) => `${name} is not what the recording has`),
    ...traceDifferences(contents, index),
    ...refusals(result, index, []),
  ];
  // What is not genuine is not judged: who changed it may have written anything.
  if (refused.length > 0) return { signedBy, refused: refused.map(visibleLine) };
  const others = editionDifferences(edition, verifier.edition);
  if (others.length > 0)
    throw new ConfigurationError(
      `The archive is of another edition of the suite (${edition.version}); different are: ${others.join(', ')}. ` +
        'Verify it with that edition.',
    );
  const differences = verdictDifferences(result, await verifier.deriveAgain(recordingIn(contents)));
  if (differences.length > 0) return { signedBy, refused: differences };
  return { signedBy, refused: [], result: statementIn(statement).predicate.result, target: result.target };
}

/** The files of the recording, by their names below its folder. */
export function recordingIn(contents: Contents): Contents {
  return new Map(
    [...contents]
      .filter(([name]) => name.startsWith(RECORDING))
      .map(([name, bytes]) => [name.slice(RECORDING.length), bytes]),
  );
}

/** Reads what has a schema; `undefined` where something is wrong, which is then in `changed`. */
function parsed(
  contents: Contents,
  changed: string[],
): { result: ResultFile; index: RecordingIndex; edition: Edition } | undefined {
  const before = changed.length;
  const read = <T>(name: string, reading: (text: string) => T): T | undefined => {
    const bytes = contents.get(name);
    try {
      if (bytes) return reading(bytes.toString('utf8'));
      changed.push(`missing: ${name}`);
    } catch (error) {
      changed.push(visibleLine(`${name} cannot be read: ${(error as Error).message}`));
    }
    return undefined;
  };
  const result = read(ENTRY.result, (text) => resultIn(text, ENTRY.result));
  const index = read(ENTRY.index, (text) => fitting<RecordingIndex>(JSON.parse(text), indexMisfit));
  const edition = read(ENTRY.edition, (text) => fitting<Edition>(JSON.parse(text), editionMisfit));
  return changed.length === before && result && index && edition ? { result, index, edition } : undefined;
}

function fitting<T>(value: unknown, misfitOf: (value: unknown) => string): T {
  const misfit = misfitOf(value);
  if (misfit !== '') throw new Error(misfit);
  return value as T;
}

function editionMisfit(value: unknown): string {
  const { version, tables, features, schemas, package: code } = (value ?? {}) as Partial<Edition>;
  const texts = [version, tables, features, schemas, code?.form, code?.sha256];
  return texts.every((text) => typeof text === 'string') ? '' : 'it names no edition';
}

/** Scenarios of a recording that are not as its index has them. */
function traceDifferences(contents: Contents, { scenarios }: RecordingIndex): string[] {
  const named = new Set(scenarios.map(({ file }) => `${RECORDING}${file}`));
  const extra = [...recordingIn(contents).keys()].map((name) => `${RECORDING}${name}`);
  return [
    ...scenarios.flatMap(({ file, sha256: digest }) => {
      const bytes = contents.get(`${RECORDING}${file}`);
      if (!bytes) return [`missing: ${RECORDING}${file}`];
      return sha256(bytes) === digest ? misfitsOf(bytes, file) : [`changed trace: ${RECORDING}${file}`];
    }),
    ...extra.filter((name) => name !== ENTRY.index && !named.has(name)).map((name) => `extra trace: ${name}`),
  ];
}

/** The first line that no recording has. */
function misfitsOf(bytes: Buffer, file: string): string[] {
  const lines = bytes.toString('utf8').split('\n').filter(Boolean);
  for (const [i, line] of lines.entries()) {
    let misfit: string;
    try {
      misfit = lineMisfit(JSON.parse(line));
    } catch {
      misfit = 'no JSON';
    }
    if (misfit !== '') return [`${RECORDING}${file}:${i + 1}: no line of a recording: ${misfit}`];
  }
  return [];
}
