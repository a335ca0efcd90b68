/** The address that the document fixes for the local service, as the tables have it. */
import { findCall } from '../schemas/tables';

function fixed(name: string): string {
  const parameter = findCall('local-service', 'dial_out').call.parameters.find((each) => each.name === name);
  const value = parameter?.fixed?.[0];
  if (value === undefined) throw new Error(`the table of dial_out fixes no ${name}`);
  return value;
}

/** 127.0.0.1 */
export const DOCUMENTED_HOST = fixed('localhost');
/** 12307 */
export const DOCUMENTED_PORT = Number(fixed('port'));
