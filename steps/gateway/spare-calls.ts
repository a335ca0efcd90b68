/** Calls of other pages that scenarios use and a gateway need not have: where one is refused, the target file may say so. */
import { keyOfCall } from '../../fixtures/targets/cannot';
import { Inconclusive } from '../../schemas/verdict';
import { isRefused } from '../drivers/gateway/agent-answers';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import { described, isRefusedByHttp } from './answers';

/**
 * Ends the scenario, which cannot go on without that call.
 *
 * @param lacking what cannot be had, in words
 * @throws Inconclusive with the key of the call where it is refused; no answer says nothing of the kind
 */
export function stopWithout(
  call: Parameters<typeof keyOfCall>[0],
  lacking: string,
  answer: GatewayAnswer,
): never {
  const text = `${lacking}: ${described(answer)}`;
  if (!isRefused(answer) && !isRefusedByHttp(answer)) throw new Inconclusive(text);
  const key = keyOfCall(call);
  throw new Inconclusive(`${text}. Where the gateway has no such call, ixit.cannot may name ${key}`, [key]);
}
