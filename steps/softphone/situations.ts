/** What the line does, and what happens round the softphone, by the words of the feature. */
import { claimAll } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import { arranging, bringTo, dial } from './arrange';
import { farEndAnswers, farEndHangsUp, talk } from './far-end';
import { KEYS, withKey } from './named-commands';
import { connectFromElsewhere } from './odd-requests';

/** Brings it about, and waits until it is so. */
export type Happening = (world: World) => Promise<void>;

/** Calls that the agent of this softphone has. */
export const LINE_SITUATIONS: Record<string, Happening> = {
  'the softphone is dialling': dial,
  'the agent is in a call': talk,
  'the agent is in a call, and has sent each key once': async (world) => {
    await talk(world);
    await sendEachKey(world);
  },
  'a call is ringing': async (world) => {
    world.softphone.hasBeenCalled = true;
    await bringTo(world, 'ringing', 'incomingCall', { from: world.softphone.testbed.destination('number') });
  },
};

/** Nothing of it is judged; the keys that follow are, as coming after these. */
async function sendEachKey(world: World): Promise<void> {
  for (const key of KEYS) {
    await arranging(world, withKey(key));
    world.softphone.keys += key;
  }
}

/** What others do, and what goes on without the agent. */
export const OCCURRENCES: Record<string, Happening> = {
  'the far end answers': farEndAnswers,
  'the far end hangs up': farEndHangsUp,
  'the same account signs in elsewhere': (world) => world.softphone.testbed.bringAbout('secondSignIn'),
  'another machine tries to connect': connectFromElsewhere,
  'the connection to the server is cut': async (world) => {
    await world.softphone.testbed.bringAbout('cutNetwork');
    await world.softphone.settle();
    claimAll(world);
  },
  'the session has been left alone for a while': (world) =>
    world.softphone.testbed.elapse(world.timers.idleSession),
};
