/** `softphone-conformance steadiness`: runs the suite again and again in random order, and compares the verdicts. */
import { Command, InvalidArgumentError } from 'commander';
import type { SteadinessOptions } from './steadiness/conduct';

const HELP = `
The suite is run on the conforming simulated target, each time in another order. With more processes than cores the
cores are loaded: each process has a run of its own. What a scenario comes to must be the same each time.

Exit codes: 0 the same each time, and everything passed; 1 not so; 3 bad options; 4 fault of the harness.
`;

/** The command; sets the exit code of the process. */
export function steadinessCommand(): Command {
  return new Command('steadiness')
    .description('run the suite again and again in random order, and compare the verdicts')
    .option('--times <runs>', 'how often', number(1, 1000), 50)
    .option('--processes <number>', 'runs side by side (default: one for each core)', number(1, 64))
    .option('--seed <number>', 'of the first order; the next ones count on from it', number(0, 2 ** 31), 1)
    .option('--out <folder>', 'where the comparison goes', 'reports/steadiness')
    .addHelpText('after', HELP)
    .action(async (options: SteadinessOptions) => {
      // Loaded only now: cucumber takes a while, which no other command shall wait for.
      const { conductSteadiness } = require('./steadiness/conduct') as typeof import('./steadiness/conduct');
      process.exitCode = await conductSteadiness(options, process.stdout);
    });
}

function number(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}
