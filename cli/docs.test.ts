import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { commandInProcess } from './command-in-process';

const folder = mkdtempSync(join(tmpdir(), 'docs-'));
after(() => rmSync(folder, { recursive: true }));

it('writes the site, again in the place of an earlier one, and into no folder that holds other things', async () => {
  const out = join(folder, 'site');
  const { code, stdout } = await commandInProcess('docs', '--out', out);
  assert.deepEqual([code, stdout], [0, `docs        ${join(out, 'index.html')}\n`]);
  writeFileSync(join(out, 'en', 'old.html'), '');
  assert.equal((await commandInProcess('docs', '--out', out)).code, 0);
  assert.ok(!readdirSync(join(out, 'en')).includes('old.html'));
  const refused = await commandInProcess('docs', '--out', folder);
  assert.equal(refused.code, 3);
  assert.match(refused.stderr, /holds other things \(site\)/);
  const none = await commandInProcess('docs', '--from', folder, '--out', join(folder, 'none'));
  assert.equal(none.code, 3);
});
