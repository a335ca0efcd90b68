/** Valid commands by the words of the feature: each command of the document, and each key of send_dtmf. */
import { findCall } from '../../schemas/tables';
import type { World } from '../lifecycle/world';
import { COMMAND_NAMES, type Query, validQuery } from './queries';

/** Makes the command, with values that exist at the target. */
export type NamedCommand = (world: World) => Query;

const KEYS =
  findCall('local-service', 'send_dtmf').call.parameters.find(({ name }) => name === 'dtmf')?.values ?? [];

export const COMMANDS: Record<string, NamedCommand> = {
  ...Object.fromEntries(COMMAND_NAMES.map((name) => [name, (world: World) => validQuery(world, name)])),
  ...Object.fromEntries(KEYS.map(({ value }) => [`the key "${value}"`, () => withKey(String(value))])),
  'dial_out with another number': (world) => [
    ['cmd', 'dial_out'],
    ['dial_number', world.softphone.testbed.destination('transferNumber')],
  ],
};

function withKey(key: string): Query {
  return [
    ['cmd', 'send_dtmf'],
    ['dtmf', key],
  ];
}
