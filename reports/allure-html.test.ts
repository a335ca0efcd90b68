import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { makeAllureHtml } from './allure-html';

const root = mkdtempSync(join(tmpdir(), 'allure-html-'));
after(() => rmSync(root, { recursive: true }));

/** A Java that leaves half a report, says this, and fails. */
function javaThatSays(text: string): NodeJS.ProcessEnv {
  const home = mkdtempSync(join(root, 'java-'));
  mkdirSync(join(home, 'bin'));
  writeFileSync(join(home, 'said'), text);
  const script = `#!/bin/sh
if [ "$1" = -version ]; then echo 'openjdk version "17.0.1"' >&2; exit 0; fi
mkdir -p "${home}/report"; echo half > "${home}/report/index.html"
cat "${home}/said" >&2; exit 1
`;
  writeFileSync(join(home, 'bin', 'java'), script, { mode: 0o755 });
  return { ...process.env, JAVA_HOME: home };
}

const STACK = Array.from(
  { length: 30 },
  (_, i) => `\tat java.base/sun.nio.ch.IOUtil.write(IOUtil.java:${i})`,
);

describe('an Allure report that cannot be made is one sentence', {
  skip: process.platform === 'win32',
}, () => {
  const said: [about: string, text: string[], sentence: (report: string) => string][] = [
    [
      'of a full disk, which names the folder',
      [
        'Exception in thread "main" java.io.UncheckedIOException',
        ...STACK,
        'Caused by: java.io.IOException: No space left on device',
        ...STACK,
      ],
      (report) => `no Allure report: ${report} cannot be written to (No space left on device)`,
    ],
    [
      'of any other fault, with its cause',
      [
        'Exception in thread "main" java.lang.RuntimeException: x',
        ...STACK,
        'Caused by: java.lang.Error: y',
        ...STACK,
      ],
      () => 'no Allure report: allure generate ended with 1: Caused by: java.lang.Error: y',
    ],
  ];
  for (const [about, text, sentence] of said) {
    it(about, async () => {
      const env = javaThatSays(text.join('\n'));
      const report = join(env.JAVA_HOME ?? '', 'report');
      assert.equal(await makeAllureHtml(root, report, env), sentence(report));
      assert.ok(!existsSync(report), 'half a report is left');
    });
  }
});
