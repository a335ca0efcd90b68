/** A session that is over: what a softphone remembers of it shows in what comes after. */
import { loadTables } from '../../schemas/tables';
import { Inconclusive } from '../../schemas/verdict';
import { claimAll } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import { arranging, checkIn, dial, hasLeft, lineIs } from './arrange';
import { callPlugin } from './plugin-calls';
import { validQuery } from './queries';

const COMMANDS = loadTables()
  .filter((table) => table.interface === 'local-service')
  .flatMap(({ calls }) => calls.map(({ name }) => name));

/**
 * Each call has been made once while nobody was checked in, which refuses commands; then an agent has come, changed the
 * work state, called somebody, and gone. What is wrong with any of it is judged elsewhere. Throws Inconclusive when the
 * agent cannot be checked in.
 */
export async function formerSession(world: World): Promise<void> {
  const { softphone, target } = world;
  const hasService = target.ics.interfaces.includes('local-service');
  if (softphone.hasPlugin) await callPlugin(world, 'work_state', { exttype: 'away' });
  if (hasService) for (const name of COMMANDS) await refused(world, name);
  softphone.signIn = {
    ...softphone.testbed.account('web'),
    domain: softphone.testbed.server('the call centre'),
  };
  await checkIn(world);
  if (softphone.hasPlugin)
    for (const exttype of ['away', 'onekey']) await callPlugin(world, 'work_state', { exttype });
  if (hasService) await asFarAsPossible(() => callSomebody(world));
  if (softphone.hasPlugin) await callPlugin(world, 'checkout', { functionsname: 'checkout' });
  else await softphone.testbed.bringAbout('checkOut');
  await hasLeft(world);
  await softphone.settle();
  softphone.checkedIn = false;
  softphone.line = 'idle';
  claimAll(world);
}

/** Nobody is checked in, so that nothing comes of it. */
async function refused(world: World, name: string): Promise<void> {
  await asFarAsPossible(async () => {
    await world.softphone.service().sendRaw({ query: validQuery(world, name) });
  });
}

async function callSomebody(world: World): Promise<void> {
  await dial(world);
  await arranging(world, [['cmd', 'huang_up']]);
  await lineIs(world, 'idle');
}

/** A site that does not allow it, or has no number for it, goes without. */
async function asFarAsPossible(does: () => Promise<void>): Promise<void> {
  try {
    await does();
  } catch (error) {
    if (!(error instanceof Inconclusive)) throw error;
  }
}
