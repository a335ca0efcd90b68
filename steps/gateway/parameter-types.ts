/** The words that features use for the gateway's agents, their states, its media servers and its faults. */
import type { GatewayFault, GatewayRole } from '../../fixtures/targets/target';
import { oneOf } from '../one-of';

/** A state of an agent: its name, and the numbers that the vendor gives it. */
export interface AgentState {
  name: string;
  numbers: number[];
}

const AGENTS: Record<string, GatewayRole> = {
  'may sign in': 'normal',
  'mistypes the password': 'wrongPassword',
  'has a locked account': 'locked',
  'may be locked': 'lockable',
  'has video': 'video',
  'cannot be forced out': 'notKickable',
  'must change the password': 'mustChangePassword',
  'has a password that never expires': 'neverExpires',
  'has a password of 32 characters and a phone number of 24': 'longest',
  'has the lowest number': 'lowest',
  'has the highest number': 'highest',
  'has an empty password': 'emptyPassword',
};

/** 6 is another number for the same state. */
export const IDLE: AgentState = { name: 'idle', numbers: [4, 6] };

const STATES: Record<string, AgentState> = {
  busy: { name: 'busy', numbers: [3] },
  idle: IDLE,
  'in wrap-up': { name: 'in wrap-up', numbers: [5] },
};

/** Value of `status` in a sign-in. */
const ARRIVALS: Record<string, 3 | 4 | 5> = { 'as busy': 3, 'as idle': 4, 'into wrap-up': 5 };

/** Place of the letter in `mediatype`. */
const SERVERS: Record<string, number> = { CTIServer: 0, WebM: 1, MailM: 2 };

const FAULTS: Record<string, GatewayFault> = {
  'the resources behind the gateway are not available': 'resourcesUnavailable',
  'the gateway has an inner fault': 'innerFault',
  'the gateway has a wrong address of what lies behind it': 'wrongUpstream',
};

oneOf('gatewayAgent', AGENTS);
oneOf('agentState', STATES);
oneOf('arrival', ARRIVALS);
oneOf('mediaServer', SERVERS);
oneOf('gatewayFault', FAULTS);
