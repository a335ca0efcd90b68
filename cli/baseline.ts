/** `softphone-conformance baseline`: writes what a run came to as a baseline, so that only what is new turns the next one red. */
import { Command } from 'commander';
import { knownIds, loadBaseline } from '../reports/baseline/load-baseline';
import { writeBaseline } from '../reports/baseline/write-baseline';
import { EXIT } from '../reports/exit-code';
import { thisProject } from '../reports/project';
import { readResult } from '../reports/result-file';
import { visibleLine } from '../reports/visible';
import { languageOption, type Spoken, sayTo } from './language-option';
import { writeOut } from './write-out';

interface BaselineOptions extends Spoken {
  from?: string;
  out?: string;
}

const HELP = `
What fails in the run, and what could not be judged, is listed with the reason that the run gives. Reason, issue, owner and
last day of an older baseline are kept for what it lists; what passes now is dropped, and what the run was not asked for
stays. Comments are not kept. What nothing judged cannot be expected, and is told.

Examples:
  softphone-conformance baseline reports/mine --out known.yaml
      the first one, of the run whose reports are in reports/mine
  softphone-conformance baseline reports/mine --from known.yaml --out known.yaml
      the same, brought up to date
  softphone-conformance run --target my-softphone.yaml --baseline known.yaml
      what it is for

Exit codes:
  0  the baseline is written
  3  the folder has no result, the older baseline is wrong, or the file cannot be written
`;

/** The command; sets the exit code of the process. */
export function baselineCommand(): Command {
  return new Command('baseline')
    .description('write what fails in a run as a baseline of what is known')
    .argument('<run>', 'folder with the reports of a run, or its conformance.json')
    .option(
      '--from <file>',
      'the baseline so far: what it says of the same requirements and scenarios is kept',
    )
    .option('--out <file>', 'where it goes (default: standard output)')
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action((run: string, options: BaselineOptions) => {
      process.exitCode = baselineOf(run, options);
    });
}

function baselineOf(run: string, { from, out, ...spoken }: BaselineOptions): number {
  const say = sayTo(spoken, process.env);
  const result = readResult(run);
  const older = from ? loadBaseline(from, knownIds(thisProject())) : [];
  const { text, entries, dropped, left } = writeBaseline(result, older);
  writeOut(out, text);
  const told = [
    say('baseline.known', { count: entries.length }) + (out ? say('baseline.in', { file: out }) : ''),
    ...dropped.map(({ id }) => say('baseline.dropped', { id })),
    ...left.map((id) => say('baseline.left', { id })),
  ];
  process.stderr.write(told.map((line) => `${visibleLine(line)}\n`).join(''));
  return EXIT.conformant;
}
