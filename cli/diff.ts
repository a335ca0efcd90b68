/** `softphone-conformance diff`: says what became another between two results, and whether anything got worse. */
import { Command } from 'commander';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { coloursFor } from '../reports/colours';
import { compareResults } from '../reports/compare/changes';
import { comparisonMarkdown } from '../reports/compare/markdown';
import { comparisonLines } from '../reports/compare/text';
import { EXIT } from '../reports/exit-code';
import { readResult } from '../reports/result-file';
import { visibleJson } from '../reports/visible';
import { languageOption, type Spoken, sayTo } from './language-option';
import { writeOut } from './write-out';

interface DiffOptions extends Spoken {
  json?: true;
  markdown?: true;
  out?: string;
}

const HELP = `
A regression is what passed and passes no more (fail, inconc, inapplicable, none), and a requirement that is gone. All else
that changed is news: what passes now, what is new, what failed or could not be judged and is another thing now. Of a
failure it says what was expected and what came. Where the two were judged by different editions of the suite, or are of
different targets or selections, it says so first.

Examples:
  softphone-conformance diff reports/green reports/mine
      what got worse since the last green run
  softphone-conformance diff green.json reports/mine/conformance.json --markdown --out comment.md
      for a pull request
  softphone-conformance diff reports/green reports/mine --json
      for programs

Exit codes:
  0  no regression
  1  a regression
  3  one of the two is no result, or is larger than 50 MB
`;

/** The command; sets the exit code of the process. */
export function diffCommand(): Command {
  return new Command('diff')
    .description('say what became another between two results, and whether anything got worse')
    .argument('<old>', 'folder with the reports of a run, or its conformance.json')
    .argument('<new>', 'the same of a later run')
    .option('--json', 'for programs')
    .option('--markdown', 'for pull requests')
    .option('--out <file>', 'where it goes (default: standard output)')
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action((before: string, after: string, options: DiffOptions) => {
      process.exitCode = diff(before, after, options);
    });
}

function diff(before: string, after: string, { json, markdown, out, ...spoken }: DiffOptions): number {
  if (json && markdown) throw new ConfigurationError('--json with --markdown: one form at a time.');
  const comparison = compareResults(readResult(before), readResult(after));
  const colours = coloursFor(out === undefined ? process.stdout : {}, process.env);
  if (json) writeOut(out, `${visibleJson(JSON.stringify({ formatVersion: 1, ...comparison }, null, 2))}\n`);
  else if (markdown) writeOut(out, comparisonMarkdown(comparison, sayTo(spoken, process.env)));
  else writeOut(out, `${comparisonLines(comparison, colours, sayTo(spoken, process.env)).join('\n')}\n`);
  return comparison.regressions.length > 0 ? EXIT.nonConformant : EXIT.conformant;
}
