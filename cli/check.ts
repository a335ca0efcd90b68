/** `softphone-conformance check`: reviews a target file before a packet is sent. */
import { relative, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { reviewTarget } from '../fixtures/targets/review/review';
import { type Language, languageOf } from '../fixtures/texts/texts';
import { EXIT } from '../reports/exit-code';
import { thisProject } from '../reports/project';
import { visibleLine } from '../reports/visible';
import { loadCatalogue } from '../schemas/load';
import { planText } from './check/plan-text';
import { reviewText } from './check/review-text';
import { languageOption } from './language-option';
import { WALK_CHOICES, type Walks, WITHOUT_OPTIONS } from './run/options';

interface CheckOptions {
  lang?: Language;
  plan?: boolean;
  tags: string;
  walks?: Walks;
}

const HELP = `
Nothing is sent: the file alone is reviewed. Status is that of ISO/IEC 9646-7: m mandatory, o optional, o.N at least one
of a group, c conditional, x excluded. Listed with line and column are names that nobody knows, a mandatory row that is
left out, a conditional one without its condition or left out in spite of it, what is excluded and said to be there, a
claimed capability that the file gives nothing to try it with, an account that two rows need to be different, and what
"init" left to be filled in. Variables of the environment need not be set.

With --plan it says what a run would come to with a target that keeps to everything, and no operator: rows that are judged,
rows that are inconclusive, by the member that the file lacks, and about how long it takes.

Examples:
  softphone-conformance check my-gateway.yaml
  softphone-conformance check my-gateway.yaml --plan
  softphone-conformance check my-gateway.yaml --plan --tags "not @slow" features/gateway/push.feature
  softphone-conformance check my-gateway.yaml --lang zh-CN

Exit codes:
  0  no contradiction
  3  a contradiction, something to fill in, or a file that is no target file
`;

/** The command; sets the exit code of the process. */
export function checkCommand(): Command {
  return new Command('check')
    .description('review a target file before a run: what it claims, and what does not go together')
    .argument('<file>', 'target file')
    .option(
      '--plan',
      'say what a run would come to: which rows are judged, which not for want of what, how long it takes',
    )
    .option('--tags <expression>', 'plan only scenarios that match, as for run', '')
    .addOption(new Option('--walks <which>', 'plan these walks, as for run').choices(WALK_CHOICES))
    .argument('[paths...]', 'plan these feature files or folders only, as for run')
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action(async (file: string, paths: string[], options: CheckOptions) => {
      process.exitCode = await check(file, paths, options);
    });
}

async function check(
  file: string,
  paths: string[],
  { lang, plan, tags, walks }: CheckOptions,
): Promise<number> {
  const language = lang ?? languageOf(process.env);
  const ids = loadCatalogue().requirements.map(({ id }) => id);
  const review = reviewTarget(relative('', resolve(file)) || file, process.env, ids);
  for (const line of reviewText(review, language)) process.stdout.write(`${visibleLine(line)}\n`);
  const sound = review.contradictions.length === 0 && review.blanks.length === 0;
  if (plan) {
    // Loaded only now: it needs the steps.
    const { planOf } = require('./check/plan') as typeof import('./check/plan');
    const options = { ...WITHOUT_OPTIONS, tags, paths, ...(walks && { walks }) };
    const planned = await planOf(review.target, options, thisProject(), process.cwd());
    for (const line of planText(planned, language)) process.stdout.write(`${visibleLine(line)}\n`);
  }
  return sound ? EXIT.conformant : EXIT.badConfiguration;
}
