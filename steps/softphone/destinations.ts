/** Where a call can go, by the words of the feature. */
import type { DestinationRole } from '../../fixtures/targets/target';
import type { TransferKind } from './queries';

/** Kind of transfer, and the role of its name in the target file. */
export interface Destination {
  kind: TransferKind;
  role: DestinationRole;
}

export const DESTINATIONS: Record<string, Destination> = {
  'a number': { kind: 'number', role: 'transferNumber' },
  'a queue': { kind: 'queue', role: 'queue' },
  'an extension': { kind: 'ext', role: 'extension' },
  'an IVR': { kind: 'ivr', role: 'ivr' },
  'a queue with a Chinese name': { kind: 'queue', role: 'chineseQueue' },
  'an IVR with a Chinese name': { kind: 'ivr', role: 'chineseIvr' },
  'an unknown queue': { kind: 'queue', role: 'unknownQueue' },
  'an unknown extension': { kind: 'ext', role: 'unknownExtension' },
  'an unknown IVR': { kind: 'ivr', role: 'unknownIvr' },
};
