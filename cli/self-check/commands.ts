/** Runs the commands that package.json offers, each with a small selection, as a person types them. */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Check } from './check';
import { npm } from './vendor-folder';

const FEATURE = 'features/gateway/error-codes.feature';

const FUZZED = [
  'gateway:sound',
  'gateway:flawed',
  'gateway:number',
  'gateway:anything',
  'gateway:sequence',
  'gateway:model:gateway-variant-seconds',
];

interface Small {
  /** What follows `npm run NAME --`. */
  selection: readonly string[];
  /** What shows that it did something. */
  shows: RegExp;
  /** Whether it leaves files in a folder that can be chosen. */
  out?: true;
}

/** By the name of the script. */
export const SMALL: Readonly<Record<string, Small>> = {
  start: { selection: ['--only', 'gateway', FEATURE], shows: /Conformant as far as selected/, out: true },
  setup: { selection: [], shows: /> node cli\/setup\/set-up/ },
  bench: {
    selection: ['--repeat', '1', '--observed', '50', FEATURE],
    shows: /│ engine .* %[\s\S]*│ observed +│ +50 │[\s\S]*judged: 100 of 100/,
  },
  capacity: {
    selection: [
      ...['--target', 'fixtures/targets/simulated-load.yaml', '--agents', '50'],
      ...['--ramp', '2s', '--hold', '3s', '--lang', 'en'],
    ],
    shows: /Events of changes of state: \d+ came, 0 did not[\s\S]*Conformant as far as seen/,
    out: true,
  },
  'capacity:proofs': {
    selection: ['gateway-under-load-shared-guid'],
    shows: /^1 of 1 are judged as they have to be$/m,
  },
  docs: { selection: [], shows: /^docs +.*index\.html$/m, out: true },
  fuzz: {
    // By name: what begins with `gateway` are those of all variants as well.
    selection: ['--runs', '5', ...FUZZED],
    shows: new RegExp(`^${FUZZED.length} properties hold, 0 do not$`, 'm'),
  },
  features: {
    selection: [
      '--run',
      'gateway/same-moment',
      'plugin/check-in',
      'local-service/transfer',
      'wellclient/in-turn',
    ],
    shows: /^43 of 43 scenarios pass$/m,
    out: true,
  },
  steadiness: {
    selection: ['--times', '2', FEATURE],
    shows: /2 runs of \d+ scenarios.*: 0 scenarios not the same/,
    out: true,
  },
};

/** Those that other checks run, or that are the checks themselves. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  test: 'npm test itself',
  lint: 'the checks biome and features',
  typecheck: 'the check types',
  unit: 'the check unit',
  mutants: 'the check mutants, with the sample of the day',
  variants: 'the check variants, with the sample of the day',
  hostile: 'the check hostile, with the sample of the day',
  format: 'writes what the check biome only compares',
  derive: 'writes what the check schemas only compares',
  walks: 'writes what the check walks only compares',
  purposes: 'writes what the check suite only compares',
  catalogue: 'writes what the check steps only compares',
  simulate: 'the checks unit and package; it runs until it is stopped',
  prepack: 'the check package',
};

/** @param root the project's folder */
export function commands(root: string): Check {
  return {
    name: 'commands',
    run: async () => {
      const out = fs.mkdtempSync(path.join(os.tmpdir(), 'softphone-conformance-'));
      const troubles: string[] = [];
      for (const [name, small] of Object.entries(SMALL)) {
        const selection = [...(small.out ? ['--out', path.join(out, name)] : []), ...small.selection];
        const { ok, output, said } = await npm(root, 'run', name, '--', ...selection);
        if (!ok || !small.shows.test(output))
          troubles.push(`npm run ${name} -- ${selection.join(' ')}:\n${said}`);
      }
      fs.rmSync(out, { recursive: true, force: true });
      const failed = troubles.length;
      return { passed: Object.keys(SMALL).length - failed, failed, output: troubles.join('\n\n') };
    },
  };
}
