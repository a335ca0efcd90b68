/** The words that features use for agents, sign-ins, calls and what is round the gateway: each a closed list. */
import { oneOf, oneOfForms } from '../one-of';
import { AGENT_CALLS, CALLS_WITH_GUID } from './agent-calls';
import { AGENTS } from './agents';
import { QUALITIES } from './answer-qualities';
import { OUTCOMES, SUCCESSES } from './call-outcomes';
import { REFUSALS } from './call-refusals';
import { AUTH_MODES, FAULTS, PHONE_CALLS, RECEIVINGS } from './environment';
import { GIVINGS } from './given-members';
import { GOING_ON } from './going-on';
import { HISTORIES, OTHERS_HISTORIES } from './histories';
import { MEDIA_SERVERS } from './letters';
import { CAUSES } from './refusal-causes';
import { REFUSAL_CODES } from './refusal-codes';
import { SENDINGS } from './sendings';
import { SIGNING_IN, WAYS } from './sign-in-ways';
import { STATE_CHANGES, STATES } from './states';
import { SUCCESS_REASONS } from './success-reasons';
import { SHOWN_GUIDS } from './whose';

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

oneOf('agentCall', AGENT_CALLS);
oneOf('callWithGuid', CALLS_WITH_GUID);
oneOf('shownGuid', SHOWN_GUIDS);
oneOf('stateChange', STATE_CHANGES);
oneOf('callOutcome', OUTCOMES);
oneOf('callRefusal', REFUSALS);
oneOf('callWithPage', SUCCESSES);

oneOf('agentState', STATES);
oneOf('mediaServer', MEDIA_SERVERS);
