/** `softphone-conformance simulate`: a simulated softphone for people who develop a client. */
import { Command, InvalidArgumentError } from 'commander';
import { SOFTPHONE_MUTANTS } from '../fixtures/mutants/softphone';
import { SystemClock } from '../fixtures/simulators/clock';
import { PortTaken } from '../fixtures/simulators/loopback';
import {
  PROVISIONED,
  type SimulatedSoftphone,
  startSimulatedSoftphone,
} from '../fixtures/simulators/softphone';

/** The port that the document gives the local service. */
const SERVICE_PORT = 12307;
const PAGE_PORT = 12308;
const BAD_CONFIGURATION = 3;

interface SimulateOptions {
  servicePort: number;
  pagePort: number;
  misbehave: string[];
}

/** The command; runs until Ctrl-C, and ends with exit code 3 when it can't start. */
export function simulateCommand(): Command {
  const command = new Command('simulate')
    .description('serve a simulated softphone (local service, plugin, control panel) until Ctrl-C')
    .option('--service-port <port>', 'port of the local service', port, SERVICE_PORT)
    .option('--page-port <port>', "port of the plugin's page and the panel", port, PAGE_PORT)
    .option('--misbehave <name>', 'break the documents in a named way (repeatable)', misbehaviour, [])
    .addHelpText('after', `\nMisbehaviours: ${Object.keys(SOFTPHONE_MUTANTS).join(', ')}`);
  return command.action(async (options: SimulateOptions) => {
    const softphone = await started(command, options);
    command.configureOutput().writeOut?.(introduction(softphone, options));
    await interrupted();
    await softphone.stop();
  });
}

async function started(command: Command, options: SimulateOptions): Promise<SimulatedSoftphone> {
  try {
    return await startSimulatedSoftphone({
      servicePort: options.servicePort,
      pagePort: options.pagePort,
      misbehaviours: options.misbehave,
      clock: new SystemClock(),
    });
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    const advice = 'stop that program, or choose others with --service-port and --page-port';
    return command.error(`error: ${error.message}: ${advice}`, { exitCode: BAD_CONFIGURATION });
  }
}

/** Resolves at Ctrl-C, or when the process is asked to end. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

function introduction(softphone: SimulatedSoftphone, { misbehave }: SimulateOptions): string {
  const { accounts, domain, deadHost, unknownDomain, cutHost } = PROVISIONED;
  const rows = Object.entries(accounts).map(
    ([role, { userName, account, password }]) =>
      `  ${role.padEnd(16)}${userName.padEnd(16)}${account.padEnd(22)}${password}`,
  );
  return `${[
    `Local service  ${softphone.serviceAddress}`,
    `Plugin page    ${softphone.pluginPage}`,
    `Panel          ${softphone.panel}`,
    ...(misbehave.length > 0 ? [`Misbehaving    ${misbehave.join(', ')}`] : []),
    '',
    `Domain ${domain}; refuses connections: ${deadHost}; cuts them: ${cutHost}; does not resolve: ${unknownDomain}`,
    '',
    `  ${'situation'.padEnd(16)}${'user_name'.padEnd(16)}${'account'.padEnd(22)}password (simulated)`,
    ...rows,
    '',
    'Stop with Ctrl-C.',
  ].join('\n')}\n`;
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError('A port is a number from 0 (any free one) to 65535.');
}

function misbehaviour(name: string, earlier: string[]): string[] {
  if (Object.hasOwn(SOFTPHONE_MUTANTS, name)) return [...earlier, name];
  throw new InvalidArgumentError(`Known are: ${Object.keys(SOFTPHONE_MUTANTS).join(', ')}.`);
}
