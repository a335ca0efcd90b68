/** `softphone-conformance check`: reviews a target file before a packet is sent. */
import { relative, resolve } from 'node:path';
import { Command } from 'commander';
import { reviewTarget } from '../fixtures/targets/review/review';
import { type Language, languageOf } from '../fixtures/texts/texts';
import { EXIT } from '../reports/exit-code';
import { visibleLine } from '../reports/visible';
import { loadCatalogue } from '../schemas/load';
import { reviewText } from './check/review-text';
import { languageOption } from './language-option';

interface CheckOptions {
  lang?: Language;
}

const HELP = `
Nothing is sent: the file alone is reviewed. Status is that of ISO/IEC 9646-7: m mandatory, o optional, o.N at least one
of a group, c conditional, x excluded. Listed with line and column are names that nobody knows, a mandatory row that is
left out, a conditional one without its condition or left out in spite of it, what is excluded and said to be there, a
claimed capability that the file gives nothing to try it with, an account that two rows need to be different, and what
"init" left to be filled in. Variables of the environment need not be set.

Examples:
  softphone-conformance check my-gateway.yaml
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
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action((file: string, options: CheckOptions) => {
      process.exitCode = check(file, options);
    });
}

function check(file: string, { lang }: CheckOptions): number {
  const language = lang ?? languageOf(process.env);
  const ids = loadCatalogue().requirements.map(({ id }) => id);
  const review = reviewTarget(relative('', resolve(file)) || file, process.env, ids);
  for (const line of reviewText(review, language)) process.stdout.write(`${visibleLine(line)}\n`);
  const sound = review.contradictions.length === 0 && review.blanks.length === 0;
  return sound ? EXIT.conformant : EXIT.badConfiguration;
}
