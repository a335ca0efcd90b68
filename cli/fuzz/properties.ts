/** Every property there is, in the order in which they are checked. */
import { checkProperties } from './checks';
import { ctiProperties } from './cti';
import { ctiDayProperties } from './cti-day';
import { gatewayProperties } from './gateway';
import { gatewayDayProperties } from './gateway-day';
import { localServiceProperties } from './local-service';
import { modelProperties } from './model/properties';
import { pluginProperties } from './plugin';
import type { Property } from './property';
import { readerProperties } from './readers';
import { softphoneProperties } from './softphone';
import { stompProperties } from './stomp';

export const PROPERTIES: readonly Property[] = [
  ...checkProperties(),
  ...readerProperties(),
  ...pluginProperties(),
  ...localServiceProperties(),
  ...softphoneProperties(),
  ...gatewayProperties(),
  ...gatewayDayProperties(),
  ...ctiProperties(),
  ...ctiDayProperties(),
  ...stompProperties(),
  ...modelProperties(),
];
