import assert from 'node:assert/strict';
import fs, { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { replaceFile, Unwritable, writingTo } from './unwritable';

const folder = mkdtempSync(join(tmpdir(), 'unwritable-'));
after(() => rmSync(folder, { recursive: true }));

const full = () =>
  Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });

it('says in one sentence what cannot be written to, and why; a fault of ours stays as it is', () => {
  const written = (error: Error) => () =>
    writingTo('/out', () => {
      throw error;
    });
  assert.throws(written(full()), new Unwritable('/out cannot be written to: no space is left on the disk'));
  assert.throws(
    written(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', syscall: 'open' })),
    new Unwritable('/out cannot be written to: EACCES: permission denied'),
  );
  assert.throws(written(new TypeError('x is undefined')), TypeError);
  assert.equal(
    writingTo('/out', () => 7),
    7,
  );
});

it('what was there stays when its successor finds no space, and nothing is left of that', (context) => {
  const file = join(folder, 'conformance.json');
  replaceFile(file, 'before');
  const write = fs.writeFileSync;
  context.mock.method(fs, 'writeFileSync', (path: string, text: string) => {
    write(path, text.slice(0, 2));
    throw full();
  });
  assert.throws(() => replaceFile(file, 'after'), /ENOSPC/);
  assert.equal(readFileSync(file, 'utf8'), 'before');
  assert.deepEqual(readdirSync(folder), ['conformance.json']);
  assert.ok(!existsSync(`${file}.part`));
});
