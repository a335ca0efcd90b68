/** The call of the plugin that a step is about, and who signs in. */
import type { World } from '../lifecycle/world';
import type { PluginCall, SignIn } from './under-test';

/** The last call of the plugin; a Then step without one is a fault of the feature. */
export function lastCall(world: World): PluginCall {
  if (!world.softphone.pluginCall) throw new Error('no call of the plugin was made');
  return world.softphone.pluginCall;
}

/** Who signs in; a step that needs it without a Given is a fault of the feature. */
export function signInOf(world: World): SignIn {
  if (!world.softphone.signIn) throw new Error('no agent has been named');
  return world.softphone.signIn;
}
