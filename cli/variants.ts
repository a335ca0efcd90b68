/** `softphone-conformance variants`: proves that targets which conform in another way are not failed. */
import { Command } from 'commander';
import type { VariantOptions } from './variants/conduct-variants';

const HELP = `
A variant is a simulated target that conforms in another way than the simulators do: what the documents leave open,
and what the errata grant. Every scenario of its interfaces is run on it. None may fail, no finding may come that its
errata do not say, and each of these has to be shown beyond what the simulators show themselves.

Clients that conform in their way ("client-variant-…") are judged by what goes by between them and a target.

The folder gets variants.json. Everything stays on this machine.

Exit codes: 0 none was failed wrongly; 1 one was; 3 bad options; 4 fault of the harness.
`;

/** The command; sets the exit code of the process. */
export function variantsCommand(): Command {
  return new Command('variants')
    .description('prove that targets which conform in another way are not failed')
    .argument('[names...]', 'names of variants; * stands for anything (default: all)')
    .option('--date <day>', 'only a few scenarios of each, other ones each day')
    .option('--list', 'name them and run nothing')
    .option('--out <folder>', 'where the verdicts go', 'reports/variants')
    .addHelpText('after', HELP)
    .action(async (names: string[], options: Omit<VariantOptions, 'names'>) => {
      // Loaded only now: cucumber takes a while, which no other command shall wait for.
      const { conductVariants } =
        require('./variants/conduct-variants') as typeof import('./variants/conduct-variants');
      process.exitCode = await conductVariants({ names, ...options }, process.stdout);
    });
}
