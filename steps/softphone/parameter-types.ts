/** The words that features use for the softphone: each type is a closed list, and each phrase of it has one meaning. */
import { oneOf } from '../one-of';
import { ADVISORIES } from './advisories';
import { AGENTS } from './agents';
import { ANSWER_FORMS } from './answer-forms';
import { CLIENTS } from './clients';
import { DESTINATIONS } from './destinations';
import { EFFECTS } from './effects';
import { EXPECTED_ANSWERS } from './expected-answers';
import { FAULTS } from './faults';
import { COMMANDS } from './named-commands';
import { ODD_REQUESTS } from './odd-requests';
import { CALLBACK_FAULTS, PLUGIN_CALLS, PLUGIN_REQUESTS } from './plugin-requests';
import { LINE_SITUATIONS, OCCURRENCES } from './situations';
import { SURVIVORS } from './survival';
import { OUTCOMES, PARAMETERS, REPLIES, WORK_STATES } from './table-phrases';
import type { LineState } from './under-test';
import { WORK_STATE_REASONS } from './work-state';

oneOf('agent', AGENTS);
oneOf('lineSituation', LINE_SITUATIONS);
oneOf('occurrence', OCCURRENCES);

oneOf('pluginRequest', PLUGIN_REQUESTS);
oneOf('pluginCall', PLUGIN_CALLS);
oneOf('callbackFault', CALLBACK_FAULTS);
oneOf('pluginReply', REPLIES);
oneOf('checkInOutcome', OUTCOMES);
oneOf('workState', WORK_STATES);
oneOf('workStateReason', WORK_STATE_REASONS);

oneOf('client', CLIENTS);
oneOf('command', COMMANDS);
oneOf('destination', DESTINATIONS);
oneOf('parameter', PARAMETERS);
oneOf('fault', FAULTS);
oneOf('oddRequest', ODD_REQUESTS);

oneOf('serviceAnswer', EXPECTED_ANSWERS);
oneOf('answerForm', ANSWER_FORMS);
oneOf('lineEffect', EFFECTS);
oneOf<LineState>('lineState', { idle: 'idle', 'in-call': 'in-call' });
oneOf('advisory', ADVISORIES);
oneOf('survivor', SURVIVORS);
