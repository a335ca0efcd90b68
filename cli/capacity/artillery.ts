/** Has Artillery make the load, where it is installed; it is too large to come with the harness. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { HarnessFault } from '../run/harness-fault';
import type { LoadResult } from './load';
import { type LoadPlan, usersOf } from './plan';

/** The last that runs on Node 20. */
const VERSION = '2.0.21';
const INSTALL = `PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --no-save artillery@${VERSION}`;
const SECOND = 1_000;

/** @throws ConfigurationError when there is no Artillery, or another one @throws HarnessFault when it fails */
export async function makeByArtillery(
  plan: LoadPlan,
  ends: Promise<void>,
  out: string,
  workers: number,
): Promise<LoadResult[]> {
  const program = findArtillery(process.cwd());
  const folder = join(out, 'artillery');
  rmSync(folder, { recursive: true, force: true });
  const script = writeScript(folder, plan, workers);
  const start = (_: unknown, number: number) =>
    spawn(process.execPath, [program, 'run', '--output', join(folder, `artillery-${number}.json`), script], {
      // Ctrl-C comes to it as well, and it would leave its agents signed in.
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        ARTILLERY_DISABLE_TELEMETRY: 'true',
        NODE_PATH: join(folder, 'engines'),
        SOFTPHONE_CAPACITY: folder,
      },
    });
  // On one machine it has a worker fewer than there are cores, whatever it is told: so several of it are started.
  const children = Array.from({ length: workers }, start);
  void ends.then(() => writeFileSync(join(folder, 'end'), ''));
  await Promise.all(children.map((child) => once(child, 'exit')));
  const results = readdirSync(folder).filter((name) => name.startsWith('worker-'));
  if (results.length === 0) throw new HarnessFault(`Artillery has ended without a result; see ${script}`);
  return results.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as LoadResult);
}

/** @returns path of its program @throws ConfigurationError */
export function findArtillery(from: string): string {
  let manifest: string;
  try {
    manifest = createRequire(join(from, 'from.cjs')).resolve('artillery/package.json');
  } catch {
    throw new ConfigurationError(`Artillery is not installed here (600 MB): ${INSTALL}`);
  }
  const { version, bin } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    version: string;
    bin: { artillery: string };
  };
  if (version !== VERSION)
    throw new ConfigurationError(
      `Artillery ${version} is installed here; ${VERSION} is known to work: ${INSTALL}`,
    );
  return join(dirname(manifest), bin.artillery);
}

/** A script as Artillery has it, and the engine that it names, in the folder. Gives the path of the script. */
export function writeScript(folder: string, plan: LoadPlan, workers: number): string {
  const engine = join(folder, 'engines', 'artillery-engine-softphone');
  mkdirSync(engine, { recursive: true });
  mkdirSync(join(folder, 'accounts'));
  writeFileSync(
    join(engine, 'package.json'),
    JSON.stringify({ name: 'artillery-engine-softphone', version: '1.0.0' }),
  );
  const needed = [require.resolve('../typescript.cjs'), require.resolve('./artillery-engine')];
  const [typescript, own] = needed.map((path) => JSON.stringify(path));
  writeFileSync(
    join(engine, 'index.js'),
    `require(${typescript});\nmodule.exports = require(${own}).ArtilleryEngine;\n`,
  );
  const { ramp } = plan;
  const phase = {
    duration: Math.max(1, Math.round(ramp / SECOND)),
    arrivalCount: Math.ceil(usersOf(plan) / workers),
  };
  const file = join(folder, 'script.json');
  const script = {
    config: { target: plan.access.address, phases: [phase], engines: { softphone: {} }, softphone: plan },
    scenarios: [{ engine: 'softphone', flow: [] }],
  };
  // It holds passwords.
  writeFileSync(file, JSON.stringify(script), { mode: 0o600 });
  return file;
}
