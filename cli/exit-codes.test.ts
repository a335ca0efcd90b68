/** Every row of the README's tables of exit codes: those of a run are brought about, those of others stand in their help. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { EXIT } from '../reports/exit-code';
import { feature, InlineProject, PASSES } from './run/inline-project';

const README = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
const CHINESE = readFileSync(join(__dirname, '..', 'README.zh-CN.md'), 'utf8');
const HELP = readFileSync(join(__dirname, 'help.approved.txt'), 'utf8');

/** Cells of the table that has this head. */
function rowsBelow(head: string, text = README): string[][] {
  const table = /^\|[-|]+\|\n((?:\|.*\|\n)+)/.exec(text.split(`\n${head}\n`)[1] ?? '');
  assert.ok(table, `the README has no table ${head}`);
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

const codes = rowsBelow('| exit code | meaning |').map(([code = '']) => code);

it('the table of a run has each code once', () => {
  assert.deepEqual(codes.map(Number), Object.values(EXIT).toSorted());
  assert.deepEqual(codes, Object.keys(CASES));
});

it('the Chinese table has the same codes', () => {
  const chinese = rowsBelow('| 退出码 | 含义 |', CHINESE);
  assert.deepEqual(
    chinese.map(([code]) => code),
    codes,
  );
  assert.ok(chinese.every(([, meaning]) => meaning !== ''));
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
