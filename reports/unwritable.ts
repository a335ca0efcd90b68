/** What is said when the system takes no more of what is written, such as on a full disk: one sentence, no stack. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** A folder or file that the system refuses to write to. `message` is a sentence for people. */
export class Unwritable extends Error {
  override name = 'Unwritable';
}

/**
 * Does what writes to the place.
 * @throws Unwritable when the system refuses it; other errors as they are.
 */
export function writingTo<T>(place: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw new Unwritable(`${place} cannot be written to: ${diskTrouble(error) ?? error.message}`);
  }
}

const TROUBLES: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EIO: 'the disk has a fault',
};

/** What is wrong with the disk; undefined for an error that has another reason. */
export function diskTrouble(error: unknown): string | undefined {
  return error instanceof Error ? TROUBLES[(error as NodeJS.ErrnoException).code ?? ''] : undefined;
}

/** Writes the file whole or not at all: what was there before stays until then. */
export function replaceFile(file: string, text: string | Buffer): void {
  const part = `${file}.part`;
  try {
    writeFileSync(part, text);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
