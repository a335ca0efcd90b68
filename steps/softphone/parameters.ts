/** The rows of the parameters that a call or a command carries. */
import type { InterfaceName } from '../../schemas/catalogue';
import { parameterId } from '../../schemas/row-ids';
import { findCall } from '../../schemas/tables';

/**
 * Requirement ids of the parameters that say what is asked: neither the address nor the call-back is among them.
 * @param sent names of those that were sent; none: all of the table
 */
export function parametersOf(
  interfaceName: InterfaceName,
  callName: string,
  sent?: readonly string[],
): string[] {
  const { table, call } = findCall(interfaceName, callName);
  return call.parameters
    .filter(({ in: where, position, name }) => !where && position === undefined && name !== 'jsonpcallback')
    .filter(({ name }) => sent === undefined || sent.includes(name))
    .map((parameter) => parameterId(table, call, parameter));
}
