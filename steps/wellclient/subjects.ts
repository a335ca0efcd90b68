/** Whom or what each call of the SDK is about, as scenarios bring it about. The calls of a further page are registered here. */
import type { SdkCallName } from '../../fixtures/simulators/wellclient/calls';
import type { CtiAgentRole } from '../../fixtures/targets/target';
import { CORE_SUBJECTS } from './core-subjects';
import { turnTo } from './roles';
import { NO_SUCH_CALL } from './sdk-calls';
import type { Subject } from './subject';
import { turnToAnotherCall, turnToFirstCall } from './turns';

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
  ...CORE_SUBJECTS,
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
