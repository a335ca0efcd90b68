/** `softphone-conformance capacity`: many agents at once, each judged by the rows of the suite. */
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { languageOf, sayIn } from '../fixtures/texts/texts';
import { coloursFor } from '../reports/colours';
import { exitCode } from '../reports/exit-code';
import { loadLines } from '../reports/load/lines';
import { loadPage } from '../reports/load/page';
import { LOADED, WORDS } from '../reports/load/words';
import { prepareOutFolder } from '../reports/out-folder';
import { summary } from '../reports/summary';
import { replaceFile, writingTo } from '../reports/unwritable';
import { writeReports } from '../reports/write-reports';
import { conductCapacity } from './capacity/conduct-capacity';
import { ENGINE_NAMES } from './capacity/engines';
import { type CapacityOptions, lengthOfTime } from './capacity/options';
import { PROFILE_NAMES } from './capacity/profiles';
import { interrupted } from './interrupted';
import { languageOption } from './language-option';
import { wholeNumber } from './whole-number';

const HELP = `
Agents sign in, poll, change their state, renew their Guids and sign out, as many at once as you say. What each of them
sees is judged: its own events, each once and in order, its own answers, its own Guid, every reply by its schema. The
verdicts are those of the same requirements as in a run. Load can be made of a gateway, and of a softphone's local service:
pages give it --commands a second, whether it has answered or not; each has to be answered to its own call-back, and the
softphone has to act on them in their order. With --only wellclient the load is of the CTI server below an SDK: agents have
their events told, and are forced from mode to mode.

It is made only where the target file allows it (ixit.permissions.load: {agents, perSecond}), and of this machine only,
unless --yes-this-is-mine names the other one. Agents are those of ixit.gateway.crowd and ixit.gateway.range, or ixit.cti.crowd. Ctrl-C signs
everybody out. A target that does not answer any more ends the load; nothing is ever tried again. Where the tester itself
was late or out of sockets, nothing is held against the target: the result is inconclusive, and says so.

Profiles: in "morning" all come and stay, in "shift" they come and go all the time, in "storm" all do the same at once, in
"silence" nobody asks for their events for two and a half minutes, and they come again: they must have been signed out.

Events are polled for, or with --events push posted to the address that ixit.gateway.push names; both are judged alike.

--engine artillery needs Artillery 2.0.21 beside you (600 MB, so it does not come along); the command says how to get it.

Examples:
  softphone-conformance capacity --target fixtures/targets/simulated-load.yaml --agents 50 --ramp 2s --hold 5s
      a try, on a simulated gateway whose time goes ten times as fast
  softphone-conformance capacity --target gateway.yaml --agents 1000 --ramp 60s --hold 5m --yes-this-is-mine gw.example
      a morning of a call centre
  softphone-conformance capacity --target gateway.yaml --agents 2000 --find-limit --hold 2m
      the most agents with whom every row holds, 2000 at most
  softphone-conformance capacity --target softphone.yaml --commands 20 --ramp 5s --hold 1m
      twenty commands a second for a softphone; where dialling is allowed, a number that answers by itself is called

Exit codes (where several hold, the first of 4, 3, 1, 2):
  0  every row that was met holds under this load
  1  the target breaks a row
  2  inconclusive: the tester was late, the load was ended, or the target fell over
  3  a target file, an option or an Artillery that cannot be used
  4  a fault of the harness
`;

/** The command; sets the exit code of the process. */
export function capacityCommand(): Command {
  return new Command('capacity')
    .description('make load of a target, and judge what each agent sees')
    .requiredOption('--target <file>', 'target file')
    .addOption(new Option('--only <interface>', 'where the target offers several').choices(LOADED))
    .option('--agents <number>', 'agents at the same time', wholeNumber(1, 49_998))
    .option('--commands <number>', 'of a local service: commands a second', wholeNumber(1, 10_000))
    .option('--ramp <time>', 'in which all of them come', lengthOfTime, lengthOfTime('60s'))
    .option('--hold <time>', 'for how long they work after that', lengthOfTime, lengthOfTime('5m'))
    .addOption(new Option('--profile <name>', 'how they work').choices(PROFILE_NAMES).default('morning'))
    .addOption(
      new Option('--events <way>', 'how agents get their events').choices(['poll', 'push']).default('poll'),
    )
    .option('--find-limit', 'search for the greatest load at which every row holds, up to that', false)
    .addOption(new Option('--engine <name>', 'who lets them come').choices(ENGINE_NAMES).default('built-in'))
    .option('--workers <number>', 'of Artillery', wholeNumber(1, 64), 1)
    .option('--yes-this-is-mine <host>', 'load may be made of that other machine')
    .option('--strict', 'findings that the errata mark so count as failures', false)
    .addOption(languageOption())
    .option(
      '--out <folder>',
      'where the reports go; earlier reports there are replaced',
      join('reports', 'capacity'),
    )
    .addHelpText('after', HELP)
    .action(async (options: CapacityOptions) => {
      process.exitCode = await capacity(options);
    });
}

async function capacity(options: CapacityOptions): Promise<number> {
  const language = options.lang ?? languageOf(process.env);
  const say = sayIn(language);
  const folder = resolve(options.out);
  prepareOutFolder(folder);
  const write = (line: string) => void process.stdout.write(`${line}\n`);
  const { ramp, hold } = options;
  const results = await conductCapacity(options, interrupted(), folder, (amount, system) =>
    write(say(WORDS[system].begins, { amount, seconds: Math.round((ramp + hold) / 1000) })),
  );
  const { load } = results;
  const place = join(folder, 'load.html');
  const places = { ...writeReports(folder, results), ...(load && { load: place }) };
  if (load) writingTo(folder, () => replaceFile(place, loadPage(results, load, language)));
  for (const line of load ? loadLines(load, say) : []) write(line);
  for (const line of summary(results, places, coloursFor(process.stdout, process.env), say)) write(line);
  return exitCode(results);
}
