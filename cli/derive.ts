/** `softphone-conformance derive`: writes the schemas and the types of ids that the tables give, or says which have drifted. */
import { Command } from 'commander';
import { drift, writeDerived } from '../schemas/derive';

/** The command; `--check` only compares and exits with 1 on drift. */
export function deriveCommand(): Command {
  return new Command('derive')
    .description('derive the JSON Schemas and the types of the ids from the tables')
    .option('--check', 'write nothing; exit with 1 when a committed file differs from its table')
    .action(({ check }: { check?: boolean }) => {
      const changed = check ? drift() : writeDerived();
      for (const path of changed) console.log(`${check ? 'drifted' : 'written'}: schemas/${path}`);
      if (changed.length === 0) console.log('schemas and ids agree with the tables');
      else if (check) {
        console.log('run: npm run derive');
        process.exitCode = 1;
      }
    });
}
