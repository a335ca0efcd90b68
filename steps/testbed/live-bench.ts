/** What the tests of the live testbeds work with: a target file that says next to nothing, and hook commands. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_OPTIONS } from '../../fixtures/targets/default-options';
import type { GatewayIxit } from '../../fixtures/targets/gateway-ixit';
import ctiShape from '../../fixtures/targets/observe/wellclient.schema.json';
import { Masker } from '../../fixtures/targets/secrets';
import type { Target } from '../../fixtures/targets/target';
import { Inconclusive } from '../../schemas/verdict';
import { Trace } from '../evidence/trace';
import { readingOf } from './observation';
import type { ObservedCti } from './wellclient/testbed';

const GATEWAY: GatewayIxit = {
  agents: {},
  crowd: [],
  hooks: {},
  timers: { pollWait: 10, guidInterval: 60, guidTimeout: 120, pushRetry: 10, pushGiveUp: 120 },
};

/** A live target that grants and gives nothing but what is said. */
export function liveTarget(ixit: Partial<Target['ixit']>, gateway: Partial<GatewayIxit> = {}): Target {
  return {
    target: { name: 't', vendor: 'v', version: '1' },
    ics: {
      interfaces: ['plugin', 'wellclient', 'gateway'],
      leavesOut: [],
      claims: [],
      options: { ...DEFAULT_OPTIONS },
    },
    ixit: {
      accounts: {},
      destinations: {},
      hooks: {},
      timers: { reply: 500, effect: 500, callback: 500, quiet: 10, arrange: 5000, idleSession: 60000 },
      permissions: {
        allowDialling: false,
        allowedNumbers: [],
        allowWrongPassword: false,
        allowLocking: false,
      },
      cti: { agents: {}, extensions: {}, hooks: {} },
      cannot: [],
      ...ixit,
      gateway: { ...GATEWAY, ...gateway },
    },
    secrets: [],
    file: join(tmpdir(), 'target.yaml'),
  };
}

/** What a CTI server tells of itself by its hook. */
export function toldByServer(printed: object): ObservedCti {
  return readingOf(printed, { key: 'ixit.cti.hooks.observe', shape: ctiShape });
}

/** A trace that masks nothing. */
export function plainTrace(): Trace {
  return new Trace(new Masker([]));
}

/** Holds an error against what is expected of one: it is inconclusive, and says these words. */
export function inconclusive(...words: string[]): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof Inconclusive, String(error));
    for (const word of words) assert.ok(error.message.includes(word), error.message);
    return true;
  };
}

/** A folder of hook commands. */
export class HookFolder {
  private readonly folder = mkdtempSync(join(tmpdir(), 'hooks-'));

  /** A command that runs the script, on any shell. */
  script(name: string, code: string): string {
    const file = this.path(`${name}.cjs`);
    writeFileSync(file, code);
    return `"${process.execPath}" "${file}"`;
  }

  /** A command that adds a line to the file `log`: its name, and what it was given of these variables. */
  logging(name: string, ...variables: string[]): string {
    const words = [`"${name}"`, ...variables.map((variable) => `process.env.${variable} ?? "-"`)];
    const line = `[${words.join(', ')}].join(" ") + "\\n"`;
    return this.script(
      name,
      `require("node:fs").appendFileSync(${JSON.stringify(this.path('log'))}, ${line})`,
    );
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Hooks of an example file, at a simulator that listens elsewhere than where the file says. */
export function hooksAt<Hooks extends object>(hooks: Hooks, address: string | undefined): Hooks {
  const { host } = new URL(address ?? '');
  return Object.fromEntries(
    Object.entries(hooks).map(([name, hook]) => [name, String(hook).replace(/127\.0\.0\.1:\d+/, host)]),
  ) as Hooks;
}
