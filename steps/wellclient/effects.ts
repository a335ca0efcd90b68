/** What a server is to be like after a call: what the call is for, and nothing besides. Knows nothing of steps. */
import { ifTold } from '../testbed/observation';
import type { ObservedCti } from '../testbed/wellclient/testbed';
import { kindOf, modeBy } from './calls';
import { areSame, type Conversation, conversations, inWords } from './conversations';
import type { About, SdkCall } from './sdk-calls';

type Modes = Readonly<Record<string, string>>;

/** What a server is to be like after a call. */
export interface Expected {
  /** Any of these will do; `undefined` when the server has not told of calls, and they are not what the call is for. */
  calls: Conversation[][] | undefined;
  /** Of whom the server has told, and whom the call is for. */
  agents: Modes;
  /** Where agents are signed in, null for nowhere, as far as the server has told. */
  devices: Readonly<Record<string, string | null>>;
  /** Agents of whom the server has told anything. */
  listed: ReadonlySet<string>;
  /** Devices that leave a call: their agents may be in wrap-up then. */
  leaving: ReadonlySet<string>;
}

/** The mode of every agent of whom the server tells it. */
export function modes(state: ObservedCti): Modes {
  return toldOfAgents(state, ({ mode }) => mode);
}

/** What the server is to be like once the call has been carried out, by what it was like before. Throws Untold. */
export function expectedAfter(call: SdkCall, before: ObservedCti): Expected {
  const mode = modeBy(call);
  if (mode) return forced(asBefore(before), call.about, mode);
  const calls = conversationsAfter(call, conversations(before));
  const stay = devicesOf(calls[0] ?? []);
  return {
    ...asBefore(before),
    calls,
    leaving: new Set([...devicesOf(conversations(before))].filter((device) => !stay.has(device))),
  };
}

/** Whether the server is as expected. Throws Untold when it tells less than before. */
export function isAsExpected(expected: Expected, state: ObservedCti): boolean {
  const { calls } = expected;
  const callsAre = calls === undefined || calls.some((each) => areSame(each, conversations(state)));
  return callsAre && Object.keys(expected.agents).every((agentId) => agentIs(agentId, expected, state));
}

/** Throws Untold when the server tells nothing of what the call is about: a change would not be seen. */
export function needsToldBy(call: SdkCall, state: ObservedCti): void {
  Reflect.get(state, modeBy(call) ? 'agents' : 'calls');
}

/** As {@link needsToldBy}, for a call that is to be carried out: the agent has to be told of, too. */
export function needsEffectToldBy(call: SdkCall, state: ObservedCti): void {
  if (modeBy(call)) Reflect.get(state.agents[call.about.agentId] ?? {}, 'mode');
  else Reflect.get(state, 'calls');
}

/** A server to which nothing has happened. */
export function asBefore(before: ObservedCti): Expected {
  return {
    calls: 'calls' in before ? [conversations(before)] : undefined,
    agents: modes(before),
    devices: devices(before),
    listed: new Set('agents' in before ? Object.keys(before.agents) : []),
    leaving: new Set(),
  };
}

/**
 * The same, but for an agent who is forced into a mode; who is signed out is at no device, and who was comes to the one
 * that the call names.
 */
export function forced(
  expected: Expected,
  { agentId, agentDevice }: Pick<About, 'agentId' | 'agentDevice'>,
  mode: string,
): Expected {
  const { devices } = expected;
  const device = mode === 'Logout' ? null : (devices[agentId] ?? agentDevice);
  return {
    ...expected,
    agents: { ...expected.agents, [agentId]: mode },
    devices: Object.hasOwn(devices, agentId) ? { ...devices, [agentId]: device } : devices,
  };
}

/** What the call asks for, in words. */
export function effectInWords(call: SdkCall): string {
  return kindOf(call.name).effect(call);
}

/** Whether calls and agents are as they were. */
export function isUnchanged(before: ObservedCti, now: ObservedCti): boolean {
  return isAsExpected(asBefore(before), now);
}

/** Expected and actual in one line each, as far as they differ: a call centre has many calls and agents. */
export function apart(expected: Expected, state: ObservedCti): { expected: string; actual: string } {
  const [wanted, came] = [expected.calls?.[0] ?? [], ifTold(() => conversations(state)) ?? []].map(
    eachInWords,
  );
  const now = modes(state);
  const differing = Object.keys(expected.agents).filter(
    (agentId) => ifTold(() => agentIs(agentId, expected, state)) === false,
  );
  const line = (calls: string[], agents: Modes, where: Expected['devices']) =>
    [
      ...(calls.length > 0 ? calls : ['no such call']),
      ...differing.map((each) => `${each} ${agents[each] ?? 'unknown'} at ${where[each] ?? 'no device'}`),
    ].join('; ');
  return {
    expected: line(without(wanted, came), expected.agents, expected.devices),
    actual: line(without(came, wanted), now, devices(state)),
  };
}

function eachInWords(calls: readonly Conversation[]): string[] {
  return calls.map((one) => inWords([one]));
}

function without(some: readonly string[] = [], others: readonly string[] = []): string[] {
  return some.filter((each) => !others.includes(each));
}

/** Who talks with whom once the call has been carried out: any of these will do. */
export function conversationsAfter(call: SdkCall, before: Conversation[]): Conversation[][] {
  return kindOf(call.name).conversations?.(call, before) ?? [before];
}

function devicesOf(calls: readonly Conversation[]): Set<string> {
  return new Set(calls.flatMap((one) => Object.keys(one)));
}

/** Where each agent is signed in of whom the server tells it; null for nowhere. */
export function devices(state: ObservedCti): Record<string, string | null> {
  return toldOfAgents(state, ({ deviceId }) => deviceId);
}

function toldOfAgents<Value>(
  state: ObservedCti,
  read: (agent: ObservedCti['agents'][string]) => Value,
): Record<string, Value> {
  const all = 'agents' in state ? Object.entries(state.agents) : [];
  return Object.fromEntries(
    all.flatMap(([agentId, agent]) => {
      const value = ifTold(() => read(agent));
      return value === undefined ? [] : [[agentId, value]];
    }),
  );
}

function agentIs(agentId: string, expected: Expected, state: ObservedCti): boolean {
  const { agents, devices, listed, leaving } = expected;
  // Whom the server has never told of may not be there at all.
  if (!listed.has(agentId) && !Object.hasOwn(state.agents, agentId)) return false;
  const agent = state.agents[agentId];
  if (!agent) return false;
  if (Object.hasOwn(devices, agentId) && agent.deviceId !== devices[agentId]) return false;
  const { mode } = agent;
  const mayWrapUp = mode === 'WorkNotReady' && leaving.size > 0;
  return mode === agents[agentId] || (mayWrapUp && leaving.has(agent.deviceId ?? ''));
}
