import { createHash } from 'node:crypto';

/** Hexadecimal. */
export function sha256(of: string | Buffer): string {
  return createHash('sha256').update(of).digest('hex');
}
