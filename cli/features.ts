/** `softphone-conformance features`: writes the features in Chinese, out of the texts beside the English ones. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { loadConfiguration, loadSupport } from '@cucumber/cucumber/api';
import type { SupportCodeLibrary } from '@cucumber/cucumber/lib/support_code_library_builder/types';
import { Command, Option } from 'commander';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { Cells } from '../reports/editions/cells';
import { englishFeatures } from '../reports/editions/features';
import { Sentences } from '../reports/editions/sentences';
import { LANGUAGE, loadTexts } from '../reports/editions/texts';
import { CLOSED_LISTS } from '../steps/one-of';
import { sentenceOf } from './catalogue/load-definitions';
import { checkUp, type Written } from './features/checkup';
import { dryRun } from './features/dry-run';
import { loadGlossary } from './features/glossary';
import { inChinese } from './features/twins';
import { Execution } from './trials/execution';

const ROOT = join(__dirname, '..');
const OUT = join('reports', LANGUAGE);

const HELP = `
Examples:
  npm run features -- --lang zh-CN
  npm run features -- --lang zh-CN --run gateway/sign-in plugin/check-in
`;

interface Options {
  lang: string;
  out: string;
  check?: boolean;
  run?: string[];
}

/** The command; exits with 1 when a text is missing, nothing needs it, or an edition says something else than its feature. */
export function featuresCommand(): Command {
  return new Command('features')
    .description('write the features in another language, and see that each step is understood')
    .addOption(new Option('--lang <language>', 'the language').choices([LANGUAGE]).default(LANGUAGE))
    .option('--out <folder>', 'where they go', OUT)
    .option('--check', 'write nothing; exit with 1 when something has no text, or a text belongs to nothing')
    .option('--run <features...>', 'carry these out on the simulated targets, such as gateway/sign-in')
    .addHelpText('after', HELP)
    .action(async ({ out, check, run = [] }: Options) => {
      const folder = check ? mkdtempSync(join(tmpdir(), 'softphone-conformance-')) : resolve(out);
      if (relative(ROOT, folder) === '') throw new ConfigurationError(`--out ${out}: that is the project.`);
      try {
        process.exitCode = (await writeAndTry(folder, run, check ? undefined : out)) ? 0 : 1;
      } finally {
        if (check) rmSync(folder, { recursive: true, force: true });
      }
    });
}

/** @param told where they go, as the person says it; none: nowhere that lasts @returns whether all is well */
async function writeAndTry(folder: string, run: readonly string[], told?: string): Promise<boolean> {
  const { runConfiguration } = await loadConfiguration({ file: 'cucumber.cjs' }, { cwd: ROOT });
  const support = await loadSupport(runConfiguration, { cwd: ROOT });
  const texts = loadTexts();
  const { stepDefinitions } = support as SupportCodeLibrary;
  const sentences = stepDefinitions.map(({ expression }) => sentenceOf(expression));
  const { editions, complaints } = checkUp(
    englishFeatures(ROOT),
    sentences,
    CLOSED_LISTS,
    texts,
    loadGlossary(),
  );
  for (const line of complaints) console.log(line);
  if (complaints.length > 0) return false;

  const paths = editions.map((edition) => written(folder, edition));
  if (told !== undefined) console.log(`${editions.length} features in ${LANGUAGE}, written to ${told}`);
  const twins = inChinese(support, new Sentences(texts), new Cells(texts));
  const { scenarios, misunderstood } = await dryRun(runConfiguration, twins, ROOT, paths);
  for (const line of misunderstood) console.log(line);
  console.log(
    `${scenarios} scenarios, of which each step is understood${misunderstood.length > 0 ? ' but those' : ''}`,
  );
  if (run.length === 0) return misunderstood.length === 0;
  const chosen = run.map((id) => join(folder, 'features', `${id}.feature`));
  return (await carryOut(new Execution(ROOT, runConfiguration, twins), chosen)) && misunderstood.length === 0;
}

/** @returns its path */
function written(folder: string, { id, text }: Written): string {
  const path = join(folder, 'features', `${id}.feature`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

async function carryOut(execution: Execution, paths: string[]): Promise<boolean> {
  const target = join(ROOT, 'fixtures', 'targets', 'simulated.yaml');
  const outcomes = await execution.run(target, paths).finally(() => execution.close());
  const failed = outcomes.filter(({ verdict }) => verdict !== 'pass');
  for (const { scenario, verdict, reason } of failed) console.log(`${verdict}: ${scenario}: ${reason}`);
  console.log(`${outcomes.length - failed.length} of ${outcomes.length} scenarios pass`);
  return failed.length === 0 && outcomes.length > 0;
}
