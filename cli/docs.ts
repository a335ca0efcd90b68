/** `softphone-conformance docs`: builds the site of what is judged, with the verdicts of runs. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { EXIT } from '../reports/exit-code';
import { readResult } from '../reports/result-file';
import { buildSite } from '../reports/site/build';
import { knownResult } from '../reports/site/known-results';
import type { Files } from '../reports/site/site';
import { replaceFile, Unwritable, writingTo } from '../reports/unwritable';

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

/** The command; sets the exit code of the process. */
export function docsCommand(): Command {
  return new Command('docs')
    .description('build the site of what is judged and how, in English and Chinese')
    .option('--out <folder>', 'where it goes; an earlier site there is replaced', 'reports/docs')
    .option('--from <runs...>', 'folders with the reports of runs, or their conformance.json')
    .addHelpText('after', HELP)
    .action(({ out, from = [] }: { out: string; from?: string[] }) => {
      const files = buildSite({ results: from.map((run) => knownResult(readResult(run))) });
      write(out, files);
      process.stdout.write(`docs        ${join(out, ENTRY)}\n`);
      process.exitCode = EXIT.conformant;
    });
}

/** @throws ConfigurationError when the folder holds other things, or cannot be written to */
function write(out: string, files: Files): void {
  try {
    writingTo(out, () => {
      clear(out, new Set([...files.keys()].map((path) => path.replace(/\/.*/, ''))));
      for (const [path, text] of files) {
        mkdirSync(dirname(join(out, path)), { recursive: true });
        replaceFile(join(out, path), text);
      }
    });
  } catch (error) {
    throw error instanceof Unwritable ? new ConfigurationError(`--out ${error.message}`) : error;
  }
}

/** Removes an earlier site, and nothing else. @param ours what may be in the folder */
function clear(out: string, ours: ReadonlySet<string>): void {
  if (!existsSync(out)) return;
  const entries = readdirSync(out);
  const entry = join(out, ENTRY);
  const isOurs =
    existsSync(entry) && readFileSync(entry, 'utf8').includes('<title>softphone-conformance</title>');
  const other = entries.filter((name) => !isOurs || !ours.has(name));
  if (other.length > 0)
    throw new ConfigurationError(
      `--out ${out}: the folder holds other things (${other.slice(0, 3).join(', ')}).`,
    );
  for (const name of entries) rmSync(join(out, name), { recursive: true });
}
