/** Judges a recording again, in a process of its own: cucumber takes steps once in each. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Contents } from '../../reports/certificate/contents';
import { type ResultFile, readResult } from '../../reports/result-file';

const PROGRAM = join(__dirname, '..', 'softphone-conformance.cjs');

/**
 * @param recording its files by their names below its folder; names are sound
 * @throws ConfigurationError where the recording gave no result
 */
export async function deriveAgain(recording: Contents): Promise<ResultFile> {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  try {
    for (const [name, bytes] of recording) {
      const file = join(folder, 'recording', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    // Without PATH no Java is found, so no Allure report is made, which nobody would read; no CI server is told.
    const env = { ...process.env, PATH: '', JAVA_HOME: '', GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '' };
    const options = ['--replay', 'recording', '--out', 'replayed'];
    const run = spawn(process.execPath, [PROGRAM, 'run', ...options], { cwd: folder, env, stdio: 'ignore' });
    await once(run, 'close');
    return readResult(join(folder, 'replayed'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
