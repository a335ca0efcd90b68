/** Proves day by day on samples that the suite can fail what is broken, and leaves alone what is not. */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Check, CheckResult } from './check';
import { runNode } from './program';

/**
 * Broken implementations of the day are failed for what they break.
 *
 * @param root the project's folder
 * @param day such as `2026-11-21`
 */
export function mutantSample(root: string, day: string): Check {
  return sample(root, 'mutants', day, 'matrix.json', ({ rows = [] }) => rows);
}

/**
 * Conforming implementations pass the scenarios of the day.
 *
 * @param root the project's folder
 * @param day such as `2026-11-21`
 */
export function variantSample(root: string, day: string): Check {
  return sample(root, 'variants', day, 'variants.json', ({ verdicts = [] }) => verdicts);
}

/**
 * The hostile targets of the day are withstood.
 *
 * @param root the project's folder
 * @param day such as `2026-11-21`
 */
export function hostileSample(root: string, day: string): Check {
  return sample(root, 'hostile', day, 'hostile.json', ({ encounters = [] }) => encounters);
}

interface Sound {
  sound: boolean;
}

/** What the command leaves behind, as far as it counts. */
interface Left {
  rows?: Sound[];
  verdicts?: Sound[];
  encounters?: Sound[];
}

function sample(
  root: string,
  name: string,
  day: string,
  file: string,
  judged: (left: Left) => Sound[],
): Check {
  return {
    name,
    run: async () => {
      const out = fs.mkdtempSync(path.join(os.tmpdir(), 'softphone-conformance-'));
      const program = ['cli/softphone-conformance.cjs', name, '--date', day, '--out', out];
      const { code, output } = await runNode(root, program);
      const left = path.join(out, file);
      const found = fs.existsSync(left) ? judged(JSON.parse(fs.readFileSync(left, 'utf8'))) : [];
      fs.rmSync(out, { recursive: true, force: true });
      return judgeSample(code, found, `${output}\nto repeat it: npm run ${name} -- --date ${day}`);
    },
  };
}

/**
 * @param code exit code of the command
 * @param found what it judged, one by one
 * @param output what to show if it is red
 * @returns red unless the command ended well and everything is as it has to be
 */
export function judgeSample(code: number | null, found: readonly Sound[], output: string): CheckResult {
  const unsound = found.filter(({ sound }) => !sound).length;
  const failed = unsound + (code !== 0 && unsound === 0 ? 1 : 0);
  return { passed: found.length - unsound, failed, output: failed === 0 ? '' : output };
}
