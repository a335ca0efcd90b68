/** Reads what a hook printed of a vendor's CTI server, as far as it has to do with the target file. */
import type { CtiIxit } from '../../../fixtures/targets/target';
import { isObject } from '../../../schemas/json-object';
import { Inconclusive } from '../../../schemas/verdict';

/** Ids of what a target file names. */
export interface Named {
  agents: readonly string[];
  devices: readonly string[];
}

/** What the target file names: the agents, their extensions, and the further ones. */
export function namedBy({ agents, extensions }: Pick<CtiIxit, 'agents' | 'extensions'>): Named {
  const accounts = Object.values(agents);
  return {
    agents: accounts.map(({ agentId }) => agentId),
    devices: [...Object.values(extensions), ...accounts.map(({ deviceId }) => deviceId)],
  };
}

/**
 * The state without the calls, agents and events that have nothing to do with what is named. In a call centre at
 * work others come and go: that would look like an effect of what the suite does, and their numbers would stand in
 * the report.
 * @throws Inconclusive for what cannot be read
 */
export function observed(printed: Record<string, unknown>, named: Named): object {
  const { calls, agents, events } = printed;
  const told: Record<string, unknown> = {};
  if (calls !== undefined) {
    told.calls = only(table('calls', calls), (callId, call) => {
      const { connections } = isObject(call) ? call : {};
      if (!isObject(connections)) odd(`a call ${callId} without connections`);
      return named.devices.some((each) => Object.hasOwn(connections, each));
    });
  }
  if (agents !== undefined) {
    told.agents = only(table('agents', agents), (agentId) => named.agents.includes(agentId));
  }
  if (events !== undefined) {
    if (!Array.isArray(events)) odd('events that are no list');
    told.events = events.filter((each) => {
      const { agentId, deviceId }: Record<string, unknown> = isObject(each?.event) ? each.event : {};
      return named.agents.some((id) => id === agentId) || named.devices.some((id) => id === deviceId);
    });
  }
  return told;
}

function table(name: string, printed: unknown): Record<string, unknown> {
  return isObject(printed) ? printed : odd(`${name} that are no object`);
}

function only(
  all: Record<string, unknown>,
  wanted: (name: string, value: unknown) => boolean,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => wanted(name, value)));
}

function odd(what: string): never {
  throw new Inconclusive(`the hook ixit.cti.hooks.observe printed ${what}`);
}
