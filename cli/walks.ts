/** `softphone-conformance walks`: writes the features and diagrams that the models give, or says which are stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { loadModels } from '../schemas/models/load-model';
import { walksOf } from './walks/files';

const ROOT = join(__dirname, '..');
/** Of the walks that are committed. */
const SEED = '1';

/** The command; `--check` only compares and exits with 1 where a committed file differs. */
export function walksCommand(): Command {
  return new Command('walks')
    .description('draw walks through the models of the systems, as features, and the models as diagrams')
    .option('--seed <text>', 'another one leads other ways', SEED)
    .option('--check', 'write nothing; exit with 1 when a committed file differs')
    .action(({ seed, check }: { seed: string; check?: boolean }) => {
      const files = loadModels().flatMap((model) => walksOf(model, seed));
      const changed = files.filter(({ path, text }) => textIn(join(ROOT, path)) !== text);
      for (const { path, text } of changed) {
        if (!check) writeFileSync(join(ROOT, path), text);
        console.log(`${check ? 'stale' : 'written'}: ${path}`);
      }
      if (changed.length === 0) console.log('walks and diagrams agree with the models');
      else if (check) {
        console.log('run: npm run walks');
        process.exitCode = 1;
      }
    });
}

function textIn(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
