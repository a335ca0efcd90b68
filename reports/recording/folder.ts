/** The folder of a recording: a file for each scenario, and an index of them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import type { RecordedLine, RecordedScenario, RecordingIndex } from '../../schemas/recording';
import { indexMisfit, lineMisfit } from '../../schemas/recording-schema';
import { sha256 } from '../digest';

const INDEX = 'recording.json';
const SCENARIOS = 'scenarios';
/** Of a scenario's name in the name of its file. */
const NAME_LENGTH = 60;
const DIGEST_LENGTH = 8;
/** The end of a file in which all lines are. */
const WHOLE = /"cut":0\b/;

/** Whether a path leads to the folder of a recording. */
export function isRecording(path: string): boolean {
  return existsSync(join(path, INDEX));
}

/** Path of the index in the folder of a recording. */
export function indexOf(folder: string): string {
  return join(folder, INDEX);
}

/** Where a scenario's file lies below the folder of its recording, with `/`. */
export function fileOf(scenario: string): string {
  const [feature = '', ...name] = scenario.split(': ');
  const words = name.join(' ').replace(/[^A-Za-z0-9]+/g, '-');
  const digest = sha256(scenario).slice(0, DIGEST_LENGTH);
  return `${SCENARIOS}/${feature}/${words.slice(0, NAME_LENGTH)}-${digest}.jsonl`;
}

/**
 * Makes the folder, and removes an earlier recording from it.
 * @throws ConfigurationError when it holds other things, or cannot be written to
 */
export function prepareRecording(folder: string): void {
  try {
    const entries = existsSync(folder) ? readdirSync(folder) : [];
    if (entries.some((entry) => entry !== INDEX && entry !== SCENARIOS))
      throw new ConfigurationError(`--record ${folder}: the folder holds other things than a recording.`);
    for (const entry of entries) rmSync(join(folder, entry), { recursive: true });
    mkdirSync(join(folder, SCENARIOS), { recursive: true });
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(`--record ${folder}: cannot be written to: ${(error as Error).message}`);
  }
}

/**
 * Writes the file of a scenario.
 * @throws Error for a line that is not as the schema has it, and the errors of the file system
 */
export function writeScenario(folder: string, scenario: string, lines: readonly RecordedLine[]): void {
  const texts = lines.map((line) => {
    const text = JSON.stringify(line);
    const misfit = lineMisfit(JSON.parse(text));
    if (misfit !== '') throw new Error(`this cannot be recorded: ${misfit}: ${text}`);
    return `${text}\n`;
  });
  const file = join(folder, fileOf(scenario));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, texts.join(''));
}

/** Writes the index, of the scenarios that have a file. Gives how many these are, and of how many not all could be kept. */
export function writeIndex(
  folder: string,
  head: Omit<RecordingIndex, 'formatVersion' | 'scenarios'>,
  scenarios: readonly string[],
): { all: number; cut: number } {
  const index: RecordingIndex = {
    formatVersion: 1,
    ...head,
    scenarios: scenarios.flatMap((scenario) => recorded(folder, scenario)),
  };
  const misfit = indexMisfit(JSON.parse(JSON.stringify(index)));
  if (misfit !== '') throw new Error(`this is no index of a recording: ${misfit}`);
  writeFileSync(join(folder, INDEX), `${JSON.stringify(index, null, 2)}\n`);
  const all = index.scenarios.length;
  return { all, cut: index.scenarios.filter(({ file }) => !WHOLE.test(lastLine(join(folder, file)))).length };
}

/**
 * Reads the index of a recording.
 * @throws ConfigurationError when there is none, or none that can be read
 */
export function readIndex(folder: string): RecordingIndex {
  const file = join(folder, INDEX);
  if (!existsSync(file)) throw new ConfigurationError(`${folder} holds no recording: there is no ${INDEX}.`);
  const index = parsed(readFileSync(file, 'utf8'), file);
  const misfit = indexMisfit(index);
  if (misfit !== '') throw new ConfigurationError(`${file} is no index of a recording: ${misfit}.`);
  return index as RecordingIndex;
}

/**
 * Reads the lines of a scenario.
 * @throws ConfigurationError that names file and line when they are not as the schema has it
 */
export function readScenario(folder: string, { file }: Pick<RecordedScenario, 'file'>): RecordedLine[] {
  const path = join(folder, file);
  if (!existsSync(path))
    throw new ConfigurationError(`${path}: the index has this file, and it is not there.`);
  const texts = readFileSync(path, 'utf8')
    .split('\n')
    .filter((text) => text !== '');
  return texts.map((text, i) => {
    const line = parsed(text, `${path}:${i + 1}`);
    const misfit = lineMisfit(line);
    if (misfit !== '') throw new ConfigurationError(`${path}:${i + 1}: no line of a recording: ${misfit}.`);
    return line as RecordedLine;
  });
}

/** Files that are not as they were recorded, below the folder. */
export function changedFiles(folder: string, { scenarios }: RecordingIndex): string[] {
  return scenarios
    .filter(({ file, sha256: digest }) => {
      const path = join(folder, file);
      return !existsSync(path) || sha256(readFileSync(path)) !== digest;
    })
    .map(({ file }) => file);
}

function recorded(folder: string, scenario: string): RecordedScenario[] {
  const file = fileOf(scenario);
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const lines = bytes.toString('utf8').split('\n').length - 1;
  return [{ scenario, file, sha256: sha256(bytes), lines }];
}

function lastLine(path: string): string {
  return readFileSync(path, 'utf8').trimEnd().split('\n').at(-1) ?? '';
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ConfigurationError(`${where}: no JSON: ${(error as Error).message}.`);
  }
}
