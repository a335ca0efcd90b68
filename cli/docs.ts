/** `softphone-conformance docs`: builds the site of what is judged, with the verdicts of runs. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { EXIT } from '../reports/exit-code';
import { readResult } from '../reports/result-file';
import { buildSite } from '../reports/site/build';
import { knownResult } from '../reports/site/known-results';
import type { Files, Told } from '../reports/site/site';
import { replaceFile, Unwritable, writingTo } from '../reports/unwritable';
import { inCheckout } from './typescript.cjs';

const HELP = `
A page for each interface and call: what the document says, with its lines; how each row is judged and what proves that it
can fail; errata, states and schemas; and what came of it in the runs that are named, side by side. Everything in English
and in Chinese. It opens from disk, and nothing is loaded from elsewhere.

Examples:
  softphone-conformance docs
      what is judged, in reports/docs
  softphone-conformance docs --from reports/phone-a reports/phone-b --out phones
      with the last verdicts of two products

Exit codes:
  0  the site is written
  3  one of them is no result, or the folder holds other things or cannot be written to
`;
/** The first page, by which a folder is known to hold such a site. */
const ENTRY = 'index.html';
const MARK = '<title>softphone-conformance</title>';

/** The command; sets the exit code of the process. */
export function docsCommand(): Command {
  return new Command('docs')
    .description('build the site of what is judged and how, in English and Chinese')
    .option('--out <folder>', 'where it goes; an earlier site there is replaced', 'reports/docs')
    .option('--from <runs...>', 'folders with the reports of runs, or their conformance.json')
    .addHelpText('after', HELP)
    .action(({ out, from = [] }: { out: string; from?: string[] }) => {
      const results = from.map((run) => knownResult(readResult(run)));
      holdOnlyOurs(out);
      write(out, buildSite({ results, ...textsOfCheckout() }));
      process.stdout.write(`docs        ${join(out, ENTRY)}\n`);
      process.exitCode = EXIT.conformant;
    });
}

/** The features in Chinese, and the guides: a checkout alone has the texts. */
function textsOfCheckout(): Pick<Told, 'editions' | 'guides'> {
  if (!inCheckout) return { editions: new Map(), guides: [] };
  const { editions } = require('./features/editions') as typeof import('./features/editions');
  const { guides } = require('./guides/guides') as typeof import('./guides/guides');
  return { editions: editions(), guides: guides() };
}

/** @throws ConfigurationError when the folder holds other things than an earlier site */
function holdOnlyOurs(out: string): void {
  const entries = existsSync(out) && statSync(out).isDirectory() ? readdirSync(out) : [];
  const entry = join(out, ENTRY);
  if (existsSync(entry) && readFileSync(entry, 'utf8').includes(MARK)) return;
  if (entries.length > 0)
    throw new ConfigurationError(
      `--out ${out}: the folder holds other things (${entries.slice(0, 3).join(', ')}).`,
    );
}

/** Writes the site in the place of an earlier one. @throws ConfigurationError when the folder cannot be written to */
function write(out: string, files: Files): void {
  try {
    writingTo(out, () => {
      for (const name of new Set([...files.keys()].map((path) => path.replace(/\/.*/, ''))))
        rmSync(join(out, name), { recursive: true, force: true });
      for (const [path, text] of files) {
        mkdirSync(dirname(join(out, path)), { recursive: true });
        replaceFile(join(out, path), text);
      }
    });
  } catch (error) {
    throw error instanceof Unwritable ? new ConfigurationError(`--out ${error.message}`) : error;
  }
}
