/** Judges a recording again, in a process of its own: cucumber takes steps once in each. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { type Contents, ENTRY } from '../../reports/certificate/contents';
import { REPORT_NAMES } from '../../reports/certificate/report-differences';
import { visibleLine } from '../../reports/visible';

const PROGRAM = join(__dirname, '..', 'softphone-conformance.cjs');
/** Milliseconds: the largest recording takes some minutes, and one that somebody made may be endless. */
const LIMIT = 60 * 60_000;
/** One worker: what reports say of earlier scenarios is said by each of its own. One language, whoever verifies. */
const OPTIONS = ['--replay', 'recording', '--parallel', '1', '--lang', 'en', '--out', 'replayed'];
/** What would have a run tell others, or look for Java, whose report nobody would read. */
const WITHOUT = { PATH: '', JAVA_HOME: '', GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '' };

/**
 * @param recording its files by their names below its folder; names are sound
 * @returns result and reports by their names in the folder of a run
 * @throws ConfigurationError where the recording gave no result
 */
export async function deriveAgain(recording: Contents): Promise<Contents> {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  try {
    for (const [name, bytes] of recording) {
      const file = join(folder, 'recording', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    const said = await replayed(folder);
    const out = join(folder, 'replayed');
    if (!existsSync(join(out, ENTRY.result)))
      throw new ConfigurationError(visibleLine(`the recording cannot be judged: ${said.trim()}`));
    return new Map([ENTRY.result, ...REPORT_NAMES].map((name) => [name, readFileSync(join(out, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the run said of what went wrong. */
async function replayed(cwd: string): Promise<string> {
  const run = spawn(process.execPath, [PROGRAM, 'run', ...OPTIONS], {
    ...{ cwd, env: { ...process.env, ...WITHOUT }, timeout: LIMIT },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said] = await Promise.all([text(run.stderr), once(run, 'close')]);
  return said;
}
