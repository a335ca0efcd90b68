/** `softphone-conformance steadiness`: runs the suite again and again in random order, and compares the verdicts. */
import { Command, Option } from 'commander';
import { INTERFACES } from '../schemas/catalogue';
import type { SteadinessOptions } from './steadiness/conduct-steadiness';
import { wholeNumber } from './whole-number';

const HELP = `
The suite is run on the conforming simulated target, each time in another order. With more processes than cores the
cores are loaded: each process has a run of its own. What a scenario comes to must be the same each time.

Exit codes: 0 the same each time, and everything passed; 1 not so; 3 bad options; 4 fault of the harness.
`;

/** The command; sets the exit code of the process. */
export function steadinessCommand(): Command {
  return new Command('steadiness')
    .description('run the suite again and again in random order, and compare the verdicts')
    .argument('[features...]', 'only these feature files')
    .option('--times <runs>', 'how often', wholeNumber(1, 1000), 50)
    .option('--processes <number>', 'runs side by side (default: one for each core)', wholeNumber(1, 64))
    .option(
      '--seed <number>',
      'of the first order; the next ones count on from it',
      wholeNumber(0, 2 ** 31),
      1,
    )
    .addOption(new Option('--only <interface>', 'the scenarios of one').choices(INTERFACES))
    .option('--out <folder>', 'where the comparison goes', 'reports/steadiness')
    .addHelpText('after', HELP)
    .action(async (features: string[], options: Omit<SteadinessOptions, 'features'>) => {
      // Loaded only now: cucumber takes a while, which no other command shall wait for.
      const { conductSteadiness } =
        require('./steadiness/conduct-steadiness') as typeof import('./steadiness/conduct-steadiness');
      process.exitCode = await conductSteadiness({ features, ...options }, process.stdout);
    });
}
