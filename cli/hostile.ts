/** `softphone-conformance hostile`: proves that no hostile target passes or does harm. */
import { Command, Option } from 'commander';
import { INTERFACES } from '../schemas/catalogue';
import type { HostileOptions } from './hostile/conduct-hostile';

const HELP = `
A hostile target is a simulated one that tries to harm whoever tests it, in one named way, such as
"hostile-gateway-endless-body". Each is met by a run of its own, in a process of its own. The scenarios that it
concerns have to end as fail or inconc, with a reason. All others have to pass in the same run. The process has to end
in time and with little memory. Nothing that the target says may act on a terminal or in a report. A few
behaviours are harmless, for a reason that is given: what meets them has to pass.

The folder gets hostile.json and hostile.html. Everything stays on this machine.

Examples:
  softphone-conformance hostile
      all of them: takes about a quarter of an hour
  softphone-conformance hostile "hostile-gateway-tls-*"
      those whose names fit
  softphone-conformance hostile --date 2026-11-21
      the sample that the tests of that day take

Exit codes: 0 all as it should be; 1 a behaviour passed or did harm; 3 bad options; 4 fault of the harness.
`;

/** The command; sets the exit code of the process. */
export function hostileCommand(): Command {
  return new Command('hostile')
    .description('prove that hostile targets neither pass nor do harm: run against each of them')
    .argument('[names...]', 'names of behaviours; * stands for anything (default: all)')
    .addOption(new Option('--only <interface>', 'those of it').choices(INTERFACES))
    .option('--date <day>', 'only the sample of that day')
    .option('--list', 'name them and run nothing')
    .option('--out <folder>', 'where the table goes', 'reports/hostile')
    .addHelpText('after', HELP)
    .action(async (names: string[], options: Omit<HostileOptions, 'names'>) => {
      // Loaded only now: cucumber takes a while, which no other command shall wait for.
      const { conductHostile } =
        require('./hostile/conduct-hostile') as typeof import('./hostile/conduct-hostile');
      process.exitCode = await conductHostile({ names, ...options }, process.stdout);
    });
}
