/** Which arguments the calls of the SDK take for what a scenario is about, and how they are called. */
import { judgeOwnRequest } from '../evidence/judging';
import type { World } from '../lifecycle/world';
import type { ObservedCti } from '../testbed/wellclient/testbed';
import { kindOf } from './calls';
import { argumentsIn, givenTo } from './given';
import type { About, SdkCall, SdkCallName, Supervisor } from './sdk-calls';

/** The arguments, in the documented order, for what the scenario is about. */
export function argumentsOf({ wellclient }: World, name: SdkCallName): string[] {
  return argumentsFor(wellclient.about, name);
}

function argumentsFor(about: About, name: SdkCallName): string[] {
  const values = kindOf(name).values(about);
  return argumentsIn(name).map((parameter) => values[parameter.name] ?? '');
}

/** A call that is to be made. */
interface Intended {
  name: SdkCallName;
  by: Supervisor;
  about: About;
  /** Default: those for what the call is about. */
  args?: unknown[];
}

/**
 * Calls a function of the SDK and keeps the call, with what it is about and the server as it was before.
 * @param by whose page calls
 * @param about default: what the scenario is about
 */
export async function callSdk(
  world: World,
  name: SdkCallName,
  args: unknown[],
  by: Supervisor = 'supervisor',
  about: About = world.wellclient.about,
): Promise<SdkCall> {
  await world.wellclient.sdk(by);
  const before = await beforeCalls(world);
  return make(world, { name, by, args, about }, before);
}

/** Makes calls, from one page or from several, none of which waits for another. */
export async function callAtOnce(world: World, intended: readonly Intended[]): Promise<SdkCall[]> {
  const { wellclient } = world;
  for (const { by } of intended) await wellclient.sdk(by);
  const before = await beforeCalls(world);
  const made = await Promise.all(intended.map((each) => make(world, each, before)));
  // The requests of one page are told by what they say: a session of its own it may have left meanwhile.
  if (new Set(intended.map(({ by }) => by)).size === 1) return made;
  return made.map((call, at) =>
    Object.assign(call, { session: wellclient.sessionOf(intended[at]?.by ?? 'supervisor') }),
  );
}

async function beforeCalls({ wellclient, trace }: World): Promise<ObservedCti | undefined> {
  await wellclient.arrived();
  // What came before the call is no consequence of it: of signing in, say.
  trace.claim(...trace.unclaimed());
  return wellclient.testbed.look();
}

async function make(world: World, intended: Intended, before: ObservedCti | undefined): Promise<SdkCall> {
  const { wellclient, trace } = world;
  const { name, by, args = argumentsFor(intended.about, name) } = intended;
  const about = { ...(kindOf(name).means?.(intended.about) ?? intended.about) };
  const sdk = await wellclient.sdk(by);
  const answer = await sdk.call(name, args);
  trace.claim(answer);
  const call = { name, args, about, before, answer, seq: answer.of ?? 0 };
  wellclient.calls.push(call);
  return call;
}

/** The same, with arguments that the document calls valid: our own table is asked first. */
export async function callAsDocumented(
  world: World,
  name: SdkCallName,
  by: Supervisor = 'supervisor',
  about: About = world.wellclient.about,
): Promise<SdkCall> {
  const args = argumentsFor(about, name);
  judgeOwnRequest(world.recorder, 'wellclient', name, givenTo({ name, args }));
  return callSdk(world, name, args, by, about);
}
