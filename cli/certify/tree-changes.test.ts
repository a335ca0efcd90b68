/** Changes of the suite that no edition names. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, it } from 'node:test';
import { editionOf } from '../../reports/certificate/edition';
import { codeDigest } from '../../reports/certificate/suite-files';
import { loadCatalogue } from '../../schemas/load';
import { treeRefusals } from './tree-changes';

let root = '';
const write = (file: string, text: string) => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Li', '-c', 'user.email=li@example.com', ...args], {
    cwd: root,
    stdio: 'ignore',
  });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tree-'));
  write('package.json', '{"version":"1.0.0"}');
  write('steps/judge.ts', 'judge();\n');
  write('schemas/tables/gateway.yaml', 'rows: []\n');
});
afterEach(() => rmSync(root, { recursive: true }));

it('of a checkout are what no commit has, but for what is no part of an edition', () => {
  git('init');
  git('add', '-A');
  git('commit', '-m', 'all');
  assert.deepEqual(treeRefusals(root), []);
  write('fixtures/targets/mine.yaml', 'target: {}\n');
  write('steps/judge.test.ts', 'test();\n');
  assert.deepEqual(treeRefusals(root), []);
  write('schemas/tables/gateway.yaml', 'rows: [one]\n');
  write('steps/gateway/more.ts', 'more();\n');
  assert.deepEqual(treeRefusals(root), [
    'the suite has 2 changes that no edition names: schemas/tables/gateway.yaml, steps/gateway/more.ts',
  ]);
});

it('cannot be told where there is no git', () => {
  assert.match(treeRefusals(root).join('\n'), /^the suite: git does not tell whether it was changed \(.*\)$/);
});

it('of a package are told by its digest, and it is the edition of its checkout as long as it has none', () => {
  const edition = () => editionOf(root, loadCatalogue()).package;
  write('edition.json', JSON.stringify({ package: 'that of the checkout', compiled: codeDigest(root) }));
  assert.deepEqual([treeRefusals(root), edition()], [[], 'that of the checkout']);
  write('steps/judge.ts', 'pass();\n');
  assert.deepEqual(treeRefusals(root), ['the package is not as it was built, and no edition names it']);
  assert.equal(edition(), codeDigest(root));
});
