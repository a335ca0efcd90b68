/** Texts that a parameter of the sign-in could have: of a given length, for its limits; a password that is wrong. */
import { randomBytes } from 'node:crypto';
import type { GatewayAgent } from '../../fixtures/targets/target';

/** Addresses that are sound but for their length. */
const ADDRESSES: Record<number, string> = { 15: '192.168.100.100', 16: '192.168.100.1000' };
/** Bytes of a wrong password. */
const WRONG = 8;

/**
 * A text of that many characters.
 *
 * @throws Error for a parameter that no limit speaks of: a fault of the feature
 */
export function textOf(parameter: string, length: number, { password, phonenum }: GatewayAgent): string {
  switch (parameter) {
    case 'password':
      return password.padEnd(length, 'x').slice(0, length);
    case 'phonenum':
      return phonenum.padEnd(length, '0').slice(0, length);
    case 'vcPhoneNumber':
      return '8'.repeat(length);
    case 'serviceToken':
      return 'a1'.repeat(length).slice(0, length);
    case 'serviceworkid':
      return `S${'1'.repeat(length - 1)}`;
    case 'callBackUri':
      return 'http://127.0.0.1/'.padEnd(length, 'x');
    case 'ip':
      return ADDRESSES[length] ?? fault(parameter, length);
    default:
      return fault(parameter, length);
  }
}

/** Nothing of the right one is in it: a gateway's log, or its answer, may show what was tried. */
export function wrongPassword(): string {
  return randomBytes(WRONG).toString('hex');
}

function fault(parameter: string, length: number): never {
  throw new Error(`no text of ${length} characters is known for ${parameter}`);
}
