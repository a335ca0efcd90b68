/** `softphone-conformance capacity-proofs`: each target that goes wrong under load only is failed for what it breaks. */
import { Command } from 'commander';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { EXIT } from '../reports/exit-code';
import { type Proved, provable, prove } from './capacity/prove';

const HELP = `
Each of them conforms as long as few agents are signed in, and is put under a load with which it does not. It has to be
failed for every row that it breaks, with the agent, the moment and the exchange named. Variants that conform in another
way are put under the same load, and have to be left alone. What cannot be told is inconclusive: the machine was too slow.
`;

/** The command; sets the exit code of the process. */
export function capacityProofsCommand(): Command {
  return new Command('capacity-proofs')
    .description('prove that what goes wrong under load only is caught')
    .argument('[names...]', 'only these (default: all)')
    .addHelpText('after', HELP)
    .action(async (names: string[]) => {
      const all = provable();
      const stray = names.find((name) => !all.some((each) => each.name === name));
      if (stray !== undefined)
        throw new ConfigurationError(
          `There is no "${stray}"; there are ${all.map(({ name }) => name).join(', ')}.`,
        );
      const proved: Proved[] = [];
      for (const each of all.filter(({ name }) => names.length === 0 || names.includes(name))) {
        const one = await prove(each);
        proved.push(one);
        process.stdout.write(`${[`${one.outcome.padEnd(8)}${one.name}`, ...one.told].join('\n        ')}\n`);
      }
      const count = (outcome: Proved['outcome']) => proved.filter((each) => each.outcome === outcome).length;
      process.stdout.write(`${count('sound')} of ${proved.length} are judged as they have to be\n`);
      process.exitCode = count('wrong') > 0 ? EXIT.nonConformant : exitWithout(count('open'));
    });
}

function exitWithout(open: number): number {
  return open > 0 ? EXIT.incomplete : EXIT.conformant;
}
