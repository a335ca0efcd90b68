/** The command line `softphone-conformance`: finds the command, and says in words what went wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { EXIT } from '../reports/exit-code';
import { visible } from '../reports/visible';
import { benchCommand } from './bench';
import { deriveCommand } from './derive';
import { fuzzCommand } from './fuzz';
import { hostileCommand } from './hostile';
import { mutantsCommand } from './mutants';
import { purposesCommand } from './purposes';
import { runCommand } from './run';
import { HarnessFault } from './run/harness-fault';
import { simulateCommand } from './simulate';
import { steadinessCommand } from './steadiness';
import { variantsCommand } from './variants';

/**
 * Runs the command that the arguments name, and sets the exit code of the process.
 * @param programArguments without `node` and the script.
 */
export async function main(programArguments: string[]): Promise<void> {
  process.stdout.on('error', endQuietly);
  try {
    await program().parseAsync(programArguments, { from: 'user' });
  } catch (error) {
    process.exitCode = explained(error);
  }
}

/** Whoever reads the output has had enough, as `head` does: there is nobody to tell anything any more. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.incomplete);
}

function program(): Command {
  const { version } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const root = new Command('softphone-conformance')
    .description('Conformance test harness for call-centre softphones.')
    .version(version)
    .showSuggestionAfterError()
    .showHelpAfterError('Add --help for what there is.');
  const commands = [
    runCommand(),
    simulateCommand(),
    mutantsCommand(),
    hostileCommand(),
    variantsCommand(),
    steadinessCommand(),
    deriveCommand(),
    purposesCommand(),
    benchCommand(),
    fuzzCommand(),
  ];
  for (const command of commands) root.addCommand(command);
  for (const command of [root, ...root.commands]) command.exitOverride();
  return root;
}

/** Says it on stderr, and gives the exit code. */
function explained(error: unknown): number {
  // Commander has written its message already; help and version end with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.badConfiguration;
  const kind = error instanceof ConfigurationError ? 'error' : 'fault of the harness';
  const expected = error instanceof ConfigurationError || error instanceof HarnessFault;
  const text =
    error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error);
  for (const line of visible(text).split('\n'))
    process.stderr.write(expected ? `${kind}: ${line}\n` : `${line}\n`);
  return error instanceof ConfigurationError ? EXIT.badConfiguration : EXIT.harnessFault;
}
