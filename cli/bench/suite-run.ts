/** Runs the suite on a subject as a person would, and reads from the reports how much it did and how long it took. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVIDENCE_MEDIA_TYPE, type Evidence } from '../../schemas/verdict';
import { commandProcess } from '../run/command-process';
import { HarnessFault } from '../run/harness-fault';
import type { SuiteRun } from './measured';
import type { Subject } from './subject';

/** Milliseconds; a suite that takes longer hangs. */
const LIMIT = 15 * 60_000;

interface AllureFile {
  start?: number;
  stop?: number;
  afters?: { steps: { attachments: { source: string; type: string }[] }[] }[];
}

/**
 * One run of the whole command: it starts, loads the suite, executes the scenarios, writes the reports. The
 * Allure HTML is not made, since that would measure Java.
 * @throws HarnessFault when there was nothing to measure
 */
export async function runSuite({ kinds, runArguments }: Subject): Promise<SuiteRun> {
  const out = mkdtempSync(join(tmpdir(), 'softphone-conformance-bench-'));
  try {
    const { code, output, time } = await commandProcess(['run', '--out', out, ...runArguments], {
      limit: LIMIT,
    });
    if (code === undefined) throw new HarnessFault('The suite did not end by itself; it said:', output);
    const files = resultsIn(join(out, 'allure-results'));
    if (files.evidence.length === 0)
      throw new HarnessFault('The suite came to no scenario; it said:', output);
    const { evidence, scenarioTime } = files;
    return { code, time, scenarioTime, scenarios: evidence.length, exchanges: exchangesIn(evidence, kinds) };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
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

/** The evidence of all scenarios, and milliseconds from the start of the first to the end of the last. */
function resultsIn(folder: string): { evidence: Evidence[]; scenarioTime: number } {
  const files = readdirSync(folder);
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const allure = (ending: string): AllureFile[] => files.filter((name) => name.endsWith(ending)).map(read);
  const evidence = allure('-container.json')
    .flatMap(({ afters = [] }) => afters.flatMap(({ steps }) => steps))
    .flatMap(({ attachments }) => attachments)
    .filter(({ type }) => type === EVIDENCE_MEDIA_TYPE)
    .map(({ source }) => read(source) as Evidence);
  const scenarios = allure('-result.json');
  const first = Math.min(...scenarios.map(({ start = Number.NaN }) => start));
  const last = Math.max(...scenarios.map(({ stop = Number.NaN }) => stop));
  return { evidence, scenarioTime: last - first };
}
