/** A session that is over: what a softphone remembers of it shows in what comes after. */
import { unlessInconclusive } from '../../schemas/verdict';
import { claimAll } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import { arranging, checkIn, checkOut, dial, hasLeft, lineIs, willSignIn } from './arrange';
import { callPlugin } from './plugin-calls';
import { COMMAND_NAMES, validQuery } from './queries';
import { tried } from './tries';

/**
 * Each call has been made once while nobody was checked in, which refuses commands; then an agent has come, changed the
 * work state, called somebody, and gone. What is wrong with any of it is judged elsewhere. Throws Inconclusive when the
 * agent cannot be checked in.
 */
export async function formerSession(world: World): Promise<void> {
  const { softphone, target } = world;
  const hasService = target.ics.interfaces.includes('local-service');
  if (softphone.hasPlugin) await callPlugin(world, 'work_state', { exttype: 'away' });
  // A site goes without the commands that it has no destination for, and without a call that it does not allow.
  if (hasService) for (const name of COMMAND_NAMES) await refused(world, name).catch(unlessInconclusive);
  willSignIn(world, 'web');
  await checkIn(world);
  if (softphone.hasPlugin)
    for (const exttype of ['away', 'onekey']) await callPlugin(world, 'work_state', { exttype });
  if (hasService) await callSomebody(world).catch(unlessInconclusive);
  await checkOut(world);
  await hasLeft(world);
  await softphone.settle();
  softphone.checkedIn = false;
  softphone.line = 'idle';
  claimAll(world);
}

/** Nobody is checked in, so that nothing comes of it. */
async function refused(world: World, name: string): Promise<void> {
  await tried(world, validQuery(world, name));
}

async function callSomebody(world: World): Promise<void> {
  await dial(world);
  await arranging(world, [['cmd', 'huang_up']]);
  await lineIs(world, 'idle');
}
