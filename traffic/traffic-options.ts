/** What there is to know before traffic is judged: how strictly, and what the target claims. */
import type { Ics } from '../fixtures/targets/target';
import type { InterfaceName } from '../schemas/catalogue';
import type { CheckOptions } from '../schemas/check';
import { findCall } from '../schemas/tables';

export interface TrafficOptions {
  /** Whether findings that the errata mark so are failures. */
  strict: boolean;
  /** What the target claims and how it reads the documents; undefined: nothing is known of it. */
  ics?: Pick<Ics, 'claims' | 'options'>;
  /** Host and port at which the local service is known to be reached, where that is not the documented one. */
  localService?: string;
  /** The only interface that is judged, where it is known what goes by; default: whichever each exchange is of. */
  only?: InterfaceName;
}

/** How payloads of the target are checked. */
export function checkingOf({ strict, ics }: TrafficOptions): CheckOptions {
  return { strict, options: { ...ics?.options } };
}

/** Whether the target claims the page on a call round the sign-in at a gateway, so that its rows get verdicts. */
export function isClaimed({ ics }: TrafficOptions, call: string): boolean {
  const { claim } = findCall('gateway', call).call;
  return claim !== undefined && (ics?.claims.includes(claim) ?? false);
}
