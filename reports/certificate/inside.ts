/** Reads what an archive has that is read by more than its hash: each may be anything, whoever signed it. */
import { objectIn } from '../../schemas/json-object';
import type { RecordingIndex } from '../../schemas/recording';
import { indexMisfit, lineMisfit } from '../../schemas/recording-schema';
import { sha256 } from '../digest';
import { type ResultFile, resultIn } from '../result-file';
import { visibleLine } from '../visible';
import { type Claims, claimsOf } from './claims';
import { type Contents, ENTRY, ENVELOPE, jsonOf, RECORDING, REPORTS } from './contents';
import { type Edition, MEMBERS } from './edition';
import { Unsound } from './unsound';

export interface Inside {
  result: ResultFile;
  index: RecordingIndex;
  claims: Claims;
}

/** @throws Error that says what is wrong */
export function editionIn(contents: Contents): Edition {
  return reading(contents, ENTRY.edition, (text) => {
    const edition: Edition | null = JSON.parse(text);
    if (!MEMBERS.every((member) => typeof edition?.[member] === 'string'))
      throw new Unsound('it names no edition');
    return edition as Edition;
  });
}

/** @throws Error that says what is wrong with the first that cannot be read */
export function inside(contents: Contents): Inside {
  const result = resultOf(contents);
  const index = reading(contents, ENTRY.index, (text) => {
    const value: RecordingIndex = JSON.parse(text);
    const misfit = indexMisfit(value);
    if (misfit !== '') throw new Unsound(misfit);
    return value;
  });
  return { result, index, claims: reading(contents, ENTRY.index, () => claimsOf(index)) };
}

/** @throws Error that says what is wrong */
export function resultOf(contents: Contents): ResultFile {
  return reading(contents, ENTRY.result, (text) => resultIn(text, ENTRY.result));
}

function reading<T>(contents: Contents, name: string, read: (text: string) => T): T {
  const bytes = contents.get(name);
  if (!bytes) throw new Unsound(`missing: ${name}`);
  try {
    return read(bytes.toString('utf8'));
  } catch (error) {
    throw new Unsound(visibleLine(`${name} cannot be read: ${(error as Error).message}`));
  }
}

/**
 * JSON that two readers could read in two ways, or that not all can read: a member stands there twice, bytes are none of
 * UTF-8, it is nested too deep, or it is none.
 */
export function ambiguousJson(contents: Contents): string[] {
  return [...contents]
    .filter(([name, bytes]) => {
      // Reports are held against those that the recording gives.
      if (name.startsWith(REPORTS) || name === ENVELOPE) return false;
      const again = name.endsWith('.jsonl') ? linesAgain : jsonAgain;
      return /\.jsonl?$/.test(name) && !again(bytes)?.equals(bytes);
    })
    .map(([name]) => `${name}: this JSON is not as a run writes it, such as a member twice`);
}

function jsonAgain(bytes: Buffer): Buffer | undefined {
  const value = objectIn(bytes.toString('utf8'));
  return value && jsonOf(value);
}

function linesAgain(bytes: Buffer): Buffer | undefined {
  try {
    const lines = bytes.toString('utf8').split('\n').slice(0, -1);
    return Buffer.from(lines.map((line) => `${JSON.stringify(JSON.parse(line))}\n`).join(''));
  } catch {
    return undefined;
  }
}

/** Scenarios of a recording that are not as its index has them. */
export function traceDifferences(contents: Contents, { scenarios }: RecordingIndex): string[] {
  const named = new Set<string>([ENTRY.index, ...scenarios.map(({ file }) => `${RECORDING}${file}`)]);
  return [
    ...scenarios.flatMap(({ file, sha256: digest }) => {
      const bytes = contents.get(`${RECORDING}${file}`);
      if (!bytes) return [`missing: ${RECORDING}${file}`];
      return sha256(bytes) === digest ? misfitOf(bytes, file) : [`changed trace: ${RECORDING}${file}`];
    }),
    ...[...contents.keys()]
      .filter((name) => name.startsWith(RECORDING) && !named.has(name))
      .map((name) => `extra trace: ${name}`),
  ];
}

/** The first line that no recording has. */
function misfitOf(bytes: Buffer, file: string): string[] {
  const lines = bytes.toString('utf8').split('\n').filter(Boolean);
  for (const [i, line] of lines.entries()) {
    const misfit = lineMisfit(JSON.parse(line));
    if (misfit !== '') return [`${RECORDING}${file}:${i + 1}: no line of a recording: ${misfit}`];
  }
  return [];
}
