/** Runs a hook: a shell command from the target file that brings a situation about or tells the state. */
import { exec } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { Inconclusive } from '../../schemas/verdict';

const run = promisify(exec);
const OUTPUT_LIMIT = 1024 * 1024;

/**
 * Runs a command in the folder of the target file and gives what it printed.
 *
 * @param name where it stands in the target file, such as `ixit.hooks.reset`
 * @param values what the hook may need, passed as environment variables `HOOK_<NAME>`; never spliced into the
 *   command, so that nothing in them is read by the shell
 * @throws Inconclusive when the command fails or takes longer than `deadline` milliseconds
 */
export async function runHook(
  name: string,
  command: string,
  values: Record<string, string>,
  targetFile: string,
  deadline: number,
): Promise<string> {
  const variables = Object.entries(values).map(([key, value]) => [`HOOK_${key.toUpperCase()}`, value]);
  try {
    const { stdout } = await run(command, {
      cwd: dirname(targetFile),
      env: { ...process.env, ...Object.fromEntries(variables) },
      timeout: deadline,
      maxBuffer: OUTPUT_LIMIT,
      windowsHide: true,
    });
    return stdout;
  } catch (error) {
    const { killed, stderr, message } = error as Error & { killed?: boolean; stderr?: string };
    const why = killed ? `took longer than ${deadline} ms` : (stderr?.trim() || message).slice(0, 300);
    throw new Inconclusive(`the hook ${name} failed: ${why}`);
  }
}
