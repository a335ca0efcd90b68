import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, describe, it } from 'node:test';
import { chromiumPath, closeBrowser, NoBrowser, sharedBrowser } from './browser';

const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
const { CHROMIUM_PATH, PATH } = process.env;
afterEach(() => {
  Object.assign(process.env, { PATH });
  if (CHROMIUM_PATH === undefined) delete process.env.CHROMIUM_PATH;
  else process.env.CHROMIUM_PATH = CHROMIUM_PATH;
});
after(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true });
});

/** A program in place of a browser. */
function program(name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('a browser', { skip: process.platform === 'win32' && 'these stubs are shell scripts' }, () => {
  it('that is named and does not start is told, with its own words', async () => {
    const stub = program('stub', 'echo "Please install the snap." >&2; exit 1');
    process.env.CHROMIUM_PATH = stub;
    await assert.rejects(sharedBrowser(), (error) => {
      assert.ok(error instanceof NoBrowser);
      assert.match(error.message, /stub cannot be started: Please install the snap\.\n.*CHROMIUM_PATH/);
      return true;
    });
  });

  it('that is named and not there is told', async () => {
    process.env.CHROMIUM_PATH = join(folder, 'gone');
    await assert.rejects(sharedBrowser(), /gone, but there is no such file/);
  });

  it('that does not start is passed over for the next', async () => {
    const real = chromiumPath();
    program('chromium', 'exit 1');
    const next = program('google-chrome', `exec "${real}" "$@"`);
    delete process.env.CHROMIUM_PATH;
    process.env.PATH = `${folder}:${PATH}`;
    const browser = await sharedBrowser();
    assert.equal(browser.isConnected(), true);
    // Playwright's own, where it is installed, comes before those on PATH.
    if (real !== chromiumPath()) assert.equal(chromiumPath(), next);
  });
});
