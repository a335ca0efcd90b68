/** `softphone-conformance mutants`: proves that every requirement can be failed, by targets that break it. */
import { Command, Option } from 'commander';
import { INTERFACES } from '../schemas/catalogue';
import type { MutantOptions } from './mutants/conduct-mutants';
import { inCheckout } from './typescript.cjs';
import { wholeNumber } from './whole-number';

const HELP = `
A mutant is a simulated target that breaks the documents in one named way, such as
"plugin.checkin.reply.member.msg:missing". Each is run against the scenarios of the requirements that it breaks, and
each of these requirements has to be failed by one of its scenarios. Before that the conforming target has to pass
them all. Equivalent mutants, which errata grant, have to survive.

A client breaks a row, too: "client.gateway.sign-in.rule.put:broken" is judged by what goes by between it and a target, without
a scenario, and has to be failed for that row alone.

A row that a mutant does not break has to be judged all the same. Those that are failed or inconclusive are counted as
hidden: 0 for mutants of headers and of members, of events too, that do not tell rows apart; of all mutants the
median 0, of those without a reason beside them the 95th percentile 3, and more than 10 only with a reason.

The folder gets matrix.json and index.html: requirement by mutant by scenario. Everything stays on this machine.

Examples:
  softphone-conformance mutants
      all of them: takes as long as a few dozen runs of the suite
  softphone-conformance mutants --quick
      each mutant ends once it has been failed for each of its requirements
  softphone-conformance mutants "gateway.sign-in.error.*" gateway-silent
      those whose names fit
  softphone-conformance mutants --conditional 600
      chosen by chance: mutants that misbehave the first time only, from the second time on, after a refusal, in a later session,
      for a second agent, while something is under way, or with one combination of options; of what they break, 97 in a hundred
      are to be failed
  softphone-conformance mutants --date 2026-11-21
      the sample that the tests of that day take, each with the scenario that is on record

Exit codes: 0 all as it should be; 1 a mutant survives or hides too much, or a requirement has none; 3 bad options; 4 fault of the
harness.
`;

/** The command; sets the exit code of the process. */
export function mutantsCommand(): Command {
  const command = new Command('mutants')
    .description('prove that every requirement can be failed: run targets that break it')
    .argument('[names...]', 'names of mutants; * stands for anything (default: all)')
    .addOption(new Option('--only <interface>', 'those that break requirements of it').choices(INTERFACES))
    .option('--quick', 'stop with a mutant once it has been failed for each of its requirements')
    .option('--date <day>', 'only the sample of that day, each mutant with the scenario on record')
    .option(
      '--conditional <number>',
      'so many, chosen by chance, of those that break something only under a condition, such as after a refusal',
      wholeNumber(1, 10_000),
    )
    .option('--seed <text>', 'what that choice depends on', '1')
    .option('--no-hidden', 'do not measure which rows a mutant hides though it does not break them')
    .option('--list', 'name them and run nothing')
    .option('--out <folder>', 'where the matrix goes', 'reports/mutants')
    .addHelpText('after', HELP);
  // In a package that file is npm's.
  if (inCheckout)
    command.option(
      '--keep',
      'put what was proved on record in features/proofs.json, which every report shows',
    );
  return command.action(async (names: string[], options: Omit<MutantOptions, 'names'>) => {
    // Loaded only now: cucumber takes a while, which no other command shall wait for.
    const { conductMutants } =
      require('./mutants/conduct-mutants') as typeof import('./mutants/conduct-mutants');
    process.exitCode = await conductMutants({ names, ...options }, process.stdout);
  });
}
