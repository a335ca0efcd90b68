/** Asks for pushes, receives them, and holds each against the page on them. */
import { isObject } from '../../schemas/json-object';
import type { PushArrival } from '../drivers/gateway/push-receiver';
import { now } from '../evidence/time';
import type { World } from '../lifecycle/world';
import { type CameEvent, notePassedOver } from './events';
import { judgeEvent, judgeNeighbour } from './neighbours';
import { brokenByOneMorePush, bystandersOf, eventListOf, eventsOf, repeatsWhatWasTaken } from './push-rows';
import { type Members, row, signInAsDocumented } from './requests';
import type { PushWish, Session } from './session';

const URI = row('parameter.callBackUri');
const REPEATED = { reason: 'what was taken is pushed again', expected: 'each event once' };

/** How the last sign-in asked for pushes; a step without one is a fault of the feature. */
export function wishOf({ pushes }: Session): PushWish {
  const last = pushes.at(-1);
  if (!last) throw new Error('no sign-in has asked for pushes');
  return last;
}

/** The two parameters that ask for pushes: an address and a token of this sign-in's own. */
export async function both(
  world: World,
  session: Session,
): Promise<{ callBackUri: string; serviceToken: string }> {
  const { mailbox, token } = await world.gateway.pushWish(session);
  return { callBackUri: mailbox.address, serviceToken: token };
}

/** Signs in with both, and with these members besides. */
export async function signInWithPush(world: World, session: Session, members: Members = {}): Promise<void> {
  await signInAsDocumented(world, session, { ...(await both(world, session)), ...members });
}

/** The events that were pushed, once so many have come or the time for them is over. Claims and judges each push. */
export async function pushedEvents(
  world: World,
  session: Session,
  number: number,
  from = 0,
): Promise<CameEvent[]> {
  const { mailbox } = wishOf(session);
  await world.gateway.testbed.settle();
  const came: CameEvent[] = [];
  let ends = now() + world.timers.callback;
  for (let next = from; came.length < number; next += 1) {
    const arrived = await mailbox.next(Math.max(ends - now(), 1), next);
    if (!arrived) break;
    const [bystander] = bystandersOf(arrived);
    if (bystander) {
      world.trace.claim(arrived.entry);
      world.recorder.note(notePassedOver(bystander), arrived.entry);
      continue;
    }
    ends = now() + world.timers.callback;
    if (repeatsWhatWasTaken(mailbox.arrivals, arrived)) judgeRepetition(world, session, arrived);
    else came.push(...eventsIn(world, arrived));
  }
  return came;
}

/** A push that has come again counts as none, so that those behind it are waited for. */
function judgeRepetition(world: World, session: Session, push: PushArrival): void {
  world.trace.claim(push.entry);
  const mismatch = { ...REPEATED, actual: push.entry.summary };
  const { arrivals } = wishOf(session).mailbox;
  for (const requirement of brokenByOneMorePush(world.target, session, arrivals, push))
    world.recorder.broken(requirement, mismatch, push.entry);
}

function eventsIn(world: World, push: PushArrival): CameEvent[] {
  const { payload, packed, entry } = push;
  world.trace.claim(entry);
  if (packed !== undefined) {
    const text = `a push comes packed (Content-Encoding: ${packed})`;
    world.recorder.note({ requirement: URI, erratum: '', level: 'info', text, about: 'packed' }, entry);
  }
  const older = isObject(payload?.event) ? 'GW-32' : undefined;
  judgeNeighbour(world, 'push', 'event', payload, entry, older);
  for (const event of eventListOf(payload)) judgeEvent(world, event, entry);
  return eventsOf(push).map((event) => ({ ...event, entry }));
}
