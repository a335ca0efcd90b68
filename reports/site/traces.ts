/** Finds the traces of a run by scenario: in its Allure results, or in its recording. Each is read when it is asked for. */
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { objectIn } from '../../schemas/json-object';
import type { RecordedEntry, RecordingIndex } from '../../schemas/recording';
import { isEntryLine, lineMisfit } from '../../schemas/recording-schema';
import { misfit } from '../../schemas/trace-schema';
import { isRecording, readIndex } from '../recording/folder';

/** An entry of a trace, whoever wrote it: nothing that a report adds. */
export type Seen = RecordedEntry;

export interface Traces {
  /** Bytes of each, about, by scenario. */
  sizes: ReadonlyMap<string, number>;
  /** What of it is as the schema has it; empty for a scenario without one. */
  read: (scenario: string) => Seen[];
}

export const NO_TRACES: Traces = { sizes: new Map(), read: () => [] };

/** Evidence, as it was attached to its scenario. */
const EVIDENCE = /-attachment$/;
const SCENARIO = /^\{"scenario":("(?:[^"\\]|\\.)*")/;
/** Bytes that hold the id of a scenario. */
const HEAD = 2_000;
/** Bytes of a line of a recording, as they mostly are. */
const LINE = 500;

/** @param folder of the reports of a run */
export function tracesBeside(folder: string): Traces {
  const recording = join(folder, 'recording');
  const allure = join(folder, 'allure-results');
  if (existsSync(allure)) return tracesInAllure(allure);
  if (!isRecording(recording)) return NO_TRACES;
  return tracesInRecording(readIndex(recording), (file) => readFileSync(join(recording, file), 'utf8'));
}

/** @param textOf a file of the recording, by its path below it */
export function tracesInRecording({ scenarios }: RecordingIndex, textOf: (file: string) => string): Traces {
  const files = new Map(scenarios.map(({ scenario, file }) => [scenario, file]));
  return {
    sizes: new Map(scenarios.map(({ scenario, lines }) => [scenario, lines * LINE])),
    read: (scenario) => entriesIn(textOf(files.get(scenario) ?? '')),
  };
}

function entriesIn(text: string): Seen[] {
  return text.split('\n').flatMap((each) => {
    const line = objectIn(each);
    return line && lineMisfit(line) === '' && isEntryLine(line as never) ? [line.entry as Seen] : [];
  });
}

function tracesInAllure(folder: string): Traces {
  const files = new Map<string, { file: string; size: number }>();
  for (const name of readdirSync(folder).filter((each) => EVIDENCE.test(each))) {
    const { head, size } = headOf(join(folder, name));
    const [, scenario] = SCENARIO.exec(head) ?? [];
    if (scenario !== undefined) files.set(JSON.parse(scenario), { file: join(folder, name), size });
  }
  return {
    sizes: new Map([...files].map(([scenario, { size }]) => [scenario, size])),
    read: (scenario) => {
      const { file } = files.get(scenario) ?? {};
      const evidence = file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as unknown);
      const { trace } = evidence as { trace?: unknown };
      return Array.isArray(trace) ? trace.filter((each) => misfit(Object(each)) === '') : [];
    },
  };
}

function headOf(path: string): { head: string; size: number } {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEAD);
    const length = readSync(file, bytes, 0, HEAD, 0);
    return { head: bytes.toString('utf8', 0, length), size: fstatSync(file).size };
  } finally {
    closeSync(file);
  }
}
