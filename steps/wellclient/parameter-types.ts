/** The words that features use about the SDK: every list is closed, and a step with any other words is undefined. */
import { SDK_CALLS, type SdkCallName } from '../../fixtures/simulators/wellclient/calls';
import type { CtiAgentRole } from '../../fixtures/targets/target';
import { oneOf } from '../one-of';
import { AFTERMATHS } from './aftermaths';
import { CORE_SUBJECTS } from './core-subjects';
import { EFFECTS } from './effect-phrases';
import { argumentsIn } from './given';
import { JOINT_OUTCOMES } from './joint-outcomes';
import { LIKENESSES, SENDINGS } from './odd-phrases';
import { OUTCOMES, SETTLEMENTS } from './outcome-phrases';
import { REMARKS } from './remarks';
import { turnTo } from './roles';
import type { Supervisor } from './sdk-calls';
import { SERVER_STATES } from './server-states';
import { SESSION_CHANGES } from './session-changes';
import { DISORDERS, TARGETS } from './targets';
import { ELSEWHERE, type Situation, TELEPHONES } from './telephones';
import { THIRD_DEVICES } from './third-devices';
import { turnToAnotherCall } from './turns';

export type SignInMode = 'Ready' | 'NotReady';

oneOf('sdkCall', sameWords(...SDK_CALLS));
oneOf<Supervisor>('caller', { 'the page': 'supervisor', 'the second supervisor': 'secondSupervisor' });
oneOf('callSubject', TARGETS);
oneOf('disorder', DISORDERS);
oneOf('sdkParameter', sameWords(...SDK_CALLS.flatMap(argumentNamesOf)));

oneOf('telephones', TELEPHONES);
oneOf('elsewhere', ELSEWHERE);
oneOf('thirdDevice', THIRD_DEVICES);
oneOf<CtiAgentRole>('agentRole', {
  'who is ready': 'ready',
  'who is not ready': 'notReady',
  'who is in wrap-up': 'wrapUp',
  'who is signed out': 'signedOut',
  'who is unknown': 'unknown',
  'who is disabled': 'disabled',
  'of another domain': 'foreign',
  'whose quota of outbound calls is used up': 'quotaReached',
});
oneOf<CtiAgentRole>('userOfDevice', {
  'that of another agent': 'wrapUp',
  'one that nobody uses': 'signedOut',
  'of another domain': 'foreign',
});
oneOf<SignInMode>('signInMode', { ready: 'Ready', 'not ready': 'NotReady' });
oneOf<Situation>('nextSubject', {
  call: turnToAnotherCall,
  agent: (world) => turnTo(world, 'wrapUp'),
  number: (world) => CORE_SUBJECTS.makeCall.another(world),
  mode: (world) => CORE_SUBJECTS.setAgentMode.another(world),
});

oneOf<Situation>('session', {
  'a supervisor is signed in': ({ wellclient }) => {
    wellclient.signsIn = true;
  },
  'nobody is signed in': ({ wellclient }) => {
    wellclient.signsIn = false;
    return wellclient.testbed.turnsAwayStrangers();
  },
});
oneOf('sessionChange', SESSION_CHANGES);
oneOf('serverState', SERVER_STATES);

oneOf('settlement', SETTLEMENTS);
oneOf('sdkOutcome', OUTCOMES);
oneOf('jointOutcome', JOINT_OUTCOMES);
oneOf('sdkEffect', EFFECTS);
oneOf('aftermath', AFTERMATHS);
oneOf('remark', REMARKS);
oneOf('argumentFate', SENDINGS);
oneOf('likeness', LIKENESSES);

function argumentNamesOf(call: SdkCallName): string[] {
  return argumentsIn(call).map(({ name }) => name);
}

/** The words are those of the document, and stand for themselves. */
function sameWords(...words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word, word]));
}
