/** `softphone-conformance docs`: builds the site of what is judged, with the verdicts of runs. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command, Option } from 'commander';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { editions } from '../reports/editions/editions';
import { EXIT } from '../reports/exit-code';
import { ENTRY, isSite } from '../reports/site/base';
import { buildSite } from '../reports/site/build';
import { SAMPLE_RUNS } from '../reports/site/sample-runs';
import type { Files, Told } from '../reports/site/site';
import { replaceFile, Unwritable, writingTo } from '../reports/unwritable';
import { runsFrom } from './docs/runs';
import { inCheckout } from './typescript.cjs';

const HELP = `
A page for each interface and call: what the document says, with its lines; how each row is judged and what proves that it
can fail; errata, states and schemas; and what came of it in the runs that are named, side by side, with a sequence diagram
and an exchange out of a trace. Everything in English and in Chinese. It opens from disk, and nothing is loaded from
elsewhere.

A certificate is verified first, which takes about as long as its run did; one that does not verify is refused. Whose its key is,
the archive alone says: compare the sha256 on the first page with the vendor's.

Examples:
  softphone-conformance docs
      what is judged, in reports/docs, with the last run
  softphone-conformance docs --from "Phone A=reports/phone-a" "Phone B=phone-b.zip" --out phones
      with the last verdicts of two products, one of them certified

Exit codes:
  0  the site is written
  3  one of them is no result or no certificate that verifies, or the folder holds other things or cannot be written to
`;

/** The command; sets the exit code of the process. */
export function docsCommand(): Command {
  return new Command('docs')
    .description('build the site of what is judged and how, in English and Chinese')
    .option('--out <folder>', 'where it goes; an earlier site there is replaced', 'reports/docs')
    .option(
      '--from <runs...>',
      'results of runs, side by side: folders, or certificates; NAME=PLACE to call one so (default: reports/latest, if it is there)',
    )
    .addOption(
      new Option(
        '--run-samples',
        'run the sample calls first, and keep what they print (a checkout only)',
      ).hideHelp(!inCheckout),
    )
    .addHelpText('after', HELP)
    .action(async ({ out, from, runSamples }: { out: string; from?: string[]; runSamples?: true }) => {
      if (runSamples) await keepSamples();
      const results = await runsFrom(from);
      holdOnlyOurs(out);
      write(out, buildSite({ results, editions: editions(), guides: guidesOfCheckout() }));
      process.stdout.write(`docs        ${join(out, ENTRY)}\n`);
      process.exitCode = EXIT.conformant;
    });
}

/** The guides: a checkout alone has them. */
function guidesOfCheckout(): Told['guides'] {
  if (!inCheckout) return [];
  return (require('./guides/guides') as typeof import('./guides/guides')).guides();
}

/** Runs the sample calls against the simulators, and writes down what they print. */
async function keepSamples(): Promise<void> {
  const { hasJdk, runSamples } = require('./docs/run-samples') as typeof import('./docs/run-samples');
  if (!(await hasJdk()))
    throw new ConfigurationError('--run-samples: the samples in Java need a JDK 11 or later (javac).');
  const runs = await runSamples(['javascript', 'curl', 'java']);
  writeFileSync(SAMPLE_RUNS, `${JSON.stringify(runs, null, 2)}\n`);
}

/** @throws ConfigurationError when the folder holds other things than an earlier site */
function holdOnlyOurs(out: string): void {
  const entries = existsSync(out) && statSync(out).isDirectory() ? readdirSync(out) : [];
  if (isSite(out)) return;
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
