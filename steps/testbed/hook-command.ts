/** Runs a hook: a shell command from the target file that brings a situation about or tells the state. */
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { shown } from '../../schemas/problem';
import { Inconclusive } from '../../schemas/verdict';
import { within } from '../drivers/within';

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** Bytes. */
const OUTPUT_LIMIT = 1024 * 1024;
/** Milliseconds for reading, after the end of a command, what it printed: what it left behind may hold its output. */
const LAST_WORDS = 200;
/** Characters of an error that are quoted. */
const QUOTED = 300;
const WINDOWS = process.platform === 'win32';

/** Hooks under way. */
const running = new Set<Child>();
process.on('exit', () => {
  for (const child of running) endAll(child);
});

/**
 * Runs a command in the folder of the target file and gives what it printed. It is over when its process has ended:
 * what it leaves running in the background is not waited for.
 *
 * @param name where it stands in the target file, such as `ixit.hooks.reset`
 * @param values what the hook may need, passed as environment variables `HOOK_<NAME>`; never spliced into the
 *   command, so that nothing in them is read by the shell
 * @throws Inconclusive when the command fails, prints more than 1 MB, or takes longer than `deadline` milliseconds,
 *   in which case everything that it has started is ended with it
 */
export async function runHook(
  name: string,
  command: string,
  values: Record<string, string>,
  targetFile: string,
  deadline: number,
): Promise<Buffer> {
  const variables = Object.entries(values).map(([key, value]) => [`HOOK_${key.toUpperCase()}`, value]);
  const child = spawn(command, {
    cwd: dirname(targetFile),
    env: { ...process.env, ...Object.fromEntries(variables) },
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be ended, and Ctrl-C leaves it to end in order.
    detached: !WINDOWS,
    windowsHide: true,
  });
  running.add(child);
  try {
    return await outputOf(child, deadline);
  } catch (error) {
    throw new Inconclusive(`the hook ${name} failed: ${(error as Error).message.slice(0, QUOTED)}`);
  } finally {
    running.delete(child);
  }
}

/**
 * What a hook printed, without a byte order mark.
 * @throws Inconclusive when it is not UTF-8
 */
export function textOf(name: string, printed: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(printed);
  } catch {
    throw new Inconclusive(`the hook ${name} printed what is not UTF-8: ${shown(printed.toString())}`);
  }
}

/** What it printed. Throws an error that says why there is nothing to go by. */
async function outputOf(child: Child, deadline: number): Promise<Buffer> {
  const closed = once(child, 'close').catch(() => undefined);
  const [out, err] = [new Output(child.stdout), new Output(child.stderr)];
  const late = () => {
    throw new Error(`took longer than ${deadline} ms`);
  };
  try {
    const ended = once(child, 'exit') as Promise<[code: number | null, signal: string | null]>;
    const [code, signal] = await within(deadline, Promise.race([ended, out.tooMuch, err.tooMuch]), late);
    await within(LAST_WORDS, closed, () => undefined);
    if (code !== 0) {
      throw new Error(err.bytes().toString().trim() || (signal ?? `exit code ${code}`));
    }
    return out.bytes();
  } catch (error) {
    if (child.exitCode === null) endAll(child);
    throw error;
  } finally {
    child.stdout.destroy();
    child.stderr.destroy();
  }
}

/** What a command prints, as far as it is read. */
class Output {
  private readonly chunks: Buffer[] = [];
  private size = 0;
  /** Rejects when there is more than anybody reads. */
  readonly tooMuch: Promise<never>;

  constructor(stream: Readable) {
    this.tooMuch = new Promise((_resolve, reject) => {
      stream.on('data', (chunk: Buffer) => {
        this.size += chunk.length;
        if (this.size <= OUTPUT_LIMIT) this.chunks.push(chunk);
        else reject(new Error(`printed more than ${OUTPUT_LIMIT} bytes`));
      });
    });
    this.tooMuch.catch(() => undefined);
  }

  bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }
}

/** Ends a command and whatever it has started. */
function endAll({ pid }: Child): void {
  if (pid === undefined) return;
  try {
    if (WINDOWS) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it has ended by itself.
  }
}
