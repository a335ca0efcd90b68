/** `softphone-conformance run`: judges a target and writes the reports. */
import { join, relative } from 'node:path';
import { Command, Option } from 'commander';
import { thisProject } from '../reports/project';
import { interfacesOption } from './interfaces-option';
import { languageOption } from './language-option';
import {
  PATIENCE,
  parseGiveUpAfter,
  parseParallel,
  type RunOptions,
  WALK_CHOICES,
  WITHOUT_OPTIONS,
} from './run/options';

const TARGETS = join(__dirname, '..', 'fixtures', 'targets');

const DEFAULTS: RunOptions = {
  ...WITHOUT_OPTIONS,
  target: join(TARGETS, 'simulated.yaml'),
  out: join('reports', 'latest'),
};

const HELP = `
Examples:
  softphone-conformance run
      the simulated softphone, everything
  softphone-conformance run --target my-softphone.yaml
      a softphone that is running; softphone-live.example.yaml in ${relative('', TARGETS)} explains the file
  softphone-conformance run --only local-service --tags "not @timer"
      one interface, without the scenarios that wait
  softphone-conformance run features/plugin/check-in.feature:12
      one scenario, by file and line
  softphone-conformance run --walk "gateway: sign-in, become-busy, sign-out"
      one walk, as a report gives it for one that failed; actions are those of schemas/models
  softphone-conformance run --shard 1/2 --out reports/first
      the first half of the scenarios
  softphone-conformance run --target my-softphone.yaml --baseline known.yaml
      failures that are known do not turn the run red

A baseline is a YAML file; verdict, issue, owner and expires may be left out:
  knownFailures:
    - requirement: local-service.dial_out.result.ext_offline
      verdict: fail
      reason: the next build has it
      issue: ticket 4711
      owner: Li Wei
      expires: 2026-12-31
    - scenario: "local-service/answer: the page takes the call"
      reason: known since May

With --tags, --shard or paths the run answers only for the requirements that the selected scenarios are for.

Exit codes (where several hold, the first of 3, 4, 1, 5, 2):
  0  conformant: every requirement that applies was judged and holds
  1  not conformant: a requirement fails that the baseline does not list, or whose entry has expired
  2  inconclusive or incomplete: the target could not be brought to where it could be judged, a requirement was
     never judged, a scenario had no traffic, nothing was selected, an entry of the baseline was not reached, or the
     run was interrupted
  3  bad configuration: an option, the target file or the baseline is wrong, or no browser starts
  4  the harness is at fault
  5  stale baseline: what it lists passes, or has expired
`;

/** The command; sets the exit code of the process. */
export function runCommand(): Command {
  return new Command('run')
    .description('judge a softphone against its documents, and write the reports')
    .argument('[paths...]', 'feature files or folders, with :LINE for one scenario (default: all)')
    .option(
      '--target <file>',
      'target file: what is tested and how it is reached (default: the simulated softphone)',
    )
    .addOption(interfacesOption('--only <interface>', 'only this interface (repeatable)'))
    .option('--tags <expression>', 'only scenarios that match, such as "@valid and not @timer"')
    .addOption(
      new Option(
        '--walks <which>',
        'walks through a model (default: all; of a live target transitions, unless --tags or paths name scenarios)',
      ).choices(WALK_CHOICES),
    )
    .option('--walk <actions>', 'only this walk: actions of a model, such as "gateway: sign-in, sign-out"')
    .option('--strict', 'findings that the errata mark so count as failures')
    .option('--operator', 'ask the person at the terminal for what no hook brings about')
    .option(
      '--out <folder>',
      'where the reports go; earlier reports there are replaced',
      join('reports', 'latest'),
    )
    .option(
      '--parallel <workers>',
      'worker processes; simulated targets only (default: one for each core, as far as there is work for them)',
      parseParallel,
    )
    .option('--shard <I/N>', 'only the I-th of N parts of the scenarios')
    .option('--baseline <file>', 'failures that are known')
    .option('--record <folder>', 'keep all that crosses between harness and target, to be judged again')
    .option(
      '--replay <folder>',
      'judge a recording again: it answers in the place of the target (default: what was selected then)',
    )
    .option(
      '--give-up-after <scenarios>',
      'end the run after so many scenarios in a row without any answer of the target; 0: never ' +
        `(default: ${PATIENCE.scenarios}, or 2 that took ${PATIENCE.slow / 1000} s together)`,
      parseGiveUpAfter,
    )
    .option(
      '--docs <place>',
      'site to which reports lead: its address or its folder (default: docs beside the reports, if it is there)',
    )
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: Partial<RunOptions>) => {
      process.exitCode = await run({ ...options, paths });
    });
}

/**
 * Judges a target and writes the reports, as the command does. Paths count from the folder that the process is in.
 * @param options those of the command; default: everything on the simulated softphone
 * @returns the exit code, see EXIT
 * @throws Error that says what is wrong with an option, the target file or the baseline, before anything is run
 */
export async function run(options: Partial<RunOptions> = {}): Promise<number> {
  // Loaded only now: a mistake in the options shall be told at once.
  const { conduct } = require('./run/conduct-run') as typeof import('./run/conduct-run');
  const { env, stdout, stderr } = process;
  return conduct({ ...DEFAULTS, ...options }, thisProject(), { cwd: process.cwd(), env, stdout, stderr });
}
