import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import java from './find-java.cjs';

const AT_HOME = '/opt/jdk/bin/java';
const ON_PATH = '/usr/bin/java';

/** Looks on a Linux that has these Javas, by their path and major version. */
function find(versions, env) {
  const machine = { platform: 'linux', env, isFile: (file) => file in versions };
  return java.findJava(machine, (file) => versions[file]);
}

describe('findJava', () => {
  it("prefers JAVA_HOME's to the one on PATH", () => {
    const env = { JAVA_HOME: '/opt/jdk', PATH: '/usr/bin' };
    assert.equal(find({ [AT_HOME]: 17, [ON_PATH]: 21 }, env), AT_HOME);
  });

  it("passes over JAVA_HOME's when it is too old or gone", () => {
    const env = { JAVA_HOME: '/opt/jdk', PATH: '/usr/bin' };
    assert.equal(find({ [AT_HOME]: 8, [ON_PATH]: 11 }, env), ON_PATH);
    assert.equal(find({ [ON_PATH]: 11 }, env), ON_PATH);
  });

  it('gives undefined where there is none, or none recent enough, or one that does not start', () => {
    const env = { PATH: '/usr/bin' };
    assert.equal(find({}, env), undefined);
    assert.equal(find({ [ON_PATH]: 10 }, env), undefined);
    assert.equal(find({ [ON_PATH]: undefined }, env), undefined);
  });
});

describe('parseVersion', () => {
  it('reads old and new version numbers', () => {
    assert.equal(java.parseVersion('java version "1.8.0_402"'), 8);
    assert.equal(java.parseVersion('openjdk version "17.0.12" 2024-07-16\nOpenJDK Runtime'), 17);
    assert.equal(java.parseVersion('openjdk version "21" 2023-09-19'), 21);
    assert.equal(java.parseVersion('command not found'), undefined);
  });
});
