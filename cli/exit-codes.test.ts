/** Every row of the tables of exit codes: those of a run are brought about, those of others stand in their help. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { EXIT } from '../reports/exit-code';
import { feature, InlineProject, PASSES } from './run/inline-project';

const page = (...place: string[]) => readFileSync(join(__dirname, '..', ...place), 'utf8');
const RESULTS = page('docs', 'reference', 'results.md');
const CHINESE = page('docs', 'reference', 'results.zh-CN.md');
const HELP = readFileSync(join(__dirname, 'help.approved.txt'), 'utf8');

/** Cells of the table that has this head. */
function rowsBelow(head: string, text = RESULTS): string[][] {
  const table = /^\|[-|]+\|\n((?:\|.*\|\n)+)/.exec(text.split(`\n${head}\n`)[1] ?? '');
  assert.ok(table, `there is no table ${head}`);
  const lines = (table[1] ?? '').trimEnd().split('\n');
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What ends a run with each code. */
const CASES: Readonly<Record<string, { step: string; baseline?: true; target?: string }>> = {
  0: { step: `${PASSES} holds` },
  1: { step: `${PASSES} fails` },
  2: { step: 'the target lacks "ixit.accounts.sip"' },
  3: { step: `${PASSES} holds`, target: 'none.yaml' },
  4: { step: 'the harness breaks' },
  5: { step: `${PASSES} holds`, baseline: true },
};

const HEAD = '| exit code | meaning |';
const CHINESE_HEAD = '| 退出码 | 含义 |';
const codes = rowsBelow(HEAD).map(([code = '']) => code);

it('the table of a run has each code once', () => {
  assert.deepEqual(codes.map(Number), Object.values(EXIT).toSorted());
  assert.deepEqual(codes, Object.keys(CASES));
});

it('README has the same table, in both languages', () => {
  assert.deepEqual(rowsBelow(HEAD, page('README.md')), rowsBelow(HEAD));
  assert.deepEqual(rowsBelow(CHINESE_HEAD, page('README.zh-CN.md')), rowsBelow(CHINESE_HEAD, CHINESE));
});

it('the Chinese tables have the same codes', () => {
  const runs = rowsBelow(CHINESE_HEAD, CHINESE);
  assert.deepEqual(
    runs.map(([code]) => code),
    codes,
  );
  assert.ok(runs.every(([, meaning]) => meaning !== ''));
  const filled = (rows: string[][]) =>
    rows.map(([name, ...cells]) => [name, ...cells.map((cell) => cell !== '')]);
  assert.deepEqual(
    filled(rowsBelow('| 命令 | 0 | 1 | 2 | 3 | 4 |', CHINESE)),
    filled(rowsBelow('| command | 0 | 1 | 2 | 3 | 4 |')),
  );
});

for (const code of codes) {
  it(`a run that ends with ${code}`, async () => {
    const { step, baseline, target = 'target.yaml' } = CASES[code] ?? { step: '' };
    const known = `knownFailures: [{ requirement: ${PASSES}, reason: ticket 7 }]`;
    const files = {
      'features/local-service/dial-out.feature': feature({ Dials: step }),
      'known.yaml': known,
    };
    const project = new InlineProject(files);
    const ran = project.run({ target, baseline: baseline ? 'known.yaml' : '' }).then(
      (result) => result.code,
      (error) => (error instanceof ConfigurationError ? EXIT.badConfiguration : error),
    );
    assert.equal(await ran.finally(() => project.remove()), Number(code));
  });
}

/** The codes that the help of each command lists, one a line. */
const told = new Map(
  HELP.split(/^══ softphone-conformance /m).flatMap((help): [string, number[]][] => {
    const [name = ''] = help.split(' --help ══');
    const [, ends = ''] = help.split('\nExit codes');
    const listed = [...ends.matchAll(/^ {2}(\d) {2}/gm)].map(([, code]) => Number(code));
    return listed.length > 0 ? [[name, listed]] : [];
  }),
);
const commands = rowsBelow('| command | 0 | 1 | 2 | 3 | 4 |').map(([command = '', ...meanings]) => ({
  name: command.replaceAll('`', ''),
  meanings,
}));

it('the table of the others has each command whose help lists exit codes', () => {
  const { run, merge } = Object.fromEntries(told);
  assert.deepEqual(
    [run, merge].map((each) => each?.map(String)),
    [codes, codes],
  );
  const others = [...told.keys()].filter((name) => name !== 'run' && name !== 'merge');
  assert.deepEqual(commands.map(({ name }) => name).toSorted(), others.toSorted());
});

for (const { name, meanings } of commands) {
  it(`the exit codes of ${name} are those of its help`, () => {
    const meant = meanings.flatMap((meaning, code) => (meaning === '' ? [] : [code]));
    assert.deepEqual(told.get(name), meant);
  });
}
