/** Command lines that pages show: whether the program would take them, and has the files that they name. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { program } from '../main';

const ROOT = join(__dirname, '..', '..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Programs of others, of which only the files are looked at. */
const OTHERS = /^(?:[A-Z_]+=.*|export|cp|curl|node|npm install|npx playwright)(?: |$)/;
/** What a script of package.json starts that is a command of ours. */
const STARTS = /^node cli\/setup\/set-up\.mjs (?!self-check)([a-z]+)$/;
/** Files of the project: a name that begins otherwise is the reader's. */
const OURS = /^(?:features|fixtures|docs)\//;
/** The reader's files in our folders begin so. */
const READERS = /(^|\/)my-/;

/** What is wrong with it; undefined: nothing. */
export async function wrongIn(line: string): Promise<string | undefined> {
  const words = wordsOf(line);
  const missing = words.find((word) => OURS.test(word) && !READERS.test(word) && !isThere(word));
  if (missing !== undefined) return `${line}: there is no ${missing}`;
  const ours = argumentsIn(words);
  if (ours?.length === 0) return undefined;
  if (ours !== undefined) return refusal(ours).then((why) => why && `${line}: ${why}`);
  return OTHERS.test(line) ? undefined : `${line}: no command that is known`;
}

/** Arguments of our program; none where a script of the project takes them; undefined: it is neither. */
function argumentsIn([first = '', second = '', third = '', ...rest]: string[]): string[] | undefined {
  if (first === 'npx' && second === 'softphone-conformance') return [third, ...rest];
  if (first !== 'npm') return undefined;
  const [name, after] = second === 'run' ? [third, rest] : [second, [third, ...rest]];
  const script = scripts[name];
  if (script === undefined) return undefined;
  const command = STARTS.exec(script)?.[1];
  return command === undefined ? [] : [command, ...after.slice(after[0] === '--' ? 1 : 0).filter(Boolean)];
}

/** Why the program does not take them; undefined: it does. Nothing is carried out. */
async function refusal(programArguments: string[]): Promise<string | undefined> {
  const root = program(programArguments[0]);
  for (const command of [root, ...commandsBelow(root)]) {
    command.exitOverride().configureOutput({ writeOut: () => {}, writeErr: () => {} });
    if (command.commands.length === 0) command.action(() => {});
  }
  try {
    await root.parseAsync(programArguments, { from: 'user' });
    return undefined;
  } catch (error) {
    const { exitCode, message } = error as { exitCode?: number; message: string };
    return exitCode === 0 ? undefined : message;
  }
}

function commandsBelow(command: Command): Command[] {
  return command.commands.flatMap((each) => [each, ...commandsBelow(each)]);
}

/** A path, or a scenario of a feature by its line. */
function isThere(word: string): boolean {
  const [path = '', line] = word.split(':');
  if (!existsSync(join(ROOT, path))) return false;
  if (line === undefined) return true;
  const at = readFileSync(join(ROOT, path), 'utf8').split('\n')[Number(line) - 1] ?? '';
  return /^\s*(?:Scenario|\|)/.test(at);
}

/** As a shell splits them; comments and pipes do not occur. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
}
