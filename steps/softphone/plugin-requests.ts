/** Calls of the plugin by the words of the feature: as the document says, and with something else than a call-back. */
import type { PluginArgument } from '../../schemas/trace-data';
import type { World } from '../lifecycle/world';
import { signInOf } from './current-call';
import { callPluginAsDocumented, checkInParameters } from './plugin-calls';
import { WORK_STATES } from './table-phrases';
import type { PluginCall } from './under-test';

/** Makes a call that the document calls valid. */
export type PluginRequest = (world: World) => Promise<void>;
/** What stands in the place of the call-back. */
export type CallbackFault = PluginArgument;

export const PLUGIN_REQUESTS: Record<string, PluginRequest> = {
  'checks in': async (world) => {
    await callPluginAsDocumented(world, 'checkin', soundParameters(world, 'checkin'));
  },
  'checks out': async (world) => {
    await callPluginAsDocumented(world, 'checkout', soundParameters(world, 'checkout'));
    world.softphone.checkedIn = false;
  },
  ...Object.fromEntries(
    Object.entries(WORK_STATES).map(([phrase, exttype]) => [
      `sets the work state to ${phrase}`,
      async (world: World) => {
        await callPluginAsDocumented(world, 'work_state', { exttype });
      },
    ]),
  ),
};

export const PLUGIN_CALLS: Record<string, PluginCall['name']> = {
  'check-in': 'checkin',
  'check-out': 'checkout',
  'change of work state': 'work_state',
};

export const CALLBACK_FAULTS: Record<string, CallbackFault> = {
  'without a call-back': { undefined: true },
  'with the name of a function as call-back': { value: 'check_inout_result' },
};

/** The call that a table of a feature means. Throws for words that no feature should use. */
export function pluginCallNamed(words: string): PluginCall['name'] {
  const name = PLUGIN_CALLS[words];
  if (!name)
    throw new Error(`no call is named "${words}"; there are: ${Object.keys(PLUGIN_CALLS).join(', ')}`);
  return name;
}

/** The members of a call that the plugin can carry out, while an agent is named or checked in. */
export function soundParameters(world: World, call: PluginCall['name']): Record<string, unknown> {
  switch (call) {
    case 'checkin':
      return checkInParameters(signInOf(world));
    case 'checkout':
      return { functionsname: 'checkout' };
    case 'work_state':
      return { exttype: 'away' };
  }
}
