/** Judges a recording again, without a word at the terminal. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import type { Contents } from '../../reports/certificate/contents';
import { type ResultFile, readResult } from '../../reports/result-file';
import { runIn } from '../run';

/** @param recording its files by their names below its folder; names are sound */
export async function deriveAgain(recording: Contents): Promise<ResultFile> {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  try {
    for (const [name, bytes] of recording) {
      const file = join(folder, 'recording', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    const [stdout, stderr] = [silent(), silent()];
    // Without PATH no Java is found, so no Allure report is made, which nobody would read.
    const env = { ...process.env, PATH: '', JAVA_HOME: '', GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '' };
    await runIn({ cwd: folder, env, stdout, stderr }, { replay: 'recording', out: 'replayed' });
    return readResult(join(folder, 'replayed'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function silent(): NodeJS.WriteStream {
  return new Writable({ write: (_piece, _encoding, done) => done() }) as NodeJS.WriteStream;
}
