import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import chromium from './find-chromium.cjs';

const PLAYWRIGHTS = '/home/tester/.cache/ms-playwright/chromium/chrome';

/** A computer with these files and nothing else. */
function computer(files, { platform = 'linux', ...env } = {}) {
  return { platform, env, isFile: (file) => files.includes(file) };
}

function find(machine) {
  return chromium.findChromium(machine, () => PLAYWRIGHTS);
}

describe('findChromium', () => {
  it('takes the one that CHROMIUM_PATH names, whatever else is there', () => {
    const machine = computer(['/opt/mine', PLAYWRIGHTS], { CHROMIUM_PATH: '/opt/mine' });
    assert.equal(find(machine), '/opt/mine');
  });

  it('refuses a CHROMIUM_PATH that leads nowhere, even if another browser is there', () => {
    const machine = computer([PLAYWRIGHTS], { CHROMIUM_PATH: '/opt/gone' });
    assert.throws(() => find(machine), /CHROMIUM_PATH is \/opt\/gone, but there is no such file/);
  });

  it("prefers Playwright's own to an installed one", () => {
    assert.equal(find(computer([PLAYWRIGHTS, '/usr/bin/chromium'], { PATH: '/usr/bin' })), PLAYWRIGHTS);
  });

  it("passes over Playwright's own when it was not downloaded", () => {
    assert.equal(find(computer(['/usr/bin/chromium'])), '/usr/bin/chromium');
  });

  it('looks through PATH, Chromium before Chrome before Edge', () => {
    const files = ['/a/microsoft-edge', '/a/google-chrome', '/b/chromium'];
    const on = (...there) => find(computer(there, { PATH: '/a:/b' }));
    assert.equal(on(...files), '/b/chromium');
    assert.equal(on('/a/microsoft-edge', '/a/google-chrome'), '/a/google-chrome');
    assert.equal(on('/a/microsoft-edge'), '/a/microsoft-edge');
  });

  it("reads a Windows PATH by Windows' rules", () => {
    const machine = computer(['D:\\tools\\chromium.exe'], {
      platform: 'win32',
      PATH: 'C:\\Windows;D:\\tools',
    });
    assert.equal(find(machine), 'D:\\tools\\chromium.exe');
  });

  it('finds Edge on a Windows that has no other', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const machine = computer([edge], {
      platform: 'win32',
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    });
    assert.equal(find(machine), edge);
  });

  it('finds a Chrome that a Windows user installed without administrator', () => {
    const chrome = 'C:\\Users\\t\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    const machine = computer([chrome], { platform: 'win32', LOCALAPPDATA: 'C:\\Users\\t\\AppData\\Local' });
    assert.equal(find(machine), chrome);
  });

  it('finds Chrome on macOS', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    assert.equal(find(computer([chrome], { platform: 'darwin' })), chrome);
  });

  it('gives all of them, each once, for when the first does not start', () => {
    const machine = computer(['/usr/bin/chromium', '/usr/bin/google-chrome', PLAYWRIGHTS], {
      PATH: '/usr/bin',
    });
    const all = [PLAYWRIGHTS, '/usr/bin/chromium', '/usr/bin/google-chrome'];
    assert.deepEqual(
      chromium.chromiums(machine, () => PLAYWRIGHTS),
      all,
    );
  });

  it('gives undefined where there is none', () => {
    for (const platform of ['linux', 'win32', 'darwin']) {
      assert.equal(find(computer([], { platform, PATH: '/usr/bin' })), undefined);
    }
  });
});
