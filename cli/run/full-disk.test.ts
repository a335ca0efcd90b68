/** Runs a project whose output folder takes no more from some moment on. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { afterEach, it, mock } from 'node:test';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { feature, InlineProject, PASSES } from './inline-project';

let project: InlineProject;
afterEach(() => {
  mock.restoreAll();
  project.remove();
});

const SCENARIOS = { Dials: `${PASSES} holds`, Again: `${PASSES} holds`, Last: `${PASSES} holds` };

/** From now on, files whose path has the text find no space. @param after so many that still did */
function fill(text: string, after = 0): void {
  let left = after;
  for (const name of ['writeFileSync', 'openSync'] as const) {
    const real = fs[name] as (...all: unknown[]) => unknown;
    mock.method(fs, name, (...all: unknown[]) => {
      if (!String(all[0]).includes(text) || (name === 'openSync' && all[1] !== 'w')) return real(...all);
      left -= 1;
      if (left >= 0) return real(...all);
      const error = new Error(`ENOSPC: no space left on device, ${name}`);
      throw Object.assign(error, { code: 'ENOSPC', syscall: 'write' });
    });
  }
}

function newProject(): void {
  project = new InlineProject({ 'features/local-service/dial-out.feature': feature(SCENARIOS) });
}

/** One sentence names the folder, nothing else is said of it, and no stack. */
function assertPlain(output: string): void {
  assert.equal(output.match(/\/out cannot be written to: no space is left on the disk/g)?.length, 1, output);
  assert.doesNotMatch(output, /^\s+at |ENOSPC|worker/m);
}

it('a disk that is full before the run is a matter of configuration', async () => {
  newProject();
  fill('conformance.json');
  await assert.rejects(project.run(), (error: Error) => {
    assert.ok(error instanceof ConfigurationError);
    assert.match(error.message, /^--out .*out cannot be written to: no space is left on the disk$/);
    return true;
  });
});

it('a disk that gets full during the run ends it, with 4 and one sentence', async () => {
  newProject();
  fill('allure-results', 2);
  const { code, output, report } = await project.run();
  assert.equal(code, 4);
  assertPlain(output);
  assert.equal(report.verdict, 'error');
  assert.ok(Number(report.selection.scenarios) < Number(report.selection.planned), output);
});

it('a disk that is full when the reports are written leaves the first one, which says that nothing was judged', async () => {
  newProject();
  // The first seven reports are those before the run.
  fill('.part', 7);
  const { code, output, report } = await project.run();
  assert.equal(code, 4);
  assertPlain(output);
  assert.match(output, /\nHarness at fault\./);
  assert.deepEqual([report.verdict, report.selection.scenarios], ['none', 0]);
});
