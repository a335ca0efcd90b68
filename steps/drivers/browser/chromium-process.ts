/** For the unit tests of the drivers: a Chromium that Playwright did not start, such as a tester has open. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromiumFlags, chromiumPath } from './browser';

/** What is on PATH may be a script that starts the browser: on POSIX the two end together, as a group of processes. */
const OF_ITS_OWN = process.platform !== 'win32';

/** A headless Chromium with a profile of its own that shows a page, and its debugging address. */
export async function startChromium(page: string): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const profile = await mkdtemp(join(tmpdir(), 'softphone-conformance-test-'));
  const chromium = spawn(
    chromiumPath(),
    ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...chromiumFlags(), page],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: OF_ITS_OWN },
  );
  const ended = once(chromium, 'exit');
  for await (const line of createInterface(chromium.stderr)) {
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line)?.[1];
    if (!port) continue;
    chromium.stderr.resume();
    return {
      endpoint: `http://127.0.0.1:${port}`,
      async stop() {
        if (OF_ITS_OWN && chromium.pid !== undefined) process.kill(-chromium.pid);
        else chromium.kill();
        await ended;
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  }
  throw new Error('Chromium ended before it listened.');
}
