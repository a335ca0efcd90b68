/** What goes on round the gateway, by the words of the feature: its faults, its mode, calls, the receiver of pushes. */
import type { GatewayFault } from '../../fixtures/targets/target';
import type { PushReceiver } from '../drivers/gateway/push-receiver';
import type { World } from '../lifecycle/world';
import { wishOf } from './pushed';

export const FAULTS: Record<string, GatewayFault> = {
  'the resources behind the gateway are not available': 'resourcesUnavailable',
  'the gateway has an inner fault': 'innerFault',
  'the gateway has a wrong address of what lies behind it': 'wrongUpstream',
};

export const AUTH_MODES: Record<string, 'dynamic' | 'static'> = {
  dynamically: 'dynamic',
  statically: 'static',
};

/** What befalls the phone of the agent, in order. */
export type PhoneCall = ('incomingCall' | 'callEnds')[];

export const PHONE_CALLS: Record<string, PhoneCall> = {
  'a call comes in': ['incomingCall'],
  'the call ends': ['callEnds'],
  'a call comes and ends': ['incomingCall', 'callEnds'],
};

/** Has the receiver of the tester treat pushes so. */
export type Receiving = (world: World) => Promise<void>;

export const RECEIVINGS: Record<string, Receiving> = {
  'takes pushes': treating('accepts'),
  'answers with an error': treating('fails'),
  'refuses what is pushed': treating('refuses'),
  'is dead': treating('dead'),
  'takes pushes again': async (world) => {
    await treating('accepts')(world);
    const { gateway } = world;
    gateway.refusedPushes = wishOf(gateway.agentAtWork).mailbox.arrivals.length;
    const { pushRetry } = gateway.testbed.timers;
    await gateway.testbed.elapse(pushRetry + pushRetry / 2);
    await gateway.testbed.settle();
  },
};

function treating(behaviour: PushReceiver['behaviour']): Receiving {
  return async ({ gateway }) => {
    (await gateway.pushReceiver()).behaviour = behaviour;
  };
}
