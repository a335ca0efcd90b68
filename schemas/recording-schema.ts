/** Holds the files of a recording against their schemas. */
import Ajv, { type ErrorObject } from 'ajv/dist/2020';
import type { EntryLine, RecordedLine, RecordingIndex } from './recording';
import indexSchema from './recording-index.schema.json';
import lineSchema from './recording-line.schema.json';
import { misfit } from './trace-schema';

const ajv = new Ajv({ allErrors: true, strictTuples: false });
const fitsLine = ajv.compile<RecordedLine>(lineSchema);
const fitsIndex = ajv.compile<RecordingIndex>(indexSchema);

/** What is wrong with a line of a scenario, in one line; empty when nothing is. */
export function lineMisfit(line: unknown): string {
  if (!fitsLine(line)) return inWords(fitsLine.errors);
  return isEntryLine(line) ? misfit({ summary: '', ...line.entry, claimed: false }) : '';
}

/** What is wrong with an index, in one line; empty when nothing is. */
export function indexMisfit(index: unknown): string {
  return fitsIndex(index) ? '' : inWords(fitsIndex.errors);
}

/** Whether a line tells of what crossed an interface, or was told of the target. */
export function isEntryLine(line: RecordedLine): line is EntryLine {
  return 'entry' in line;
}

function inWords(errors: ErrorObject[] | null | undefined): string {
  const all = (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`.trim());
  return [...new Set(all)].join('; ');
}
