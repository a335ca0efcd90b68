/** Valid commands by the words of the feature: each command of the document, and each key of send_dtmf. */
import { findCall } from '../../schemas/tables';
import type { World } from '../lifecycle/world';
import { COMMAND_NAMES, type Query, validQuery } from './queries';

/** Makes the command, with values that exist at the target. */
export type NamedCommand = (world: World) => Query;

/** Each key that the document names. */
export const KEYS = (
  findCall('local-service', 'send_dtmf').call.parameters.find(({ name }) => name === 'dtmf')?.values ?? []
).map(({ value }) => String(value));

export const COMMANDS: Record<string, NamedCommand> = {
  ...Object.fromEntries(COMMAND_NAMES.map((name) => [name, (world: World) => validQuery(world, name)])),
  ...Object.fromEntries(KEYS.map((key) => [`the key "${key}"`, () => withKey(key)])),
  'dial_out with another number': (world) => [
    ['cmd', 'dial_out'],
    ['dial_number', world.softphone.testbed.destination('transferNumber')],
  ],
};

export function withKey(key: string): Query {
  return [
    ['cmd', 'send_dtmf'],
    ['dtmf', key],
  ];
}
