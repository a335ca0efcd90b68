/** `softphone-conformance fuzz`: checks properties of simulators, checks and readers with requests and replies made up. */
import { randomInt } from 'node:crypto';
import { Command } from 'commander';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { EXIT } from '../reports/exit-code';
import { wholeNumber } from './whole-number';

const HELP = `
Requests are made up from the tables and sent to the simulators; replies are made up from the tables and given to the
checks; files, texts and bytes are given to what reads them. A NAME is that of a property, such as gateway:sequence,
or what comes before its colon. Of SYSTEM:model, actions of the model of a system follow each other by chance, and what comes
of each has to be what the model permits; where it is named, so do those of all variants, SYSTEM:model:VARIANT. What fails is printed with the smallest value that was found to break it, its seed and
path, and the command that repeats it. Everything stays on this machine.

Exit codes: 0 every property holds; 1 one does not; 3 bad options; 4 fault of the harness.
`;

/** So many times the runs of `npm test`: some minutes. */
const LONGER = 15;

interface FuzzCommandOptions {
  runs?: number;
  seed?: number;
  path?: string;
}

/** The command; ends by itself. */
export function fuzzCommand(): Command {
  return new Command('fuzz')
    .description('check simulators, checks and readers with requests and replies made up from the tables')
    .argument('[names...]', 'only these properties')
    .option(
      '--runs <number>',
      `runs of each property (default: ${LONGER} times those of npm test)`,
      wholeNumber(1, 1_000_000_000),
    )
    .option(
      '--seed <number>',
      'what chance begins with (default: chance)',
      wholeNumber(-(2 ** 31), 2 ** 31 - 1),
    )
    .option('--path <path>', 'of a failure that is to be repeated: one property, and its seed')
    .addHelpText('after', HELP)
    .action((names: string[], options: FuzzCommandOptions) => fuzz(names, options));
}

async function fuzz(names: string[], { runs, path, ...options }: FuzzCommandOptions): Promise<void> {
  const { PROPERTIES, variantProperties, failuresOf, failureText, progressOn } = instruments();
  const fitting = names.length === 0 ? PROPERTIES : named(names, [...PROPERTIES, ...variantProperties()]);
  // A failure is of one property, though others may begin with its name.
  const chosen = path === undefined ? fitting : fitting.filter(({ name }) => names.includes(name));
  if (path !== undefined && (chosen.length !== 1 || options.seed === undefined || !/^\d+(:\d+)*$/.test(path)))
    throw new ConfigurationError(
      '--path: expected that of one failure, with the name of its property and --seed.',
    );
  const seed = options.seed ?? randomInt(2 ** 31);
  const runsOf = (each: { runs: number }) => runs ?? each.runs * LONGER;
  process.stderr.write(`seed ${seed}\n`);
  const progress = progressOn(
    process.stderr,
    chosen.reduce((sum, each) => sum + runsOf(each), 0),
  );
  const failures = await failuresOf(chosen, { seed, path, runs: runsOf, ran: progress.ran });
  progress.stop();
  for (const { name, told } of chosen) if (told) process.stdout.write(`${name}: ${told()}\n`);
  for (const failure of failures) process.stdout.write(`${failureText(failure)}\n`);
  process.stdout.write(`${chosen.length - failures.length} properties hold, ${failures.length} do not\n`);
  if (failures.length > 0) process.exitCode = EXIT.nonConformant;
}

/** @throws ConfigurationError for a name that is none */
function named<Named extends { name: string }>(names: string[], all: readonly Named[]): readonly Named[] {
  const fits = (name: string, each: Named) => each.name === name || each.name.startsWith(`${name}:`);
  const unknown = names.filter((name) => !all.some((each) => fits(name, each)));
  if (unknown.length > 0) {
    const known = all.map((each) => each.name).join(', ');
    throw new ConfigurationError(`${unknown.join(', ')}: there is no such property; there are: ${known}`);
  }
  return all.filter((each) => names.some((name) => fits(name, each)));
}

/** Loaded only now: fast-check and the simulators take time that no other command shall wait for. */
function instruments() {
  const { PROPERTIES } = require('./fuzz/properties') as typeof import('./fuzz/properties');
  const { variantProperties } =
    require('./fuzz/model/properties') as typeof import('./fuzz/model/properties');
  const { failuresOf, failureText } =
    require('./fuzz/run-properties') as typeof import('./fuzz/run-properties');
  const { progressOn } = require('./fuzz/progress') as typeof import('./fuzz/progress');
  return { PROPERTIES, variantProperties, failuresOf, failureText, progressOn };
}
