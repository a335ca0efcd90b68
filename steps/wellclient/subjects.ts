/** Whom or what each call of the SDK is about, as scenarios bring it about. The calls of a further page are registered here. */
import type { SdkCallName } from '../../fixtures/simulators/wellclient/calls';
import type { CtiAgentRole } from '../../fixtures/targets/target';
import type { World } from '../lifecycle/world';
import { turnTo } from './roles';
import { type About, NO_SUCH_CALL } from './sdk-calls';
import { turnToAnotherCall, turnToFirstCall } from './turns';

/** What a call is about. */
export interface Subject {
  /** What the call is to work on is there, as at first: whatever has become of it meanwhile. */
  first(world: World): Promise<void>;
  /** The next call is about another one than the first. */
  another(world: World): Promise<void>;
  /** What the same call would be about if nobody knew whom or what it names. */
  nobody(world: World): About;
  /** What of it stands in the request of a call, and in that of no call about another. */
  named(about: About): string;
}

const TELEPHONE_CALL: Subject = {
  first: turnToFirstCall,
  another: turnToAnotherCall,
  nobody: ({ wellclient }) => ({ ...wellclient.about, callId: NO_SUCH_CALL }),
  named: ({ callId }) => callId,
};

const SUBJECTS: Readonly<Record<SdkCallName, Subject>> = {
  forceDrop: TELEPHONE_CALL,
  forceJoin: TELEPHONE_CALL,
  forceTake: TELEPHONE_CALL,
  forceListen: TELEPHONE_CALL,
  forceReady: agent('notReady'),
  forceNotReady: agent('ready'),
  forceLogout: agent('notReady'),
};

/** Whom or what the call is about. */
export function subjectOf(name: SdkCallName): Subject {
  return SUBJECTS[name];
}

function agent(role: CtiAgentRole): Subject {
  return {
    first: (world) => turnTo(world, role),
    another: (world) => turnTo(world, 'wrapUp'),
    nobody: ({ wellclient: { about, testbed } }) => {
      const { agentId, deviceId } = testbed.agent('unknown');
      return { ...about, agentId, agentDevice: deviceId };
    },
    named: ({ agentId }) => agentId,
  };
}
