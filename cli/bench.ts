/** `softphone-conformance bench`: measures what the harness costs. Asserts nothing. */
import { Command } from 'commander';
import { wholeNumber } from './whole-number';

const HELP = `
For each subject the suite runs as a command of its own, without the Allure HTML. Then a bare loop makes as many
exchanges of the same kinds with the same simulator: plugin calls and page commands in one page that is already
open, raw commands over one connection; with the gateway sign-ins and sign-outs in turn, polls that find an event,
and for the other calls the one that asks for the state; with the SDK sign-ins, and an agent made ready and not
ready in turn, from one page. What only the suite does is waiting: for polls without an event, and for what must not
happen. Everything stays on this machine. A repetition takes as long as a run of everything and the gateway once more by HTTPS.
`;

/** The command; ends by itself. */
export function benchCommand(): Command {
  return new Command('bench')
    .description('measure the suite against a bare loop that makes the same exchanges without the harness')
    .option('--repeat <times>', 'how often; the table shows medians', wholeNumber(1, 100), 3)
    .addHelpText('after', HELP)
    .action(async ({ repeat }: { repeat: number }) => {
      const { measure, SUBJECTS, tableOf } = instruments();
      for (const subject of SUBJECTS) {
        const measured = await measure(subject, repeat, (line) => process.stderr.write(`${line}\n`));
        process.stdout.write(`${tableOf(subject.name, measured).join('\n')}\n`);
      }
    });
}

/** Loaded only now: Playwright takes 200 ms, which no other command shall wait for. */
function instruments() {
  const { measure } = require('./bench/measure') as typeof import('./bench/measure');
  const { SUBJECTS } = require('./bench/subjects') as typeof import('./bench/subjects');
  const { tableOf } = require('./bench/table') as typeof import('./bench/table');
  return { measure, SUBJECTS, tableOf };
}
