/** The systems under test. A further one is registered here, and nowhere else in the steps. */
import { putBack } from './gateway/arrange';
import { GatewayUnderTest } from './gateway/under-test';
import { registerSystem } from './lifecycle/systems';
import { restore } from './softphone/arrange';
import { SoftphoneUnderTest } from './softphone/under-test';
import { endLeftCalls } from './wellclient/placed-calls';
import { WellClientUnderTest } from './wellclient/under-test';

declare module './lifecycle/systems' {
  interface Systems {
    softphone: SoftphoneUnderTest;
    gateway: GatewayUnderTest;
    wellclient: WellClientUnderTest;
  }
}

registerSystem('softphone', {
  system: SoftphoneUnderTest,
  restore,
});
registerSystem('gateway', {
  system: GatewayUnderTest,
  restore: putBack,
});
registerSystem('wellclient', {
  system: WellClientUnderTest,
  // What the testbed itself can put back it does when it is closed.
  restore: endLeftCalls,
});
