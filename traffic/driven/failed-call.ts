/** Judges a call that was not answered: a row of the target is broken only where nobody else can be to blame. */
import type { RequirementId } from '../../schemas/requirement-id';
import type { RawFailure } from '../../steps/drivers/http/raw-failure';
import type { Exchange } from '../exchange';
import type { GatewayCall } from '../gateway/calls';
import type { Judged } from '../judged';

/** An exchange that is over; `failed`: why no answer came. */
export type Driven = Exchange & { failed?: RawFailure['failed'] };

/** Why nobody can tell whose fault it is that an answer is late. */
export const TESTER_LATE = 'no answer came in time, and the tester itself was late';
/** What shows when a call is answered. */
const SHOWN: Partial<Record<GatewayCall, RequirementId>> = {
  'sign-in': 'gateway.sign-in.reply.0',
  poll: 'gateway.sign-in.rule.polling',
  'set-state': 'gateway.set-state.rule.changes',
  state: 'gateway.state.rule.as-asked',
  'sign-out': 'gateway.sign-out.rule.signs-out',
};

/** Why nobody can tell, in few words: each is counted. */
const UNTOLD: Readonly<Record<RawFailure['failed'], string>> = {
  refused: 'the gateway takes no connection',
  untrusted: 'the certificate of the gateway is not trusted',
  insecure: 'no TLS connection came about',
  late: TESTER_LATE,
  dropped: 'a connection was closed without an answer',
  broken: 'an answer broke off, or is no HTTP',
};

/** @param isTrusted whether the tester itself was in time */
export function failedCall(
  call: GatewayCall | undefined,
  { at, took = 0, failed }: Driven,
  isTrusted: boolean,
  judged: Judged,
): void {
  if (failed === undefined || !Number.isFinite(at)) return;
  const requirement = call && SHOWN[call];
  if (failed !== 'late' || !isTrusted || requirement === undefined) {
    judged.unseen.push(UNTOLD[failed]);
    return;
  }
  const mismatch = {
    reason: `a call is never answered: ${call}`,
    expected: 'an answer',
    actual: `none within ${Math.round(took)} ms`,
  };
  judged.broken.push({ requirement, mismatch });
}
