import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PluginAccess, Target } from '../../fixtures/targets/target';
import { neededBrowser } from './ready-browser';

/** A target whose plugin is reached in this way; without one it is simulated. */
const reached = (way?: PluginAccess['way']) => ({ ixit: way ? { plugin: { way } } : {} }) as Target;

describe('neededBrowser', () => {
  it('is a whole one where the plugin is an extension, and only if the plugin is tested', () => {
    assert.equal(neededBrowser(reached('extension'), ['plugin', 'local-service']), 'whole');
    assert.equal(neededBrowser(reached('extension'), ['local-service']), 'any');
  });

  it('is any where pages are opened', () => {
    for (const way of ['page', 'scripts', undefined] as const) {
      assert.equal(neededBrowser(reached(way), ['plugin']), 'any');
    }
    assert.equal(neededBrowser(reached('bridge'), ['wellclient']), 'any');
  });

  it('is none where the tester has one open, and for the gateway', () => {
    for (const way of ['bridge', 'cdp'] as const) {
      assert.equal(neededBrowser(reached(way), ['plugin', 'gateway']), undefined);
    }
  });
});
