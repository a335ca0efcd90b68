/** Calls the plugin as the document says, and reads the payloads out of what the trace recorded. */

import { isObject } from '../../schemas/json-object';
import { findRequirement, requirementId } from '../../schemas/load';
import type { Described, PluginArgument } from '../../schemas/trace-data';
import { type EntryOf, isKind, isMissing, type TraceEntry } from '../../schemas/trace-entry';
import type { PluginAnswer } from '../drivers/plugin/driver';
import { judgeOwnRequest, objectIn } from '../evidence/judging';
import { tolerate } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import type { PluginCall, SignIn } from './under-test';

type Callback = EntryOf<'plugin', 'callback'>;

const FUNCTIONS = { checkin: 'Check_InOut', checkout: 'Check_InOut', work_state: 'Work_State' } as const;

/** The members of the check-in request, in the order of the document's sample. */
export function checkInParameters({ domain, userName, account, password }: SignIn): Record<string, unknown> {
  return { functionsname: 'checkin', domain, user_name: userName, account, password };
}

/** Makes a call with its parameters as JSON text (a string is passed as it is). Leaves it in the world. */
export async function callPlugin(
  world: World,
  name: PluginCall['name'],
  parameters: unknown,
): Promise<PluginAnswer> {
  const text = typeof parameters === 'string' ? parameters : JSON.stringify(parameters);
  return callPluginWith(
    world,
    name,
    name === 'work_state' ? [{ value: text }] : [{ callback: true }, { value: text }],
  );
}

/** Makes a call that the document calls valid. */
export async function callPluginAsDocumented(
  world: World,
  name: PluginCall['name'],
  parameters: Record<string, unknown>,
): Promise<PluginAnswer> {
  judgeOwnRequest(world.recorder, 'plugin', name, parameters);
  return callPlugin(world, name, parameters);
}

/** Makes a call with just these arguments. */
export async function callPluginWith(
  world: World,
  name: PluginCall['name'],
  args: PluginArgument[],
): Promise<PluginAnswer> {
  const plugin = await world.softphone.plugin();
  const answer = await plugin.call(FUNCTIONS[name], args);
  world.softphone.pluginCall = { name, answer };
  if (name === 'checkin') {
    world.softphone.checkIn = world.softphone.pluginCall;
    world.softphone.failure = undefined;
  }
  return answer;
}

/** The object that a call returned, however it came; `undefined` when there is none. */
export function legibleReply(answer: PluginAnswer): Record<string, unknown> | undefined {
  const payload = answer.kind === 'return' ? payloadIn(answer.data) : undefined;
  return isObject(payload) ? payload : undefined;
}

/** The object that a call returned. Fails the rule that is broken when there is none. */
export function returned(world: World, call: PluginCall): Record<string, unknown> {
  const { name, answer } = call;
  const rule = (id: 'function' | 'return-json') => requirementId(`plugin.${name}.rule.${id}`);
  const { recorder } = world;
  if (answer.kind !== 'return') {
    const expected = findRequirement(rule('function')).text;
    const reason =
      answer.kind === 'exception' ? 'the call was refused with an exception' : 'the call gave no result';
    const noFunction = answer.kind === 'exception' || isMissing(answer);
    const mismatch = { reason, expected, actual: answer.summary };
    if (answer.kind === 'exception' && name !== 'work_state') {
      // Errata UP-02: a call-back that is refused looks like this, too.
      recorder.broken(requirementId(`plugin.${name}.parameter.sCallback`), mismatch, answer);
    }
    const broken = rule(noFunction ? 'function' : 'return-json');
    // Nothing can follow from a call that was not taken; one that does not say whether it was may go on.
    if (noFunction) throw recorder.halted(broken, mismatch, answer);
    throw recorder.failed(broken, mismatch, answer);
  }
  const { data } = answer;
  const payload = payloadIn(data);
  // What a promise is rejected with may be an object, too.
  if (!isObject(payload) || data.settled === 'rejected') {
    const actual = typeof payload === 'string' ? payload : answer.summary;
    throw recorder.failed(
      rule('return-json'),
      { reason: 'the result is no JSON', expected: 'a JSON object', actual },
      answer,
    );
  }
  recorder.pass(rule('function'), answer, 'along');
  if (data.thenable) {
    const text = 'the call returns a promise, not its result';
    const expected = 'the result as JSON text';
    const deviation = {
      requirement: rule('return-json'),
      erratum: 'UP-07',
      text,
      expected,
      actual: answer.summary,
    };
    tolerate(world, deviation, answer);
    return payload;
  }
  if (typeof data.text !== 'string') {
    const text = 'the result is an object, not JSON text';
    recorder.note({ requirement: rule('return-json'), erratum: 'UP-07', level: 'ok-note', text }, answer);
  }
  recorder.pass(rule('return-json'), answer, 'along');
  return payload;
}

/**
 * The next call-back of the last check-in that no step has accounted for, within the deadline. A global function of the
 * page belongs to no call (erratum UP-09): it counts unless it brings what a check-out returned (erratum UP-18), or
 * what a call-back brought before it.
 */
export async function nextCallback(world: World): Promise<Callback | undefined> {
  const { trace, softphone, timers } = world;
  const call = softphone.checkIn?.answer.of;
  const saidBefore = ({ seq, channel, raw }: TraceEntry) =>
    trace.entries.some(
      (entry) =>
        entry.raw === raw &&
        (entry.kind === 'return' ||
          (entry.kind === 'callback' && entry.seq < seq && entry.channel !== channel)),
    );
  const isOurs = (entry: TraceEntry) => (entry.of === undefined ? !saidBefore(entry) : entry.of === call);
  return trace.waitFor(
    (entry): entry is Callback => isKind(entry, 'plugin', 'callback') && !entry.claimed && isOurs(entry),
    timers.callback,
  );
}

/** The object that a call-back brought, if it brought one. */
export function legibleNotice(callback: Callback): Record<string, unknown> | undefined {
  const payload = broughtBy(callback);
  return isObject(payload) ? payload : undefined;
}

/** What is there, or why it is no object. */
function broughtBy({ data }: Callback): unknown {
  const [first] = data.arguments;
  return first && payloadIn(first);
}

/** The object in a text, or why there is none; what is no text, as it is. */
function payloadIn({ text, value }: Described): unknown {
  return text === undefined ? value : objectIn(text);
}

/** The object that a call-back brought. Fails the rule on outcomes when it brought none. */
export function notice(world: World, callback: Callback): Record<string, unknown> {
  const rule = 'plugin.checkin.rule.outcome-callback';
  const [first, ...more] = callback.data.arguments;
  const payload = broughtBy(callback);
  if (!isObject(payload)) {
    const actual = typeof payload === 'string' ? payload : callback.summary;
    const expected = 'one argument: the outcome as JSON';
    throw world.recorder.failed(
      rule,
      { reason: 'the call-back brought no JSON', expected, actual },
      callback,
    );
  }
  if (typeof first?.text !== 'string') {
    const text = 'the outcome is an object, not JSON text';
    world.recorder.note(
      { requirement: rule, erratum: 'UP-07', level: 'ok-note', text, about: 'object' },
      callback,
    );
  }
  if (more.length > 0) {
    const text = `the call-back got ${more.length + 1} arguments instead of one`;
    world.recorder.note(
      { requirement: rule, erratum: '', level: 'info', text, about: 'arguments' },
      callback,
    );
  }
  return payload;
}
