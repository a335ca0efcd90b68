/** What has become of an agent before the scenario begins, by the words of the feature. What goes wrong is inconclusive. */
import { Inconclusive } from '../../schemas/verdict';
import { isRefused } from '../drivers/gateway/agent-answers';
import type { World } from '../lifecycle/world';
import { codeOf, described, succeeded } from './answers';
import { fetchArrival, refusedInAndOut, signedIn, signedOut } from './arrange';
import { listed } from './events';
import { EVENTS_OTHERWISE, OTHERWISE } from './otherwise';
import { fetchEvents } from './polled';
import { PollsAside } from './polls-aside';
import { pushedEvents, signInWithPush } from './pushed';
import { signIn } from './requests';
import { arrival, type Session } from './session';
import { signInOf } from './success';

export type History = (world: World) => Promise<void>;

/** Of the agent whom the scenario speaks of. */
export const HISTORIES: Record<string, History> = {
  'is signed in': (world) => signedIn(world, world.gateway.agentAtWork),
  'is signed in elsewhere': signedInElsewhere,
  'has been signed in, and out again': async (world) => {
    const before = world.gateway.session(world.gateway.agentAtWork.account);
    world.gateway.other = before;
    await signedIn(world, before);
    await signedOut(world, before);
  },
  'has been refused, and then signed in and out': (world) =>
    refusedInAndOut(world, world.gateway.session(world.gateway.agentAtWork.account)),
};

/** Of another agent, who is signed in after it. */
export const OTHERS_HISTORIES: Record<string, History> = {
  'is signed in': (world) => signedIn(world, another(world)),
  'is signed in, and polls all the while': async (world) => {
    const other = another(world);
    await signedIn(world, other);
    const { gateway, trace } = world;
    gateway.pollsAside = new PollsAside(other.client, gateway.testbed, trace);
    await gateway.testbed.departs();
  },
  'is signed in with push': signedInWithPush,
  'is signed in with everything otherwise than by default': async (world) => {
    const other = another(world);
    const { answer } = await signIn(world, other, OTHERWISE);
    world.trace.claim(answer.entry);
    await fetchEvents(world, other, EVENTS_OTHERWISE);
  },
  'has been refused, and then signed in, out and in again': async (world) => {
    const other = another(world);
    await refusedInAndOut(world, world.gateway.session(other.account));
    await signedIn(world, other);
  },
};

function another({ gateway }: World): Session {
  gateway.other = gateway.agent('second');
  return gateway.other;
}

async function signedInElsewhere(world: World): Promise<void> {
  const elsewhere = world.gateway.session(world.gateway.agentAtWork.account);
  world.gateway.heldElsewhere = true;
  const { answer } = await signIn(world, elsewhere);
  world.trace.claim(answer.entry);
  // A refusal will do: somebody may have the agent signed in already. Which code it has, is judged later.
  if (codeOf(answer) === undefined && !succeeded(answer))
    throw new Inconclusive(`the agent could not be signed in elsewhere: ${described(answer)}`);
  if (succeeded(answer)) await fetchArrival(world, elsewhere);
}

async function signedInWithPush(world: World): Promise<void> {
  const other = another(world);
  await signInWithPush(world, other);
  const { answer } = signInOf(other);
  world.trace.claim(answer.entry);
  if (isRefused(answer))
    throw new Inconclusive(`the other agent could not be signed in: ${described(answer)}`);
  const due = listed(arrival(other)).length;
  const came = await pushedEvents(world, other, due);
  if (came.length < due) throw new Inconclusive('the events of the other agent are not pushed');
}
