/** The words that features use for agents, sign-ins, calls and what is round the gateway: each a closed list. */
import { defineParameterType } from '@cucumber/cucumber';
import { oneOf, oneOfForms } from '../one-of';
import { AGENT_CALLS, CALLS_WITH_GUID } from './agent-calls';
import { AGENTS } from './agents';
import { QUALITIES } from './answer-qualities';
import { CALLS_AT_ONCE, OUTCOMES_AT_ONCE } from './at-once';
import { OUTCOMES, SUCCESSES } from './call-outcomes';
import { REFUSALS } from './call-refusals';
import { DELIVERIES, PUSH_QUALITIES, REPORTINGS } from './deliveries';
import { EFFECTS, KEEPINGS } from './effects';
import { AUTH_MODES, FAULTS, PHONE_CALLS, RECEIVINGS } from './environment';
import { FATES } from './event-fates';
import { GIVINGS } from './given-members';
import { GOING_ON } from './going-on';
import { GROUNDS, PARAMETER_GROUNDS } from './grounds';
import { GUID_FATES } from './guid-fates';
import { HISTORIES, OTHERS_HISTORIES } from './histories';
import { MEDIA_SERVERS } from './letters';
import { NOTINGS } from './notes';
import { OTHER_AGENT } from './other-agent';
import { PRESENCES } from './presence';
import { CAUSES } from './refusal-causes';
import { REFUSAL_CODES } from './refusal-codes';
import { SENDINGS } from './sendings';
import { SIGNING_IN, WAYS } from './sign-in-ways';
import { STATE_CHANGES, STATES } from './states';
import { SUCCESS_REASONS } from './success-reasons';
import { CALLING_AGENTS, SHOWN_GUIDS } from './whose';

oneOf('gatewayAgent', AGENTS);
oneOf('history', HISTORIES);
oneOf('otherHistory', OTHERS_HISTORIES);
oneOf('gatewayFault', FAULTS);
oneOf('authMode', AUTH_MODES);
oneOf('receiving', RECEIVINGS);
oneOf('phoneCall', PHONE_CALLS);
oneOfForms('goingOn', GOING_ON);

oneOf('signingIn', SIGNING_IN);
oneOf('signInWay', WAYS);
oneOfForms('giving', GIVINGS);
oneOfForms('sending', SENDINGS);

oneOf('successReason', SUCCESS_REASONS);
oneOf('answerQuality', QUALITIES);
oneOf('refusalCode', REFUSAL_CODES);
oneOf('refusalCause', CAUSES);

oneOf('callingAgent', CALLING_AGENTS);
oneOf('agentCall', AGENT_CALLS);
oneOf('callWithGuid', CALLS_WITH_GUID);
oneOf('shownGuid', SHOWN_GUIDS);
oneOf('stateChange', STATE_CHANGES);
oneOf('callOutcome', OUTCOMES);
oneOf('callRefusal', REFUSALS);
oneOf('callWithPage', SUCCESSES);

oneOf('agentState', STATES);
oneOf('effect', EFFECTS);
oneOf('ground', GROUNDS);
oneOf('parameterGround', PARAMETER_GROUNDS);
oneOf('mediaServer', MEDIA_SERVERS);
oneOf('letter', { T: 'T', F: 'F' });
oneOf('keeping', KEEPINGS);
/** A value that the gateway keeps, in JSON. */
defineParameterType({
  name: 'kept',
  regexp: /"[^"]*"|true|false|\d+/,
  transformer: (literal: string): unknown => JSON.parse(literal),
});

oneOf('reporting', REPORTINGS);
oneOf('delivery', DELIVERIES);
oneOf('eventFate', FATES);
oneOf('pushQuality', PUSH_QUALITIES);

oneOf('presence', PRESENCES);
oneOf('otherAgent', OTHER_AGENT);
oneOf('guidFate', GUID_FATES);
oneOf('noting', NOTINGS);
oneOfForms('callsAtOnce', CALLS_AT_ONCE);
oneOf('outcomeAtOnce', OUTCOMES_AT_ONCE);
