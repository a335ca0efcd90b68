import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { agree, packagesAreCurrent } from './packages.mjs';

const AJV = { 'node_modules/ajv': { version: '8.20.0', integrity: 'sha512-a' } };

describe('agree', () => {
  it('holds when everything that is locked is installed', () => {
    assert.equal(agree({ '': { version: '0.1.0' }, ...AJV }, AJV), true);
  });

  it('does without what belongs to other platforms', () => {
    const wanted = { ...AJV, 'node_modules/fsevents': { version: '2.3.2', optional: true } };
    assert.equal(agree(wanted, AJV), true);
  });

  it('fails for a package that is missing, another version, other content, or too many', () => {
    assert.equal(agree(AJV, {}), false);
    assert.equal(agree(AJV, { 'node_modules/ajv': { version: '8.19.0', integrity: 'sha512-a' } }), false);
    assert.equal(agree(AJV, { 'node_modules/ajv': { version: '8.20.0', integrity: 'sha512-b' } }), false);
    assert.equal(agree({}, AJV), false);
  });

  it('fails for an optional package of another version', () => {
    const optional = (version) => ({ 'node_modules/fsevents': { version, optional: true } });
    assert.equal(agree(optional('2.3.2'), optional('2.3.1')), false);
  });
});

describe('packagesAreCurrent', () => {
  /** A project with these lock files; undefined leaves one out. */
  function project(t, lock, installed) {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'packages-'));
    t.after(() => fs.rmSync(root, { recursive: true }));
    fs.writeFileSync(path.join(root, 'package-lock.json'), lock);
    if (installed !== undefined) {
      fs.mkdirSync(path.join(root, 'node_modules'));
      fs.writeFileSync(path.join(root, 'node_modules', '.package-lock.json'), installed);
    }
    return root;
  }
  const lock = JSON.stringify({ packages: AJV });

  it('is false in a fresh clone', (t) => {
    assert.equal(packagesAreCurrent(project(t, lock)), false);
  });

  it('is false after an installation that was broken off', (t) => {
    assert.equal(packagesAreCurrent(project(t, lock, lock.slice(0, 20))), false);
  });

  it('goes by content, not by time', (t) => {
    const root = project(t, lock, lock);
    const later = new Date(Date.now() + 60_000);
    fs.utimesSync(path.join(root, 'package-lock.json'), later, later);
    assert.equal(packagesAreCurrent(root), true);
    fs.writeFileSync(path.join(root, 'package-lock.json'), lock.replace('8.20.0', '8.21.0'));
    assert.equal(packagesAreCurrent(root), false);
  });
});
