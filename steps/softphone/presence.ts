/** Whether an agent is checked in, as the local service shows it or whoever looks from outside. */
import type { World } from '../lifecycle/world';
import { lookIfPossible } from './optional-look';
import { resultOf } from './told';

/** A command that does nothing while there is no call. */
const HARMLESS: [string, string][] = [
  ['cmd', 'send_dtmf'],
  ['dtmf', '1'],
];

/** The result of a harmless command, empty when it cannot be read; `undefined` where there is no local service. */
export async function presenceResult(world: World): Promise<string | undefined> {
  if (!world.target.ics.interfaces.includes('local-service')) return undefined;
  const answer = await world.softphone.service().sendRaw({ query: HARMLESS });
  world.trace.claim(answer.entry);
  return resultOf(answer);
}

/** `undefined` when nothing tells. */
export async function findsAgent(world: World): Promise<boolean | undefined> {
  const result = await presenceResult(world);
  if (result !== undefined && result !== '') return result !== 'ext_offline';
  return (await lookIfPossible(world, 'Is an agent checked in?', ({ checkedIn }) => checkedIn))?.holds;
}
