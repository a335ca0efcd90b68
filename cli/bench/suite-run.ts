/** Runs the suite on a subject as a person would, and reads from the reports how much it did and how long it took. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Evidence } from '../../schemas/verdict';
import { commandProcess } from '../run/command-process';
import { evidenceIn } from '../run/evidence-in';
import { HarnessFault } from '../run/harness-fault';
import type { SuiteRun } from './measured';
import { type Activity, readProfile, sharesOf } from './shares';
import type { Subject } from './subject';

/** Milliseconds; a suite that takes longer hangs. */
const LIMIT = 15 * 60_000;

/** In one process, as the bare loop is. */
const ALONE = ['--parallel', '1'];

interface AllureFile {
  start?: number;
  stop?: number;
}

/**
 * One run of the whole command: it starts, loads the suite, executes the scenarios, writes the reports. The
 * Allure HTML is not made, since that would measure Java.
 * @param features only these; empty: all of the subject
 * @throws HarnessFault when there was nothing to measure
 */
export async function runSuite(subject: Subject, features: readonly string[]): Promise<SuiteRun> {
  return inFolder(async (out) => {
    const began = Date.now();
    const { code, output, time } = await suite(subject, features, out, ALONE);
    const { evidence, scenarios, first, last } = resultsIn(join(out, 'allure-results'));
    if (evidence.length === 0) throw new HarnessFault('The suite came to no scenario; it said:', output);
    const exchanges = exchangesIn(evidence, subject.kinds);
    return { code, time, firstAfter: first - began, scenarioTime: last - first, scenarios, exchanges };
  });
}

/**
 * Milliseconds of one run of the whole command as it runs by default: with a worker for each core, as far as they pay.
 */
export async function timeShared(subject: Subject, features: readonly string[]): Promise<number> {
  return inFolder(async (out) => (await suite(subject, features, out, [])).time);
}

/**
 * One run more, of which samples are taken: what it spends its time on.
 * @throws HarnessFault when there was nothing to measure
 */
export async function profileSuite(
  subject: Subject,
  features: readonly string[],
): Promise<Record<Activity, number>> {
  return inFolder(async (out) => {
    const profiles = join(out, 'profiles');
    const { output } = await suite(subject, features, out, ALONE, [
      '--cpu-prof',
      `--cpu-prof-dir=${profiles}`,
    ]);
    // Other processes that it starts with the same options do less.
    const files = existsSync(profiles) ? readdirSync(profiles).map((name) => join(profiles, name)) : [];
    const [largest] = files.sort((a, b) => statSync(b).size - statSync(a).size);
    if (largest === undefined) throw new HarnessFault('The suite left no CPU profile; it said:', output);
    return sharesOf(readProfile(largest));
  });
}

async function inFolder<Result>(use: (out: string) => Promise<Result>): Promise<Result> {
  const out = mkdtempSync(join(tmpdir(), 'softphone-conformance-bench-'));
  try {
    return await use(out);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** @throws HarnessFault when it does not end by itself */
async function suite(
  { interfaces, target }: Subject,
  features: readonly string[],
  out: string,
  more: readonly string[],
  node: string[] = [],
): Promise<{ code: number; output: string; time: number }> {
  const only = interfaces.flatMap((name) => ['--only', name]);
  const on = target === undefined ? [] : ['--target', target];
  const options = ['run', '--out', out, ...only, ...on, ...more, ...features];
  const { code, output, time } = await commandProcess(options, { limit: LIMIT, node });
  if (code === undefined) throw new HarnessFault('The suite did not end by itself; it said:', output);
  return { code, output, time };
}

/**
 * Number of exchanges by kind.
 * @throws HarnessFault when the evidence has exchanges of a kind that the bare loop does not know
 */
export function exchangesIn(
  evidence: Pick<Evidence, 'exchanges' | 'trace'>[],
  kinds: Subject['kinds'],
): Record<string, number> {
  const sent = evidence.flatMap(({ trace }) => trace).filter(({ origin }) => origin === 'tester');
  const counted = Object.entries(kinds).map(([kind, shows]): [string, number] => [
    kind,
    sent.filter(shows).length,
  ]);
  const total = evidence.reduce((sum, { exchanges }) => sum + exchanges, 0);
  const known = counted.reduce((sum, [, count]) => sum + count, 0);
  if (known !== total)
    throw new HarnessFault(`The evidence counts ${total} exchanges, but ${known} of a known kind.`);
  return Object.fromEntries(counted);
}

/** The evidence of all scenarios, their times in milliseconds, when the first began and when the last ended. */
function resultsIn(folder: string): {
  evidence: Evidence[];
  scenarios: number[];
  first: number;
  last: number;
} {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const results: AllureFile[] = files.filter((name) => name.endsWith('-result.json')).map(read);
  const starts = results.map(({ start = Number.NaN }) => start);
  const stops = results.map(({ stop = Number.NaN }) => stop);
  const scenarios = stops.map((stop, i) => stop - (starts[i] ?? Number.NaN));
  return { evidence: evidenceIn(folder), scenarios, first: Math.min(...starts), last: Math.max(...stops) };
}
