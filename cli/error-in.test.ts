/** What is said of wrong options and arguments, in Chinese. */
import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { it } from 'node:test';
import { approvedTexts } from '../fixtures/approved-texts/approved-texts';
import { englishLeft } from '../fixtures/sentences/english';
import { commandInProcess } from './command-in-process';

const approved = approvedTexts(__filename);
/** Each ends before anything is run. */
const WRONG = [
  'nonsense',
  'rnu',
  'run --ony gateway',
  'run --only plugn',
  'run --parallel x',
  'run --shard 3/2',
  'run --tags (@a',
  'run none.feature',
  'run --walk ,',
  'run --walk sign-in --tags @a',
  'run --operator --parallel 2',
  'run --replay none',
  'run --target none.yaml',
  'run --give-up-after x',
  'merge',
  'merge none',
  'judge none.har',
  'diff a b c',
  'diff a b',
  'diff a b --json --markdown',
  'certify none --key none',
  'observe --listen 8043',
  'observe --interface gateway --listen x',
  'observe --interface gateway --listen 1 --cert a',
  'capacity --agents 0',
  'capacity --ramp 5x',
  'simulate phone',
  'simulate --gateway-port x',
  'simulate --misbehave nope',
  'mutants nope',
  'mutants --date x',
  'recording export none --har x',
];

it('each is said in Chinese, with exit code 3 and no English but names and code', async () => {
  const here = process.cwd();
  process.chdir(tmpdir());
  try {
    for (const line of WRONG) {
      const { code, stderr } = await commandInProcess(...line.split(' '), '--lang', 'zh-CN');
      assert.equal(code, 3, line);
      assert.deepEqual(englishLeft(stderr.replaceAll(process.cwd(), '.')), [], line);
      approved(line, stderr.replaceAll(process.cwd(), 'FOLDER'));
    }
  } finally {
    process.chdir(here);
  }
});
