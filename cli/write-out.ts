/** Where a command's text goes: to a file that was named, else to standard output. */
import { resolve } from 'node:path';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { replaceFile, Unwritable, writingTo } from '../reports/unwritable';

/**
 * @param named what names the file
 * @throws ConfigurationError when it cannot be written
 */
export function writeOut(out: string | undefined, text: string | Buffer, named = '--out'): void {
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writingTo(out, () => replaceFile(resolve(out), text));
  } catch (error) {
    throw error instanceof Unwritable ? new ConfigurationError(`${named} ${error.message}`) : error;
  }
}
