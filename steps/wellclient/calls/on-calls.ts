/** The force operations on telephone calls. Document: 强制操作接口 1.1 to 1.4. */
import type { ForceCall } from '../../../fixtures/simulators/wellclient/calls';
import { domainOf, phoneNumberOf } from '../../testbed/wellclient/ids';
import {
  afterDrop,
  afterJoin,
  afterListen,
  afterTake,
  whileFarEndStays,
  whileItRings,
} from '../conversations';
import type { About } from '../sdk-calls';
import type { CallKind } from './kind';

const CONNECTION = '/calls/(?<callId>.*)/connections/(?<deviceId>[^|]*)\\|(?<callId2>.*)';
const OF_CONNECTION = '…/calls/{callId}/connections/{deviceId}|{callId}';

export const FORCE_ON_CALLS: Readonly<
  Record<Extract<ForceCall, 'forceDrop' | 'forceJoin' | 'forceTake' | 'forceListen'>, CallKind>
> = {
  forceDrop: {
    values: ({ deviceId, callId }) => ({ deviceId, callId }),
    shape: { words: `DELETE ${OF_CONNECTION}`, method: 'DELETE', path: new RegExp(`${CONNECTION}$`) },
    effect: ({ args }) => `${args[0]} is in the call no more`,
    conversations: ({ args }, before) => {
      const dropped = String(args[0]);
      return [afterDrop(before, dropped), whileFarEndStays(before, dropped)];
    },
    onTheWay: { erratum: 'WC-29', text: 'the far end stays in the call' },
    tells: ({ args }) => ({ eventName: 'connectionCleared', deviceId: args[0] }),
  },
  forceJoin: {
    values: valuesWithNumber,
    means: inTheDomain,
    shape: {
      words: `POST ${OF_CONNECTION}/singleStepConference with conferenceParticipant: {phoneNumber}`,
      method: 'POST',
      path: new RegExp(`${CONNECTION}/singleStepConference$`),
      table: 'singleStepConference',
      members: { conferenceParticipant: 'phoneNumber' },
    },
    effect: ({ about }) => `${about.third} talks in the call of ${about.deviceId}`,
    conversations: ({ about: { deviceId, third } }, before) => [
      afterJoin(before, deviceId, third),
      whileItRings(before, deviceId, third),
    ],
    onTheWay: { erratum: 'WC-30', text: 'the device rings before it joins' },
    renumbers: 'WC-30',
    tells: ({ about }) => ({ eventName: 'conferenced', deviceId: about.deviceId, addedParty: about.third }),
  },
  forceTake: {
    values: valuesWithNumber,
    means: inTheDomain,
    shape: {
      words: `POST ${OF_CONNECTION}/singleStepTransfer with transferTo: {phoneNumber}`,
      method: 'POST',
      path: new RegExp(`${CONNECTION}/singleStepTransfer$`),
      table: 'singleStepTransfer',
      members: { transferTo: 'phoneNumber' },
    },
    effect: ({ about }) => `${about.third} is in the call in place of ${about.deviceId}`,
    conversations: ({ about: { deviceId, third } }, before) => [
      afterTake(before, deviceId, third),
      whileItRings(before, deviceId, third),
      whileItRings(afterTake(before, deviceId, third), third, third),
    ],
    onTheWay: { erratum: 'WC-31', text: 'the device rings before it takes the call over' },
    renumbers: 'WC-31',
    tells: ({ about }) => ({
      eventName: 'transferred',
      deviceId: about.deviceId,
      transferredToDevice: about.third,
    }),
  },
  forceListen: {
    values: ({ callId, third }) => ({ callId, deviceId: third }),
    shape: {
      words: 'POST …/calls/{callId}/spy?deviceId={deviceId}',
      method: 'POST',
      path: /\/calls\/(?<callId>.*)\/spy$/,
      query: { deviceId: 'deviceId' },
    },
    effect: ({ about }) => `${about.third} hears the call of ${about.deviceId}, silently`,
    conversations: ({ about: { deviceId, third } }, before) => [
      afterListen(before, deviceId, third),
      whileItRings(before, deviceId, third),
    ],
    onTheWay: { erratum: 'WC-32', text: 'the device rings before it listens' },
    tells: ({ about }) => ({ eventName: 'established', deviceId: about.third }),
  },
};

function valuesWithNumber({ deviceId, callId, third }: About): Record<string, string> {
  return { deviceId, callId, phoneNumber: phoneNumberOf(third) };
}

/** A number is one of the domain of deviceId (WC-12). */
function inTheDomain(about: About): About {
  return { ...about, third: `${phoneNumberOf(about.third)}@${domainOf(about.deviceId)}` };
}
