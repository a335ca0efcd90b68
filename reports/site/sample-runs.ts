/** What is on record of the sample calls: with which text each was run against the simulators, and what it printed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../digest';
import type { Sample, SampleLanguage } from './sample-call';

export const SAMPLE_RUNS = join(__dirname, '..', '..', 'features', 'sample-runs.json');

/** By call, such as `gateway.poll`, and language. */
export type SampleRuns = Record<string, Partial<Record<SampleLanguage, SampleRun>>>;

export interface SampleRun {
  /** Of its text. */
  sha256: string;
  said: string;
}

let known: SampleRuns | undefined;

/** What the sample printed when it was run as it is now; undefined: it never was. */
export function saidBy(call: string, { language, text }: Sample): string | undefined {
  known ??= existsSync(SAMPLE_RUNS) ? (JSON.parse(readFileSync(SAMPLE_RUNS, 'utf8')) as SampleRuns) : {};
  const run = known[call]?.[language];
  return run?.sha256 === sha256(text) ? run.said : undefined;
}
