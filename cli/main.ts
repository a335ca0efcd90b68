/** The command line `softphone-conformance`: finds the command, and says in words what went wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import type { Language } from '../fixtures/texts/texts';
import { EXIT } from '../reports/exit-code';
import { diskTrouble } from '../reports/unwritable';
import { visible } from '../reports/visible';
import { errorIn } from './error-in';
import { commandFirst, helpLanguageOption, languageAsked } from './language-option';
import { HarnessFault } from './run/harness-fault';
import { inCheckout } from './typescript.cjs';

/** In the order of the help. Each is loaded only when it is called: between them they need all of the project. */
const EVERYWHERE: Readonly<Record<string, () => Command>> = {
  run: () => (require('./run') as typeof import('./run')).runCommand(),
  merge: () => (require('./merge') as typeof import('./merge')).mergeCommand(),
  judge: () => (require('./judge') as typeof import('./judge')).judgeCommand(),
  observe: () => (require('./observe') as typeof import('./observe')).observeCommand(),
  recording: () => (require('./recording') as typeof import('./recording')).recordingCommand(),
  capacity: () => (require('./capacity') as typeof import('./capacity')).capacityCommand(),
  init: () => (require('./init') as typeof import('./init')).initCommand(),
  ics: () => (require('./ics') as typeof import('./ics')).icsCommand(),
  check: () => (require('./check') as typeof import('./check')).checkCommand(),
  diff: () => (require('./diff') as typeof import('./diff')).diffCommand(),
  trend: () => (require('./trend') as typeof import('./trend')).trendCommand(),
  docs: () => (require('./docs') as typeof import('./docs')).docsCommand(),
  baseline: () => (require('./baseline') as typeof import('./baseline')).baselineCommand(),
  keygen: () => (require('./keygen') as typeof import('./keygen')).keygenCommand(),
  certify: () => (require('./certify') as typeof import('./certify')).certifyCommand(),
  verify: () => (require('./verify') as typeof import('./verify')).verifyCommand(),
  simulate: () => (require('./simulate') as typeof import('./simulate')).simulateCommand(),
  mutants: () => (require('./mutants') as typeof import('./mutants')).mutantsCommand(),
  hostile: () => (require('./hostile') as typeof import('./hostile')).hostileCommand(),
  variants: () => (require('./variants') as typeof import('./variants')).variantsCommand(),
  steadiness: () => (require('./steadiness') as typeof import('./steadiness')).steadinessCommand(),
  bench: () => (require('./bench') as typeof import('./bench')).benchCommand(),
  'capacity-proofs': () =>
    (require('./capacity-proofs') as typeof import('./capacity-proofs')).capacityProofsCommand(),
  fuzz: () => (require('./fuzz') as typeof import('./fuzz')).fuzzCommand(),
};

/** They write files of the project anew, which in a package are npm's. */
const IN_CHECKOUT: typeof EVERYWHERE = {
  derive: () => (require('./derive') as typeof import('./derive')).deriveCommand(),
  walks: () => (require('./walks') as typeof import('./walks')).walksCommand(),
  purposes: () => (require('./purposes') as typeof import('./purposes')).purposesCommand(),
  catalogue: () => (require('./catalogue') as typeof import('./catalogue')).catalogueCommand(),
  features: () => (require('./features') as typeof import('./features')).featuresCommand(),
};

/** Below what commander has against the arguments. */
const HINT: Readonly<Record<Language, string>> = {
  en: 'Add --help for what there is.',
  'zh-CN': '加 --help 查看有哪些命令和选项。',
};

const COMMANDS = inCheckout ? { ...EVERYWHERE, ...IN_CHECKOUT } : EVERYWHERE;

/**
 * Runs the command that the arguments name, and sets the exit code of the process.
 * @param programArguments without `node` and the script.
 */
export async function main(programArguments: string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr])
    if (!stream.listeners('error').includes(goOn)) stream.on('error', goOn);
  const language = languageAsked(programArguments, process.env);
  try {
    const [called, ...rest] = commandFirst(programArguments);
    await program(called, language).parseAsync(called === undefined ? [] : [called, ...rest], {
      from: 'user',
    });
  } catch (error) {
    process.exitCode = explained(error, language);
  }
}

/**
 * Whoever reads the output has had enough, as `head` does, or the disk that it is kept on is full: the rest is done all
 * the same, for files and exit code.
 */
function goOn(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && diskTrouble(error) === undefined) throw error;
}

/**
 * @param called what stands where a command should; of what is no command, all that there are shall be told
 * @param language of help and errors
 */
export function program(called = '', language: Language = 'en'): Command {
  const { version } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const root = new Command('softphone-conformance')
    .description('Conformance test harness for call-centre softphones.')
    .version(version)
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .showHelpAfterError(HINT[language]);
  const load = Object.hasOwn(COMMANDS, called) ? COMMANDS[called] : undefined;
  for (const command of load ? [load] : Object.values(COMMANDS)) root.addCommand(command());
  for (const command of withSubcommands(root)) {
    command.exitOverride();
    command.configureOutput({ outputError: (text, write) => write(errorIn(language, text)) });
    // What has commands below it would take the option from them.
    const takes = command === root || command.commands.length === 0;
    if (takes && !command.options.some(({ long }) => long === '--lang'))
      command.addOption(helpLanguageOption());
  }
  if (language === 'zh-CN')
    (require('./help/in-chinese') as typeof import('./help/in-chinese')).helpInChinese(root);
  return root;
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/** Says it on stderr, and gives the exit code. */
function explained(error: unknown, language: Language): number {
  // Commander has written its message already; help and version end with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.badConfiguration;
  const kind = error instanceof ConfigurationError ? 'error' : 'fault of the harness';
  const trouble = diskTrouble(error);
  const expected =
    error instanceof ConfigurationError || error instanceof HarnessFault || trouble !== undefined;
  const text = trouble ? `a file cannot be written: ${trouble}` : wordsOf(error, expected);
  for (const line of visible(text).split('\n'))
    process.stderr.write(expected ? errorIn(language, `${kind}: ${line}\n`) : `${line}\n`);
  return error instanceof ConfigurationError ? EXIT.badConfiguration : EXIT.harnessFault;
}

/** @param expected what was foreseen needs no stack */
function wordsOf(error: unknown, expected: boolean): string {
  if (!(error instanceof Error)) return String(error);
  return expected ? error.message : (error.stack ?? error.message);
}
