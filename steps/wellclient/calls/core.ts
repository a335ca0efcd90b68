/** The core calls, for the agent who is signed in on the page. Document: wellClient 方法说明 2.5 and 2.6. */
import type { CoreCall } from '../../../fixtures/simulators/wellclient/calls';
import { isObject } from '../../../schemas/json-object';
import { domainOf, phoneNumberOf } from '../../testbed/wellclient/ids';
import type { Conversation } from '../conversations';
import type { About } from '../sdk-calls';
import type { CallKind } from './kind';

/** Modes that setAgentMode takes. */
export type OwnMode = 'Ready' | 'NotReady';

declare module '../sdk-calls' {
  interface About {
    /** That the agent of the page is to get. */
    mode?: OwnMode;
  }
}

const TOLD: Readonly<Record<OwnMode, { words: string; eventName: string }>> = {
  Ready: { words: 'ready', eventName: 'agentReady' },
  NotReady: { words: 'not ready', eventName: 'agentNotReady' },
};

export const CORE: Readonly<Record<CoreCall, CallKind>> = {
  setAgentMode: {
    values: (about) => ({ mode: modeIn(about) }),
    shape: {
      words: 'POST …/agent/state with agentMode: {mode}, and agent and device of the page, in its body',
      method: 'POST',
      path: /\/agent\/state$/,
      table: 'setOwnState',
      members: { agentMode: 'mode' },
    },
    effect: ({ about }) => `${about.agentId} is ${TOLD[modeIn(about)].words}`,
    mode: modeIn,
    tells: ({ about }) => ({ eventName: TOLD[modeIn(about)].eventName, agentId: about.agentId }),
  },
  makeCall: {
    values: ({ third }) => ({ phoneNumber: phoneNumberOf(third) }),
    means: (about) => ({
      ...about,
      third: `${phoneNumberOf(about.third)}@${domainOf(about.agentDevice)}`,
    }),
    shape: {
      words: 'POST …/callControl/calls with from, and to: {prefix}{phoneNumber}, in its body',
      method: 'POST',
      path: /\/callControl\/calls$/,
      table: 'callOut',
      members: {
        to: 'phoneNumber',
        originForDisplay: 'originForDisplay',
        cpa: 'cpa',
        contextId: 'contextId',
      },
      before: { phoneNumber: 'prefix' },
    },
    effect: ({ about }) => `${about.agentDevice} calls ${about.third}`,
    conversations: ({ about: { agentDevice, third } }, before) => afterCalling(before, agentDevice, third),
    onTheWay: { erratum: 'WC-47', text: 'the called device has answered, or is yet to ring' },
    tells: ({ about }) => ({ eventName: 'originated', deviceId: about.agentDevice }),
    begins: ({ about }, reply) =>
      isObject(reply) && typeof reply.callId === 'string'
        ? { callId: reply.callId, devices: [about.agentDevice, about.third] }
        : undefined,
  },
};

function modeIn({ mode = 'Ready' }: About): OwnMode {
  return mode;
}

/** The called device rings; or it has answered, or the own one is called first (WC-47). */
function afterCalling(before: Conversation[], own: string, called: string): Conversation[][] {
  return [
    [...before, { [own]: 'talks', [called]: 'rings' }],
    [...before, { [own]: 'talks', [called]: 'talks' }],
    [...before, { [own]: 'rings' }],
    [...before, { [own]: 'rings', [called]: 'rings' }],
  ];
}
