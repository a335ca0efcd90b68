/** The effects of calls in the words of the features. Which effect it is the call itself says. */
import { SDK_CALLS } from '../../fixtures/simulators/wellclient/calls';
import type { SdkCall, SdkCallName } from './sdk-calls';

export interface Effect {
  /** The call, when the words fit it. Throws Error otherwise: that is a fault of the feature. */
  of(call: SdkCall): SdkCall;
}

export const EFFECTS: Readonly<Record<string, Effect>> = {
  'the device has left the call': effectOf('forceDrop'),
  'the third device is in the call, too': effectOf('forceJoin'),
  'the third device is in the call, in place of the first': effectOf('forceTake'),
  'the third device hears the call, silently': effectOf('forceListen'),
  'that agent is ready now': effectOf('forceReady'),
  'that agent is not ready now': effectOf('forceNotReady'),
  'that agent is signed out now': effectOf('forceLogout'),
  'its effect is there': effectOf(...SDK_CALLS),
};

function effectOf(...names: SdkCallName[]): Effect {
  return {
    of(call) {
      if (names.includes(call.name)) return call;
      throw new Error(`${call.name} was called, and the step is about ${names.join(', ')}`);
    },
  };
}
