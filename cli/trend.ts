/** `softphone-conformance trend`: draws the verdicts of many runs over time. */
import { Command } from 'commander';
import { type Language, languageOf } from '../fixtures/texts/texts';
import { EXIT } from '../reports/exit-code';
import { readResult } from '../reports/result-file';
import { inOrder, trendPage } from '../reports/trend/page';
import { languageOption } from './language-option';
import { writeOut } from './write-out';

const HELP = `
One page, with a column for each run: how many requirements hold, do not, and so on. A dashed line stands where another
edition of the suite judges, and a table tells what got worse from each run to the next. It needs no script and no other
file. Runs are in the order of their time; where one does not say when it was, in the order in which they are named.

Examples:
  softphone-conformance trend reports/nightly/* --out trend.html
      all runs that were kept
  softphone-conformance trend monday.json tuesday.json --lang zh-CN
      in Chinese

Exit codes:
  0  the page is written
  3  one of them is no result, or the page cannot be written
`;

/** The command; sets the exit code of the process. */
export function trendCommand(): Command {
  return new Command('trend')
    .description('draw the verdicts of many runs over time')
    .argument('<runs...>', 'folders with the reports of runs, or their conformance.json')
    .option('--out <file>', 'where the page goes', 'trend.html')
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action((runs: string[], { out, lang }: { out: string; lang?: Language }) => {
      const results = inOrder(runs.map(readResult));
      writeOut(out, trendPage(results, lang ?? languageOf(process.env)));
      process.stdout.write(`trend       ${out}\n`);
      process.exitCode = EXIT.conformant;
    });
}
