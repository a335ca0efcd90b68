/** What the commands say of themselves in Chinese: all of it, as a person reads it. */
import assert from 'node:assert/strict';
import type { EventEmitter } from 'node:events';
import { it } from 'node:test';
import type { Command } from 'commander';
import { approvedTexts } from '../../fixtures/approved-texts/approved-texts';
import { englishLeft } from '../../fixtures/sentences/english';
import { HOLE } from '../../fixtures/sentences/pattern';
import { widthOf } from '../../reports/width';
import { commandInProcess } from '../command-in-process';
import { loadGlossary, unlikeGlossary } from '../features/glossary';
import { program } from '../main';
import { helpTexts } from './in-chinese';
import { unitsOf } from './units';
import { wrapped } from './wrap';

const texts = helpTexts();
/** What depends on the folder that the command is called in. */
const TARGETS = 'fixtures/targets';

function sentencesOf(command: Command): string[] {
  const described = [...command.registeredArguments, ...command.options];
  let below = '';
  const write = (text: string) => {
    below += text;
  };
  (command as unknown as EventEmitter).emit('afterHelp', { write, command });
  return [
    command.description(),
    ...described.flatMap(({ description, defaultValueDescription = '' }) => [
      description,
      defaultValueDescription,
    ]),
    ...unitsOf(below).flatMap(({ text, isSentence }) =>
      isSentence ? [text.replace(TARGETS, '{folder}')] : [],
    ),
    ...command.commands.flatMap(sentencesOf),
  ];
}

it('each sentence of the help has its Chinese one, and none is left over', () => {
  const said = new Set(sentencesOf(program()).filter((text) => text !== ''));
  assert.deepEqual(Object.keys(texts).toSorted(), [...said].toSorted());
});

it('has the same holes, options and files, no English left, and the words of the glossary', () => {
  const glossary = loadGlossary();
  // Names of files and of conditions are no words.
  const bare = (english: string) => english.replace(/\b\w+(\.\w+)+|: (?:[a-z]+(?:-[a-z]+)+(?:, |$))+/g, '');
  const marks = (text: string) =>
    [...new Set(text.match(/\{\w+\}|--[a-z-]+|[\w.]+\.(?:json|html|yaml|har)\b/g))].sort();
  for (const [english, chinese] of Object.entries(texts)) {
    assert.deepEqual(marks(chinese), marks(english), english);
    assert.deepEqual(englishLeft(chinese.replace(HOLE, '｜')), [], english);
    assert.match(chinese, /\p{Script=Han}/u, english);
  }
  assert.deepEqual(
    Object.entries(texts).flatMap(([english, chinese]) => unlikeGlossary(glossary, bare(english), chinese)),
    [],
  );
});

it('lines are as long as the terminal has columns, and none begins with a mark', () => {
  const lines = wrapped('被测目标文件（target.yaml）：测什么，如何访问。', 18);
  assert.equal(lines.join(''), '被测目标文件（target.yaml）：测什么，如何访问。');
  for (const line of lines) assert.ok(widthOf(line) <= 18 && !/^[，。；：、）]/.test(line), line);
});

it('is asked for before and behind the command, by "help" and by the locale', async () => {
  const { stdout } = await commandInProcess('keygen', '--help', '--lang', 'zh-CN');
  assert.match(stdout, /^用法： softphone-conformance keygen \[选项\] <file>/);
  for (const asked of [
    '--lang zh-CN keygen --help',
    'keygen --lang=zh-CN --help',
    'help keygen --lang zh-CN',
  ])
    assert.equal((await commandInProcess(...asked.split(' '))).stdout, stdout, asked);
  const { LC_ALL } = process.env;
  process.env.LC_ALL = 'zh_CN.UTF-8';
  try {
    assert.equal((await commandInProcess('help', 'keygen')).stdout, stdout);
    assert.match((await commandInProcess('keygen', '--help', '--lang', 'en')).stdout, /^Usage:/);
  } finally {
    if (LC_ALL === undefined) delete process.env.LC_ALL;
    else process.env.LC_ALL = LC_ALL;
  }
});

it('is as it was approved', async () => {
  const approved = approvedTexts(__filename);
  const names = program().commands.map((command) => command.name());
  for (const name of ['', ...names, 'recording export']) {
    const parts = name.split(' ').filter(Boolean);
    const { code, stdout } = await commandInProcess(...parts, '--help', '--lang', 'zh-CN');
    assert.equal(code, 0, name);
    approved(['softphone-conformance', ...parts, '--help'].join(' '), stdout);
  }
});
