/** `softphone-conformance init`: writes a target file to be filled in. */
import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { type Language, languageOf, say } from '../fixtures/texts/texts';
import { INTERFACES, type InterfaceName } from '../schemas/catalogue';
import type { Build } from './init/members';
import { olderFile } from './init/merge';
import { type Answers, ask } from './init/questions';
import { templateFor } from './init/template';
import { interfacesOption } from './interfaces-option';
import { languageOption } from './language-option';
import { writeOut } from './write-out';

interface InitOptions {
  interface?: InterfaceName[];
  out?: string;
  from?: string;
  force?: boolean;
  lang?: Language;
  name?: string;
  vendor?: string;
  build?: string;
}

const HELP = `
At a terminal it asks for what no option says; elsewhere --interface or --from is needed. The file has every member that
there is for these interfaces, each with what it is for. What has to be written stands there as "fill-in", what a site may
have behind "#". "check" lists what is still to be filled in.

Examples:
  softphone-conformance init --interface gateway --out my-gateway.yaml
  softphone-conformance init --interface plugin --interface local-service --lang zh-CN --out my-softphone.yaml
  softphone-conformance init --from my-gateway.yaml --interface gateway --interface wellclient --out both.yaml
      values and comments of the older file stay

Exit codes:
  0  written
  3  a file that exists without --force or cannot be written, no interface, or an older file that cannot be read
`;

/** The command; sets the exit code of the process. */
export function initCommand(): Command {
  return new Command('init')
    .description('write a target file with comments, to be filled in')
    .addOption(interfacesOption('--interface <interface>', 'what the build offers (repeatable)'))
    .option('--out <file>', 'where it goes (default: target.yaml)')
    .option('--from <file>', 'an older target file, of which values and comments are kept')
    .option('--name <name>', 'name of the product')
    .option('--vendor <vendor>', 'who made it')
    .addOption(new Option('--build <version>', 'version or build number'))
    .option('--force', 'replace a file that exists')
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action(init);
}

async function init(options: InitOptions): Promise<void> {
  const language = options.lang ?? languageOf(process.env);
  const older = options.from === undefined ? undefined : olderFile(options.from);
  const answers = await answersTo(options, older?.interfaces, language);
  if (!answers) {
    process.stdout.write(`${say(language, 'init.stopped')}\n`);
    return;
  }
  const { interfaces, out, ...build } = answers;
  if (existsSync(out) && !options.force)
    throw new ConfigurationError(say(language, 'init.exists', { file: out }));
  const template = templateFor(interfaces, build, language);
  writeOut(out, older ? older.completedBy(template, interfaces) : template);
  for (const key of ['init.written', 'init.next'] as const)
    process.stdout.write(`${say(language, key, { file: out })}\n`);
}

/** What the options say, and at a terminal the person. */
async function answersTo(
  { interface: named, out, name, vendor, build }: InitOptions,
  earlier: InterfaceName[] | undefined,
  language: Language,
): Promise<Answers | undefined> {
  const interfaces = named ?? (earlier && earlier.length > 0 ? earlier : undefined);
  const said: Build = {
    ...(name === undefined ? {} : { name }),
    ...(vendor === undefined ? {} : { vendor }),
    ...(build === undefined ? {} : { version: build }),
  };
  const known = { ...said, ...(interfaces && { interfaces }), ...(out !== undefined && { out }) };
  // An older file has said it all.
  if (process.stdin.isTTY && process.stdout.isTTY && !earlier) return ask(known, language);
  if (!interfaces) {
    throw new ConfigurationError(say(language, 'init.which', { names: INTERFACES.join(', ') }));
  }
  return { ...said, interfaces, out: out ?? 'target.yaml' };
}
