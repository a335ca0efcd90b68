/** Commands that are sent beside those of a scenario, to see what a softphone makes of them. None rings a telephone. */
import { unlessInconclusive } from '../../schemas/verdict';
import type { World } from '../lifecycle/world';
import { type Query, type TransferKind, transferQuery } from './queries';
import { resultOf } from './told';

const UNKNOWN = { queue: 'unknownQueue', ext: 'unknownExtension', ivr: 'unknownIvr' } as const;

/** Sends a command beside those of the scenario, and gives its result. */
export async function tried(world: World, query: Query): Promise<string> {
  const answer = await world.softphone.service().sendRaw({ query });
  world.trace.claim(answer.entry);
  return resultOf(answer);
}

/** The result of a transfer to a name that nobody has; `undefined` where the site has none of that kind. */
export async function resultOfUnknown(world: World, kind: TransferKind): Promise<string | undefined> {
  const name = kind === 'number' ? undefined : destination(world, UNKNOWN[kind]);
  return name === undefined ? undefined : tried(world, transferQuery(world, kind, name));
}

function destination(world: World, role: (typeof UNKNOWN)[keyof typeof UNKNOWN]): string | undefined {
  try {
    return world.softphone.testbed.destination(role);
  } catch (error) {
    return unlessInconclusive(error);
  }
}
