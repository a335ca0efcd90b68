import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./set-up.mjs', import.meta.url));
const PACKAGE = JSON.parse(fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

function setUp(...parameters) {
  return spawnSync(process.execPath, [SCRIPT, ...parameters], { encoding: 'utf8' });
}

describe('set-up', () => {
  it('asks for the Node version that package.json asks for', () => {
    const asked = /OLDEST_NODE = '([\d.]+)'/.exec(fs.readFileSync(SCRIPT, 'utf8'))?.[1];
    assert.equal(PACKAGE.engines.node, `>=${asked}`);
  });

  it('gives an older Node one clear line and exit code 3', () => {
    const pretend = "Object.defineProperty(process.versions, 'node', { value: '20.9.0' });";
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, SCRIPT],
      { encoding: 'utf8' },
    );
    assert.equal(stderr, 'set-up: Node 20.19 or later is needed; this is 20.9.0. See https://nodejs.org\n');
    assert.equal(status, 3);
  });

  it('says nothing when all is there', () => {
    const { status, stdout, stderr } = setUp();
    assert.deepEqual([status, stdout, stderr], [0, '', '']);
  });

  it('refuses a command that it does not know with exit code 3', () => {
    const { status, stderr } = setUp('rum');
    assert.equal(status, 3);
    assert.match(stderr, /no command rum; there are: run, /);
  });

  // To pack takes no browser, which set-up would look for and install.
  it('is what each npm script but the formatter and the packing goes through', () => {
    for (const [name, script] of Object.entries(PACKAGE.scripts)) {
      if (name !== 'format' && name !== 'prepack')
        assert.match(script, /^node cli\/setup\/set-up\.mjs\b/, name);
    }
  });
});
