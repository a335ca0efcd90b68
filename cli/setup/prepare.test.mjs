import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neededBrowsers } from './prepare.mjs';

describe('neededBrowsers', () => {
  it('asks for any browser where pages are opened only', () => {
    for (const parameters of [['run'], ['mutants', '--quick'], ['self-check', 'biome', 'suite']]) {
      assert.deepEqual(neededBrowsers(parameters), ['any'], parameters.join(' '));
    }
  });

  it('asks for a whole one too for the unit tests, of which one loads an extension, and for set-up alone', () => {
    for (const parameters of [['self-check'], ['self-check', 'unit'], []]) {
      assert.deepEqual(neededBrowsers(parameters), ['any', 'whole'], parameters.join(' '));
    }
  });
});
