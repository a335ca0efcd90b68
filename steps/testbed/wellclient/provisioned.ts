/** What is provisioned at the simulated CTI server, by the roles that a target file gives to agents and extensions. */
import { PROVISIONED_CTI } from '../../../fixtures/simulators/cti/provisioned';
import type { CtiAgent, CtiAgentRole, CtiExtensionRole } from '../../../fixtures/targets/target';

const { agents, extensions, unknown } = PROVISIONED_CTI;

function at(agent: { agentId: string; password: string }, deviceId: string): CtiAgent {
  return { agentId: agent.agentId, password: agent.password, deviceId };
}

export const SIMULATED_AGENTS: Readonly<Record<CtiAgentRole, CtiAgent>> = {
  supervisor: at(agents.supervisor, extensions.supervisor),
  secondSupervisor: at(agents.secondSupervisor, extensions.secondSupervisor),
  ready: at(agents.ready, extensions.inCall),
  notReady: at(agents.notReady, extensions.notReady),
  wrapUp: at(agents.wrapUp, extensions.wrapUp),
  signedOut: at(agents.signedOut, extensions.unattended),
  disabled: at(agents.disabled, extensions.unattended),
  quotaReached: at(agents.quotaReached, extensions.unattended),
  foreign: at(agents.foreign, extensions.foreign),
  unknown: { agentId: unknown.agentId, deviceId: extensions.unattended },
};

export const SIMULATED_EXTENSIONS: Readonly<Record<CtiExtensionRole, string>> = {
  inCall: extensions.inCall,
  other: extensions.other,
  idle: extensions.idle,
  unregistered: extensions.unregistered,
  foreign: extensions.foreignIdle,
  unknown: unknown.deviceId,
};
