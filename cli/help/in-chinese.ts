/** What the commands say of themselves, in Chinese. Names of commands and options, choices and examples stay. */
import type { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { type Argument, type Command, Help, type Option } from 'commander';
import { readCatalogue } from '../../fixtures/sentences/catalogue-file';
import { fillings, HOLE, patternOf } from '../../fixtures/sentences/pattern';
import { widthOf } from '../../reports/width';
import { unitsOf } from './units';
import { wrapped } from './wrap';

/** Columns of what stands below the options. */
const WIDTH = 100;
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Says a sentence of the help in Chinese. */
type Say = (english: string) => string;

/** Each sentence of the help with its Chinese one; `{name}` is a hole. */
export function helpTexts(): Readonly<Record<string, string>> {
  return readCatalogue(join(__dirname, 'zh-CN.json'));
}

/** Says the help of a command, and of those below it, in Chinese. */
export function helpInChinese(command: Command): void {
  inChinese(command, sayingOf(helpTexts()));
}

function inChinese(command: Command, say: Say): void {
  command.description(say(command.description()));
  for (const each of [...command.registeredArguments, ...command.options]) describe(each, say);
  command.helpOption('-h, --help', '显示帮助');
  if (command.commands.length > 0) command.helpCommand('help [command]', '显示命令的帮助');
  command.configureHelp({
    styleTitle: (title) => TITLES[title] ?? title,
    styleUsage: named,
    styleSubcommandTerm: named,
    displayWidth: widthOf,
    boxWrap: (text, width) => wrapped(text, width).join('\n'),
    optionDescription: (option) => noted(Help.prototype.optionDescription(option)),
    argumentDescription: (argument) => noted(Help.prototype.argumentDescription(argument)),
  });
  sayBelow(command, (text) => belowInChinese(text, say));
  for (const each of command.commands) inChinese(each, say);
}

function describe(each: Argument | Option, say: Say): void {
  each.description = say(each.description);
  const { defaultValue, defaultValueDescription } = each;
  if (defaultValueDescription) each.default(defaultValue, say(defaultValueDescription));
}

/** What stands for options and commands. */
function named(usage: string): string {
  return usage.replace('[options]', '[选项]').replace('[command]', '[命令]');
}

/** What commander has put behind a description. */
function noted(text: string): string {
  return text.replace(/ ?\((choices|default): (.+)\)$/s, (_, first: string, rest: string) => {
    const [choices, value] = first === 'choices' ? rest.split(', default: ') : [undefined, rest];
    const notes = [choices && `可选：${choices.replaceAll(', ', '、')}`, value && `默认：${value}`].filter(
      Boolean,
    );
    return `（${notes.join('；')}）`;
  });
}

/** Takes what the command has to say below its options through a function. */
function sayBelow(command: Command, say: (text: string) => string): void {
  const emitter = command as unknown as EventEmitter;
  const told = emitter.listeners('afterHelp');
  emitter.removeAllListeners('afterHelp');
  emitter.on('afterHelp', (context: { write: (text: string) => void }) => {
    const write = (text: string) => context.write(say(text));
    for (const tell of told) tell({ ...context, write });
  });
}

function belowInChinese(text: string, say: Say): string {
  const lines = unitsOf(text).flatMap(({ begin, text: own, isSentence }) => {
    if (!isSentence) return [begin + own];
    const [first = '', ...rest] = wrapped(say(own), WIDTH - begin.length);
    return [begin + first, ...rest.map((line) => ' '.repeat(begin.length) + line)];
  });
  return lines.join('\n');
}

/** A sentence that has no Chinese one stays as it is. */
function sayingOf(texts: Readonly<Record<string, string>>): Say {
  const patterns = Object.entries(texts)
    .map(([text, chinese]) => ({ pattern: patternOf(text), chinese }))
    .filter(({ pattern }) => pattern.holes.length > 0);
  return (english) => {
    const whole = texts[english];
    if (whole !== undefined) return whole;
    for (const { pattern, chinese } of patterns) {
      const [filled] = fillings(pattern, english);
      if (!filled) continue;
      const values = new Map(pattern.holes.map(({ name }, i) => [name, filled[i]]));
      return chinese.replace(HOLE, (hole, name: string) => values.get(name) ?? hole);
    }
    return english;
  };
}
