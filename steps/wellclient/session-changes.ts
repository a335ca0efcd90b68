/** How a supervisor comes to another session, in the words of the features, after "the supervisor". */
import type { World } from '../lifecycle/world';
import { arrangeByPage, noteSigningIn, supervisorHasLeft } from './sessions';
import type { Situation } from './telephones';

export const SESSION_CHANGES: Readonly<Record<string, Situation>> = {
  'stays signed in': () => undefined,
  'has signed out and in again': signOutAndIn,
  'signs out and in again': signOutAndIn,
  'signs out, and in again on the page loaded anew': async (world) => {
    await signOut(world);
    await world.wellclient.reload();
  },
  'is signed in again': async (world) => {
    const byItself = await noteSigningIn(world, world.wellclient.lastCall);
    if (byItself === 0) await signIn(world);
  },
};

async function signOutAndIn(world: World): Promise<void> {
  await signOut(world);
  await signIn(world);
}

async function signOut(world: World): Promise<void> {
  await arrangeByPage(world, 'logout', []);
  await supervisorHasLeft(world);
}

function signIn(world: World): Promise<void> {
  return arrangeByPage(world, 'agentLogin', [world.wellclient.credentialsOf('supervisor')]);
}
