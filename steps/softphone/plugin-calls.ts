/** Calls the plugin as the document says, and reads the payloads out of what the trace recorded. */

import { isObject } from '../../schemas/json-object';
import { findRequirement } from '../../schemas/load';
import type { TraceEntry } from '../../schemas/verdict';
import type { PluginArgument } from '../drivers/plugin';
import { judgeOwnRequest, objectIn } from '../judging';
import type { World } from '../world';
import type { PluginCall, SignIn } from './under-test';

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
): Promise<TraceEntry> {
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
): Promise<TraceEntry> {
  judgeOwnRequest(world.recorder, 'plugin', name, parameters);
  return callPlugin(world, name, parameters);
}

/** Makes a call with just these arguments. */
export async function callPluginWith(
  world: World,
  name: PluginCall['name'],
  args: PluginArgument[],
): Promise<TraceEntry> {
  const plugin = await world.softphone.plugin();
  const answer = await plugin.call(FUNCTIONS[name], args);
  world.softphone.pluginCall = { name, answer };
  return answer;
}

/** The object that a call returned. Fails the rule that is broken when there is none. */
export function returned(world: World, call: PluginCall): Record<string, unknown> {
  const { name, answer } = call;
  const rule = (id: string) => `plugin.${name}.rule.${id}`;
  const { recorder } = world;
  if (answer.kind !== 'return') {
    const expected = findRequirement(rule('function')).text;
    const reason =
      answer.kind === 'exception' ? 'the call was refused with an exception' : 'the call gave no result';
    const noFunction = answer.kind === 'exception' || isMissing(answer);
    const mismatch = { reason, expected, actual: answer.summary };
    if (answer.kind === 'exception' && name !== 'work_state') {
      // Errata UP-02: a call-back that is refused looks like this, too.
      recorder.broken(`plugin.${name}.parameter.sCallback`, mismatch, answer);
    }
    throw recorder.failed(rule(noFunction ? 'function' : 'return-json'), mismatch, answer);
  }
  const data = answer.data as {
    type: string;
    thenable?: boolean;
    settled?: 'fulfilled' | 'rejected';
    text?: string;
    value?: unknown;
  };
  const payload = typeof data.text === 'string' ? objectIn(data.text) : data.value;
  // What a promise is rejected with may be an object, too.
  if (!isObject(payload) || data.settled === 'rejected') {
    const actual = typeof payload === 'string' ? payload : answer.summary;
    throw recorder.failed(
      rule('return-json'),
      { reason: 'the result is no JSON', expected: 'a JSON object', actual },
      answer,
    );
  }
  if (data.thenable || typeof data.text !== 'string') {
    const text = data.thenable
      ? 'the call returns a promise, not its result'
      : 'the result is an object, not JSON text';
    const level = data.thenable ? 'warn' : 'ok-note';
    recorder.note({ requirement: rule('return-json'), erratum: 'UP-07', level, text }, answer);
  }
  recorder.pass(rule('function'), answer, 'along');
  recorder.pass(rule('return-json'), answer, 'along');
  return payload;
}

/** Whether the plugin has no such function. */
function isMissing({ data }: TraceEntry): boolean {
  return isObject(data) && data.missing === true;
}

/** The next call-back that no step has accounted for, within the deadline. */
export async function nextCallback(world: World): Promise<TraceEntry | undefined> {
  return world.trace.waitFor((entry) => entry.kind === 'callback' && !entry.claimed, world.timers.callback);
}

/** The object that a call-back brought. Fails the rule on outcomes when it brought none. */
export function notice(world: World, callback: TraceEntry): Record<string, unknown> {
  const rule = 'plugin.checkin.rule.outcome-callback';
  const [first, ...more] = (callback.data as { arguments: { text?: string; value?: unknown }[] }).arguments;
  const payload = typeof first?.text === 'string' ? objectIn(first.text) : first?.value;
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
