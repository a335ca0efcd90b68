/** `softphone-conformance bench`: measures what the harness costs. Asserts nothing. */
import { Command } from 'commander';
import type { Measured } from './bench/measured';
import { wholeNumber } from './whole-number';

/** Exchanges through the proxy of `observe`. */
const OBSERVED = 100_000;
/** Exchanges of the HAR that is judged. */
const JUDGED = 100_000;

/** Agents of the load that is made with the judge, and without. */
const LOADED = 100;

const HELP = `
For each subject the suite runs as a command of its own, without the Allure HTML: in one process, and once more with a
worker for each core, as it does by default. Then a bare loop makes as many exchanges of the same kinds with the same
simulator: plugin calls and page commands in one page that is already open, raw commands over one connection; with the
gateway sign-ins and sign-outs in turn, polls that find an event, and for the other calls the one that asks for the
state; with the SDK sign-ins, and an agent made ready and not ready in turn, from one page. What only the suite does is
waiting: for polls without an event, and for what must not happen. Everything stays on this machine. A repetition takes
as long as two runs of everything and of the gateway once more by HTTPS.

Without features, the end is how many exchanges a second "judge" judges on one core, out of a HAR of 100,000, what judging
costs under the load of "capacity", and what the proxy of "observe" costs: time of an exchange beside a direct connection,
and memory before and after all of them.
`;

/** The command; ends by itself. */
export function benchCommand(): Command {
  return new Command('bench')
    .description('measure the suite against a bare loop that makes the same exchanges without the harness')
    .argument('[features...]', 'only these, and only the subjects that they are for')
    .option(
      '--observed <exchanges>',
      'through the proxy of observe; 0: none (default: 100000, with features 0)',
      wholeNumber(0, 10_000_000),
    )
    .option('--repeat <times>', 'how often; the table shows medians', wholeNumber(1, 100), 3)
    .addHelpText('after', HELP)
    .action(async (features: string[], { repeat, observed }: { repeat: number; observed?: number }) => {
      const instrument = instruments();
      const { measure, subjectsFor, tableOf, overview } = instrument;
      const { measureJudging, judgingLine, measureLoad, loadLine, observedLines } = instrument;
      const say = (line: string) => process.stderr.write(`${line}\n`);
      const print = (lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);
      const subjects: { short: string; measured: Measured }[] = [];
      for (const { subject, own } of subjectsFor(features)) {
        const measured = await measure(subject, own, repeat, say);
        print(tableOf(subject.name, measured));
        subjects.push({ short: subject.short, measured });
      }
      print(overview(subjects));
      if (features.length === 0)
        print(['', judgingLine(await measureJudging(JUDGED)), loadLine(await measureLoad(LOADED))]);
      const exchanges = observed ?? (features.length > 0 ? 0 : OBSERVED);
      if (exchanges > 0) print(await observedLines(exchanges));
    });
}

/** Loaded only now: Playwright takes 200 ms, which no other command shall wait for. */
function instruments() {
  const { measure } = require('./bench/measure') as typeof import('./bench/measure');
  const { subjectsFor } = require('./bench/subjects') as typeof import('./bench/subjects');
  const { overview, tableOf } = require('./bench/bench-table') as typeof import('./bench/bench-table');
  const { measureJudging, judgingLine } =
    require('./bench/judged-traffic') as typeof import('./bench/judged-traffic');
  const { observedLines } = require('./bench/observed') as typeof import('./bench/observed');
  const { measureLoad, loadLine } = require('./bench/judged-load') as typeof import('./bench/judged-load');
  return {
    ...{ measure, measureJudging, judgingLine, measureLoad, loadLine },
    ...{ observedLines, subjectsFor, tableOf, overview },
  };
}
