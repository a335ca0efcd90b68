/** Has a run of the suite meet a hostile target, in a process of its own, and judges how it went. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { NamedHostile } from '../../fixtures/hostile';
import { commandProcess } from '../run/command-process';
import { type ScenarioVerdict, scenarioVerdicts } from '../run/scenario-verdicts';
import type { Places } from '../trials/places';
import { targetFile } from '../trials/trial';
import { type BrowserMemory, watchBrowserMemory } from './browser-memory';
import { complaints, type Sighting } from './judge-encounter';

/** Milliseconds; simulated targets answer at once, and hostile ones shall not be waited for long. */
const TIMERS = { reply: 3_000, callback: 3_000, arrange: 10_000, quiet: 50 };
/** Milliseconds for a run of a handful of scenarios. A run that takes longer hangs. */
const LIMIT = 180_000;

/** How a run met a hostile target. */
export interface Encounter {
  name: string;
  interface: string;
  does: string;
  /** Why it has to pass; empty when it must not. */
  harmless: string;
  /** Of the scenarios that it struck: the first. */
  verdict: string;
  reason: string;
  scenarios: ScenarioVerdict[];
  /** Seconds. */
  seconds: number;
  /** MB. */
  memory: number | undefined;
  browserMemory: number | undefined;
  /** What is wrong; none when all is as it should be. */
  complaints: string[];
}

/** @param places where the scenarios stand */
export async function meet(hostile: NamedHostile, places: Places): Promise<Encounter> {
  const folder = mkdtempSync(join(tmpdir(), 'softphone-conformance-hostile-'));
  try {
    return judged(hostile, await sight(hostile, places, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function sight(hostile: NamedHostile, places: Places, folder: string): Promise<Sighting> {
  const { name, strikes, spares, gatewayTransport } = hostile;
  // Two folders deep, so that ways up from it are seen.
  const out = join(folder, 'run', 'out');
  mkdirSync(out, { recursive: true });
  const target = join(folder, 'target.yaml');
  const peak = join(folder, 'peak-memory');
  const transport = gatewayTransport ? { gatewayTransport } : {};
  writeFileSync(target, targetFile({ name, misbehaviours: [name], timers: TIMERS, ...transport }));
  let browser: BrowserMemory | undefined;
  const ended = await commandProcess(
    ['run', '--target', target, '--out', out, ...places.paths([...strikes, ...spares])],
    {
      env: { HOSTILE_PEAK_MEMORY: peak },
      limit: LIMIT,
      node: ['--require', join(__dirname, 'peak-memory.cjs')],
      started: (pid) => {
        browser = watchBrowserMemory(pid);
      },
    },
  );
  const browserMemory = browser?.end();
  const reports = new Map(filesIn(out).map((file) => [relative(out, file), readFileSync(file, 'utf8')]));
  return {
    ...ended,
    scenarios: scenarioVerdicts(reports.get('junit.xml') ?? '<testsuites/>'),
    reports,
    strays: filesIn(folder).filter((file) => ![target, peak].includes(file) && !file.startsWith(out)),
    memory: existsSync(peak) ? Number(readFileSync(peak, 'utf8')) : undefined,
    browserMemory,
  };
}

function judged(hostile: NamedHostile, sighting: Sighting): Encounter {
  const { name, does, harmless = '', strikes } = hostile;
  const { scenarios, time, memory, browserMemory } = sighting;
  const first = scenarios.find(({ scenario }) => scenario === strikes[0]);
  return {
    name,
    interface: hostile.interface,
    does,
    harmless,
    verdict: first?.verdict ?? 'none',
    reason: first?.reason ?? '',
    scenarios,
    seconds: time / 1_000,
    memory,
    browserMemory,
    complaints: complaints(hostile, sighting),
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
