import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { ELSEWHERE, SMALL } from './commands';

it('has every command of package.json run, here or elsewhere', () => {
  const { scripts } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  assert.deepEqual([...Object.keys(SMALL), ...Object.keys(ELSEWHERE)].sort(), Object.keys(scripts).sort());
});
