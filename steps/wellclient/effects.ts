/** What a server is to be like after a call: what the call is for, and nothing besides. Knows nothing of steps. */
import type { ObservedCti } from '../testbed/wellclient/testbed';
import {
  afterDrop,
  afterJoin,
  afterListen,
  afterTake,
  areSame,
  type Conversation,
  conversations,
  inWords,
  whileFarEndStays,
  whileItRings,
} from './conversations';
import type { ForceCallName } from './force-calls';
import type { About, SdkCall } from './under-test';

type Modes = Readonly<Record<string, string>>;

/** What a server is to be like after a call. */
export interface Expected {
  /** Any of these will do. */
  calls: Conversation[][];
  agents: Modes;
  /** Where agents are signed in; empty when the server does not tell of anybody. */
  devices: Readonly<Record<string, string>>;
  /** Devices that leave a call: their agents may be in wrap-up then. */
  leaving: ReadonlySet<string>;
}

/** The mode that a call forces on an agent. */
export const MODE: Partial<Record<ForceCallName, string>> = {
  forceReady: 'Ready',
  forceNotReady: 'NotReady',
  forceLogout: 'Logout',
};

/** The mode of every agent. */
export function modes({ agents = {} }: ObservedCti): Modes {
  return Object.fromEntries(Object.entries(agents).map(([agentId, { mode }]) => [agentId, mode]));
}

/** What the server is to be like once the call has been carried out, by what it was like before. */
export function expectedAfter(call: SdkCall, before: ObservedCti): Expected {
  const calls = conversationsAfter(call, conversations(before));
  const mode = MODE[call.name];
  const stay = devicesOf(calls[0] ?? []);
  return {
    ...(mode ? forced(asBefore(before), call.about, mode) : asBefore(before)),
    calls,
    leaving: new Set([...devicesOf(conversations(before))].filter((device) => !stay.has(device))),
  };
}

/** Whether the server is as expected. */
export function isAsExpected(expected: Expected, state: ObservedCti): boolean {
  return expected.calls.some((calls) => areSame(calls, conversations(state))) && agentsAre(expected, state);
}

/** A server to which nothing has happened. */
export function asBefore(before: ObservedCti): Expected {
  return {
    calls: [conversations(before)],
    agents: modes(before),
    devices: devices(before),
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
  const { [agentId]: device, ...elsewhere } = expected.devices;
  const told = Object.keys(expected.devices).length > 0;
  const stays = told && mode !== 'Logout';
  return {
    ...expected,
    agents: { ...expected.agents, [agentId]: mode },
    devices: stays ? { ...elsewhere, [agentId]: device ?? agentDevice } : elsewhere,
  };
}

/** What the call asks for, in words. */
export function effectInWords({ name, args, about }: SdkCall): string {
  const { deviceId, third, agentId } = about;
  const words: Record<ForceCallName, string> = {
    forceDrop: `${args[0]} is in the call no more`,
    forceJoin: `${third} talks in the call of ${deviceId}`,
    forceTake: `${third} is in the call in place of ${deviceId}`,
    forceListen: `${third} hears the call of ${deviceId}, silently`,
    forceReady: `${agentId} is ready`,
    forceNotReady: `${agentId} is not ready`,
    forceLogout: `${agentId} is signed out`,
  };
  return words[name];
}

/** Whether calls and agents are as they were. */
export function isUnchanged(before: ObservedCti, now: ObservedCti): boolean {
  return isAsExpected(asBefore(before), now);
}

/** Expected and actual in one line each, as far as they differ: a call centre has many calls and agents. */
export function apart(expected: Expected, state: ObservedCti): { expected: string; actual: string } {
  const [wanted, came] = [expected.calls[0] ?? [], conversations(state)].map(eachInWords);
  const now = modes(state);
  const names = [...new Set([...Object.keys(expected.agents), ...Object.keys(now)])];
  const differing = names.filter((agentId) => !agentIs(agentId, expected, state));
  const line = (calls: string[], agents: Modes, where: Readonly<Record<string, string>>) =>
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
export function conversationsAfter({ name, args, about }: SdkCall, before: Conversation[]): Conversation[][] {
  const { deviceId, third } = about;
  const dropped = String(args[0]);
  switch (name) {
    case 'forceDrop':
      return [afterDrop(before, dropped), whileFarEndStays(before, dropped)];
    case 'forceJoin':
      return [afterJoin(before, deviceId, third), whileItRings(before, deviceId, third)];
    case 'forceTake':
      return [
        afterTake(before, deviceId, third),
        whileItRings(before, deviceId, third),
        whileItRings(afterTake(before, deviceId, third), third, third),
      ];
    case 'forceListen':
      return [afterListen(before, deviceId, third), whileItRings(before, deviceId, third)];
    default:
      return [before];
  }
}

function devicesOf(calls: readonly Conversation[]): Set<string> {
  return new Set(calls.flatMap((one) => Object.keys(one)));
}

/** Where each agent is signed in. */
function devices({ agents = {} }: ObservedCti): Record<string, string> {
  return Object.fromEntries(
    Object.entries(agents).flatMap(([agentId, { deviceId }]) => (deviceId ? [[agentId, deviceId]] : [])),
  );
}

function agentsAre(expected: Expected, state: ObservedCti): boolean {
  const names = new Set([...Object.keys(expected.agents), ...Object.keys(modes(state))]);
  return [...names].every((agentId) => agentIs(agentId, expected, state));
}

function agentIs(agentId: string, { agents, devices, leaving }: Expected, state: ObservedCti): boolean {
  const { mode, deviceId: device = '' } = state.agents?.[agentId] ?? {};
  const wrapsUp = mode === 'WorkNotReady' && leaving.has(device);
  const told = Object.keys(devices).length > 0;
  const moved = told && device !== (devices[agentId] ?? '');
  return !moved && (mode === agents[agentId] || wrapsUp);
}
