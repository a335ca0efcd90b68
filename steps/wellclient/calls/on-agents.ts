/** The force operations on agents. Document: 强制操作接口 1.5 to 1.7. */
import type { ForceCall } from '../../../fixtures/simulators/wellclient/calls';
import type { About } from '../sdk-calls';
import type { CallKind } from './kind';

export const FORCE_ON_AGENTS: Readonly<
  Record<Extract<ForceCall, 'forceReady' | 'forceNotReady' | 'forceLogout'>, CallKind>
> = {
  forceReady: forcing('Ready', 'ready', 'agentReady', 'setState'),
  forceNotReady: forcing('NotReady', 'not ready', 'agentNotReady', 'setState'),
  forceLogout: forcing('Logout', 'signed out', 'agentLoggedOff', 'logout'),
};

function forcing(mode: string, words: string, eventName: string, table: string): CallKind {
  return {
    values: ({ agentId, agentDevice }: About) => ({ agentId, deviceId: agentDevice }),
    shape: {
      words: 'POST …/agent/state with agentId, loginId and device in its body',
      method: 'POST',
      path: /\/agent\/state$/,
      table,
      members: { agentId: 'agentId', loginId: 'agentId', device: 'deviceId' },
    },
    effect: ({ about }) => `${about.agentId} is ${words}`,
    mode: () => mode,
    tells: ({ about }) => ({ eventName, agentId: about.agentId }),
  };
}
