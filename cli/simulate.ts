/** `softphone-conformance simulate`: simulated systems for people who develop a client. */
import { Argument, Command, InvalidArgumentError } from 'commander';
import { CONDITIONS, type Condition, isCondition, withCondition } from '../fixtures/conditions/condition';
import { PortTaken } from '../fixtures/simulators/loopback';
import { SYSTEMS, type SystemName } from '../fixtures/systems';
import { didYouMean } from '../fixtures/targets/did-you-mean';
import { misbehavioursOf, unknownMisbehaviour } from '../fixtures/targets/misbehaviours';
import type { Say } from '../fixtures/texts/texts';
import { interrupted } from './interrupted';
import { languageOption, type Spoken, sayTo } from './language-option';
import { gateway } from './simulate/gateway';
import { softphone } from './simulate/softphone';
import { CannotServe, type Served, type SimulateOptions, type System } from './simulate/system';
import { wellclient } from './simulate/wellclient';

const SERVED: Readonly<Record<SystemName, System>> = { softphone, gateway, wellclient };

/** The ports that the documents give, and for what is ours the one after. */
const PORTS = {
  service: 12307,
  page: 12308,
  gateway: 8043,
  gatewayControl: 8044,
  wellclient: 5088,
  wellclientControl: 5089,
};
const BAD_CONFIGURATION = 3;

/** The command; runs until Ctrl-C, and ends with exit code 3 when it can't start. */
export function simulateCommand(): Command {
  const command = new Command('simulate')
    .description('serve simulated systems until Ctrl-C')
    .addArgument(new Argument('[systems...]', 'which ones').choices(SYSTEMS).default(SYSTEMS, 'all'))
    .option('--service-port <port>', "port of the softphone's local service", port, PORTS.service)
    .option('--page-port <port>', "port of the plugin's page and the softphone's panel", port, PORTS.page)
    .option('--gateway-port <port>', 'port of the gateway', port, PORTS.gateway)
    .option(
      '--gateway-control-port <port>',
      'port where situations at the gateway are brought about',
      port,
      PORTS.gatewayControl,
    )
    .option('--ca-file <file>', "where to write the gateway's certificate, which a client must trust")
    .option(
      '--wellclient-port <port>',
      "port of wellClient's CTI server and of the page with the SDK",
      port,
      PORTS.wellclient,
    )
    .option(
      '--wellclient-control-port <port>',
      'port where situations at the CTI server are brought about',
      port,
      PORTS.wellclientControl,
    )
    .option('--misbehave <name>', 'break the documents in a named way (repeatable)', misbehaviour, [])
    .option(
      '--when <condition>',
      `misbehave only then, as what went before is: ${CONDITIONS.join(', ')}`,
      condition,
    )
    .addOption(languageOption())
    .addHelpText('after', '\nMisbehaviours: "softphone-conformance mutants --list" names all.');
  return command.action(
    async (names: SystemName[], given: SimulateOptions & Spoken & { when?: Condition }) => {
      const say = sayTo(given, process.env);
      const write = (line: string) => command.configureOutput().writeOut?.(`${line}\n`);
      const options = { ...given, misbehave: underCondition(command, given.misbehave, given.when) };
      refuseMisbehavioursOfOthers(command, names, options.misbehave);
      const served = await all(command, [...new Set(names)], options, write, say);
      write(`${served.map(({ introduction }) => introduction).join('\n\n')}\n\n${say('simulate.stop')}`);
      await interrupted();
      await Promise.all(served.map((each) => each.stop()));
    },
  );
}

/** The misbehaviours, each under the condition; as they are where none is given. */
function underCondition(command: Command, misbehave: string[], when: Condition | undefined): string[] {
  if (when === undefined) return misbehave;
  const refuse = (what: string) =>
    command.error(`error: --when ${when}: ${what}`, { exitCode: BAD_CONFIGURATION });
  if (misbehave.length === 0) refuse('say with --misbehave what is to go wrong then');
  return misbehave.map((name) => {
    const both = withCondition(name, when);
    const wrong = unknownMisbehaviour(both);
    return wrong === undefined ? both : refuse(wrong);
  });
}

function refuseMisbehavioursOfOthers(command: Command, names: SystemName[], misbehave: string[]): void {
  const possible = names.flatMap((name) => misbehavioursOf(name, misbehave));
  const stray = misbehave.find((name) => !possible.includes(name));
  if (stray === undefined) return;
  const what = `--misbehave ${stray}: no ${names.join(' or ')} can do that, and nothing else is served`;
  command.error(`error: ${what}`, { exitCode: BAD_CONFIGURATION });
}

/** All of them, or none. */
async function all(
  command: Command,
  names: SystemName[],
  options: SimulateOptions,
  write: (line: string) => void,
  say: Say,
): Promise<Served[]> {
  const served: Served[] = [];
  for (const name of names) {
    const system = SERVED[name];
    try {
      served.push(await system.serve(options, write, say));
    } catch (error) {
      await Promise.all(served.map((each) => each.stop()));
      return command.error(`error: ${whyNot(error, system)}`, { exitCode: BAD_CONFIGURATION });
    }
  }
  return served;
}

/** @throws what a person can't do anything about */
function whyNot(error: unknown, { portOptions }: System): string {
  if (error instanceof CannotServe) return error.message;
  if (!(error instanceof PortTaken)) throw error;
  return `${error.message}: stop that program, or choose others with ${portOptions}`;
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError('A port is a number from 0 (any free one) to 65535.');
}

function misbehaviour(name: string, earlier: string[]): string[] {
  const wrong = unknownMisbehaviour(name);
  if (wrong === undefined) return [...earlier, name];
  throw new InvalidArgumentError(wrong);
}

function condition(text: string): Condition {
  if (isCondition(text)) return text;
  const hint = didYouMean(text, CONDITIONS) || `; there are ${CONDITIONS.join(', ')}`;
  throw new InvalidArgumentError(`There is no condition "${text}"${hint}`);
}
