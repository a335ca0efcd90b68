/** Reads a file that somebody named, if it is not too large. */
import { readFileSync, statSync } from 'node:fs';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';

/** @param most bytes @throws ConfigurationError, in one line */
export function readSmall(file: string, most: number): Buffer {
  let size: number;
  try {
    ({ size } = statSync(file));
    if (size <= most) return readFileSync(file);
  } catch (error) {
    throw new ConfigurationError(`${file} cannot be read: ${(error as Error).message}`);
  }
  throw new ConfigurationError(`${file}: ${size} bytes are too many; it may have ${most}.`);
}
