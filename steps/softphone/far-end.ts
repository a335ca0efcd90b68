/** Has the other party of a call answer or hang up: through a hook, or by a number that does so by itself. */
import type { World } from '../lifecycle/world';
import { arranging, bringTo, call, callGoesOut, dial, lineIs } from './arrange';
import { lookIfPossible } from './optional-look';

/** The agent has called somebody, and talks. */
export async function talk(world: World): Promise<void> {
  const number = world.softphone.testbed.numberThat('farEndAnswers');
  if (number === undefined) {
    await dial(world);
    await bringTo(world, 'in-call', 'farEndAnswers');
  } else await talkTo(world, number);
}

/** Whom the agent is calling answers. Where only another number does so by itself, the agent calls that one instead. */
export async function farEndAnswers(world: World): Promise<void> {
  const number = world.softphone.testbed.numberThat('farEndAnswers');
  if (number === undefined) {
    await callGoesOut(world);
    await bringTo(world, 'in-call', 'farEndAnswers');
    return;
  }
  await hangUp(world);
  await talkTo(world, number);
}

/** The other party hangs up. Where the agent has called, it may have to be another party, who does so by himself. */
export async function farEndHangsUp(world: World): Promise<void> {
  const { line, testbed } = world.softphone;
  // A caller is none whom the agent could choose.
  const number = world.softphone.hasBeenCalled ? undefined : testbed.numberThat('farEndHangsUp');
  if (number === undefined) {
    await bringTo(world, 'idle', 'farEndHangsUp');
    return;
  }
  if (line !== 'idle') await hangUp(world);
  await call(world, number);
  // It may be over before anybody has looked.
  await lookIfPossible(world, 'Has the call begun?', (state) => state.line.state !== 'idle');
  await happensByItself(world, 'idle');
}

async function talkTo(world: World, number: string): Promise<void> {
  await call(world, number);
  await happensByItself(world, 'in-call');
}

/** Waits until it is to be seen, or where nobody looks, for as long as it may take. */
async function happensByItself(world: World, state: 'in-call' | 'idle'): Promise<void> {
  const sight = await lookIfPossible(world, `Is the line ${state}?`, ({ line }) => line.state === state);
  if (sight === undefined) await world.softphone.testbed.elapse(world.timers.effect);
  await lineIs(world, state);
}

async function hangUp(world: World): Promise<void> {
  await arranging(world, [['cmd', 'huang_up']]);
  await lineIs(world, 'idle');
}
