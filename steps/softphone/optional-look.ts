/** A look at the softphone from outside that may be of use, and without which a scenario goes on. */
import { unlessInconclusive } from '../../schemas/verdict';
import type { World } from '../lifecycle/world';
import { unnoted } from '../testbed/asks';
import type { Observed, Sight } from '../testbed/softphone/testbed';
import { lineAsBefore } from './refusals';
import type { LineState } from './under-test';

/** What a look shows, until it holds or time is up; `undefined` when nobody can look, or the target does not tell. */
export async function lookIfPossible(
  world: World,
  question: string,
  holds: (state: Observed) => boolean,
): Promise<Sight | undefined> {
  return unnoted(world.softphone.testbed).sees(question, holds).catch(unlessInconclusive);
}

/** As {@link lookIfPossible}, for what is so and is to stay. */
export async function lookAsItStays(
  world: World,
  question: string,
  holds: (state: Observed) => boolean,
): Promise<Sight | undefined> {
  return unnoted(world.softphone.testbed).keeps(question, holds).catch(unlessInconclusive);
}

/** Whether the line stays as it is; `undefined` when nobody can look, or the target does not tell. */
export function lookAtLine(world: World, state: LineState): Promise<Sight | undefined> {
  return lookAsItStays(world, `Is the line still ${state}?`, lineAsBefore(world, state));
}
