import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { projectFiles } from './project-files';

it('each file of approved texts has its test beside it', () => {
  const files = projectFiles(join(__dirname, '..', '..'), /\.approved\.txt$/);
  assert.ok(files.length > 0);
  const left = files.filter((file) => !existsSync(file.replace(/\.approved\.txt$/, '.test.ts')));
  assert.deepEqual(left, []);
});
