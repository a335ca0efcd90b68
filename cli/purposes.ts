/** `softphone-conformance purposes`: keeps what a run on the simulated target showed its scenarios to judge, and to need. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { NEEDS_FILE } from '../reports/needs';
import { loadPurposes, PURPOSES_FILE, type Purposes, purposesText } from '../reports/purposes';

/** The command; `--check` only compares and exits with 1 where the committed purposes differ. */
export function purposesCommand(): Command {
  return new Command('purposes')
    .description('keep which requirements each scenario judges, as the last full simulated run showed it')
    .option('--from <folder>', 'reports of that run', 'reports/latest')
    .option('--check', 'write nothing; exit with 1 when the committed purposes differ')
    .action(({ from, check }: { from: string; check?: boolean }) => {
      const shown = purposesIn(from);
      const changed = differing(loadPurposes(), shown);
      if (!check) {
        writeFileSync(PURPOSES_FILE, purposesText(shown));
        copyFileSync(join(from, 'needs.json'), NEEDS_FILE);
      }
      for (const scenario of changed) console.log(`${check ? 'differs' : 'written'}: ${scenario}`);
      if (changed.length === 0) console.log('purposes agree with the run');
      else if (check) {
        console.log(
          'a scenario judges other requirements than before; if that is meant: npm start, then npm run purposes',
        );
        process.exitCode = 1;
      }
    });
}

/** What the run whose reports lie there showed. @throws ConfigurationError when there are none. */
export function purposesIn(folder: string): Purposes {
  const file = join(folder, 'purposes.json');
  if (!existsSync(file)) throw new ConfigurationError(`--from ${folder}: there are no reports of a run.`);
  return JSON.parse(readFileSync(file, 'utf8')) as Purposes;
}

/** Scenarios whose purposes are not the same, or that only one side knows. */
export function differing(before: Purposes, after: Purposes): string[] {
  const scenarios = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return scenarios.filter((id) => (before[id] ?? ['?']).join() !== (after[id] ?? ['?']).join());
}
