/** Calls with one argument out of order, and what can be seen of how they came out. Judges nothing. */
import type { World } from '../lifecycle/world';
import { ifTold } from '../testbed/observation';
import type { ObservedCti } from '../testbed/wellclient/testbed';
import { argumentsOf, callSdk } from './calling';
import { devices, expectedAfter, isAsExpected, isUnchanged } from './effects';
import { argumentsIn } from './given';
import { ODDITIES } from './odd-arguments';
import { returnsPromise, settlingOf } from './outcomes';
import type { OddCall, SdkCall, SdkCallName, Settling } from './sdk-calls';

/** How a call came out, whatever it changed. */
export type End = 'refused' | 'done' | 'unsettled' | 'settled twice' | 'hung';

/** Makes the call with that argument out of order, and waits for what comes of it. */
export async function callOddly(
  world: World,
  name: SdkCallName,
  parameter: string,
  words: string,
): Promise<OddCall> {
  const at = argumentsIn(name).findIndex((each) => each.name === parameter);
  const oddity = ODDITIES[words];
  if (!oddity || at < 0) throw new Error(`no ${parameter} of ${name} can be "${words}"`);
  const inOrder = argumentsOf(world, name);
  const args = oddity(inOrder, at);
  const call = await callSdk(world, name, args);
  const settling = await settlingOf(world, call);
  return {
    ...{ words, parameter, given: args[at], inOrder, call, settling },
    after: await stateAfter(world, { ...call, args: inOrder }, settling),
  };
}

/** What a call has done may show later than done is called; whatever it is by then. */
async function stateAfter(world: World, call: SdkCall, { all }: Settling): Promise<ObservedCti | undefined> {
  const { testbed } = world.wellclient;
  const { before } = call;
  if (!before || !all.some(({ channel }) => channel === 'done')) return testbed.look();
  const expected = ifTold(() => expectedAfter(call, before));
  const isThere = (now: ObservedCti) => !expected || ifTold(() => isAsExpected(expected, now)) !== false;
  return (await testbed.sees(`What has ${call.name} done?`, isThere)).state;
}

/** How the call came out. A call that returned nothing, or threw, was refused by the SDK itself. */
export function endOf({ call, settling: { all } }: OddCall): End {
  if (call.answer.kind === 'failure') return 'hung';
  if (!returnsPromise(call)) return 'refused';
  if (all.some(({ channel }) => channel === 'done')) return 'done';
  if (all.length > 1) return 'settled twice';
  return all.length === 1 ? 'refused' : 'unsettled';
}

/** By what a call was refused, for people. */
export function refusalIn({ call, settling: { request, status } }: OddCall): string {
  const { answer } = call;
  if (answer.kind === 'exception') return 'an exception';
  if (!returnsPromise(call)) return `returning ${answer.kind === 'return' ? answer.data.type : 'nothing'}`;
  return request ? `fail, after status ${status ?? 'none'}` : 'fail, without a request';
}

/** Whether it is seen that anything at the server is otherwise than before the call, where the agents sit included (WC-36). */
export function hasChanged({ call: { before }, after }: OddCall): boolean {
  if (!before || !after) return false;
  return ifTold(() => !isUnchanged(before, after)) === true || seats(before) !== seats(after);
}

/**
 * Whether the call has done what it does with its arguments in order, and no more: the digits of a number are those of the
 * phone number (WC-09), the agent alone has told the device (WC-10), or the end of a text was lost (WC-13).
 */
export function isCarriedOut(odd: OddCall): boolean {
  const { call, inOrder, after } = odd;
  const { before, name } = call;
  if (['hung', 'unsettled', 'settled twice'].includes(endOf(odd))) return false;
  if (endOf(odd) !== 'done' && !hasChanged(odd)) return false;
  if (!before || !after) return true;
  const agentsStay = name === 'forceLogout' || seats(before) === seats(after);
  // What is not told is not held against anybody.
  return (
    agentsStay &&
    ifTold(() => isAsExpected(expectedAfter({ ...call, args: inOrder }, before), after)) !== false
  );
}

/**
 * Whether the call came to nothing of which the document speaks: the page hangs, or a promise stays open for which nothing
 * was sent, or nothing answered.
 */
export function isLeftOpen(odd: OddCall): boolean {
  const { request, unanswered } = odd.settling;
  return endOf(odd) === 'hung' || (endOf(odd) === 'unsettled' && (request === undefined || unanswered));
}

/** What there is of the calls, in groups, such as `returning undefined (missing, null); an exception (a number)`. */
export function inGroups(all: readonly OddCall[], by: (odd: OddCall) => string): string {
  const groups = new Map<string, string[]>();
  for (const odd of all) groups.set(by(odd), [...(groups.get(by(odd)) ?? []), odd.words]);
  return [...groups].map(([how, words]) => `${how} (${words.join(', ')})`).join('; ');
}

function seats(state: ObservedCti): string {
  return JSON.stringify(Object.entries(devices(state)));
}
