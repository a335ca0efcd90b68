/** Runs a command that starts nothing, as `main` does, and sees how it ends: a process of its own takes seconds. */
import { main } from './main';

export interface EndedHere {
  code: number;
  stdout: string;
  stderr: string;
}

/** @param programArguments the command and its options; it must not wait for anything */
export async function commandInProcess(...programArguments: string[]): Promise<EndedHere> {
  const { stdout, stderr, exitCode } = process;
  const said = { stdout: '', stderr: '' };
  const writes = { stdout: stdout.write, stderr: stderr.write };
  const listening = (name: keyof typeof said) => (text: string | Uint8Array) => {
    said[name] += String(text);
    return true;
  };
  stdout.write = listening('stdout');
  stderr.write = listening('stderr');
  process.exitCode = 0;
  try {
    await main(programArguments);
    return { code: Number(process.exitCode), ...said };
  } finally {
    Object.assign(stdout, { write: writes.stdout });
    Object.assign(stderr, { write: writes.stderr });
    process.exitCode = exitCode;
  }
}
