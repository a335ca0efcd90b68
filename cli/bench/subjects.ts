/** Every subject of the benchmark, in the order in which they are measured. */
import { gatewayByHttps, gatewayWithinProcess } from './simulated-gateway';
import { simulatedSdk } from './simulated-sdk';
import { simulatedSoftphone } from './simulated-softphone';
import type { Subject } from './subject';

export const SUBJECTS: readonly Subject[] = [
  simulatedSoftphone,
  gatewayWithinProcess,
  gatewayByHttps,
  simulatedSdk,
];
