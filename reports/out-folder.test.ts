import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { prepareOutFolder } from './out-folder';

const parent = mkdtempSync(join(tmpdir(), 'out-'));
after(() => rmSync(parent, { recursive: true }));

it('makes the folder', () => {
  prepareOutFolder(join(parent, 'a', 'b'));
  assert.ok(existsSync(join(parent, 'a', 'b')));
});

it('removes earlier reports and nothing else', () => {
  const folder = join(parent, 'earlier');
  mkdirSync(join(folder, 'allure-results'), { recursive: true });
  writeFileSync(join(folder, 'conformance.json'), '{"formatVersion": 1}');
  writeFileSync(join(folder, 'notes.txt'), '');
  prepareOutFolder(folder);
  assert.deepEqual(readdirSync(folder), ['notes.txt']);
});

it("refuses a stranger's folder, and a file", () => {
  const folder = join(parent, 'photos');
  mkdirSync(folder);
  writeFileSync(join(folder, 'cat.jpg'), '');
  writeFileSync(join(folder, 'index.html'), '');
  assert.throws(() => prepareOutFolder(folder), /photos: the folder holds other things \(cat\.jpg/);
  assert.equal(readdirSync(folder).length, 2);
  assert.throws(() => prepareOutFolder(join(folder, 'cat.jpg')), /this is a file, not a folder/);
});

it('refuses a folder that cannot be made', () => {
  const file = join(parent, 'file');
  writeFileSync(file, '');
  assert.throws(() => prepareOutFolder(join(file, 'a', 'b')), /--out .*b: cannot be written to: /);
});
