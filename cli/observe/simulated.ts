/** The simulators that answer where no upstream is named. */
import { SystemClock } from '../../fixtures/simulators/clock';
import { startSimulatedCti } from '../../fixtures/simulators/cti';
import { startSimulatedGateway } from '../../fixtures/simulators/gateway';
import { startSimulatedSoftphone } from '../../fixtures/simulators/softphone';
import type { Say } from '../../fixtures/texts/texts';
import { labelled } from '../labelled';
import { gatewayAccounts } from '../simulate/gateway';
import { softphoneAccounts } from '../simulate/softphone';
import { ctiAccounts } from '../simulate/wellclient';
import type { Upstream } from './forward';

export type ObservedInterface = 'gateway' | 'local-service' | 'wellclient';

/** Who answers what clients ask. */
export interface Answering {
  upstream: Upstream;
  /** Lines for people, of a simulator: accounts, and where situations are brought about. */
  introduction: string[];
  stop(): Promise<void>;
}

const clock = new SystemClock();

const SIMULATED: Readonly<Record<ObservedInterface, (say: Say) => Promise<Answering>>> = {
  gateway: async (say) => {
    const { address, ca, control, stop } = await startSimulatedGateway({
      ...{ transport: 'https', controlPort: 0, clock },
    });
    const introduction = [
      labelled(say('simulate.control'), control ?? ''),
      '',
      ...gatewayAccounts(say, control),
    ];
    return { upstream: upstreamAt(address, ca), introduction, stop };
  },
  'local-service': async (say) => {
    const { serviceAddress, pluginPage, panel, stop } = await startSimulatedSoftphone({
      ...{ clock, language: say.language },
    });
    const introduction = [
      labelled(say('simulate.pluginPage'), pluginPage),
      labelled(say('simulate.panel'), panel),
      '',
      ...softphoneAccounts(say),
    ];
    return { upstream: upstreamAt(serviceAddress), introduction, stop };
  },
  wellclient: async (say) => {
    const { address, control, stop } = await startSimulatedCti({ controlPort: 0, clock });
    const introduction = [labelled(say('simulate.control'), control ?? ''), '', ...ctiAccounts(say)];
    return { upstream: upstreamAt(address), introduction, stop };
  },
};

export function startSimulated(name: ObservedInterface, say: Say): Promise<Answering> {
  return SIMULATED[name](say);
}

function upstreamAt(address: string, ca?: string): Upstream {
  return { url: new URL(address), simulated: true, ...(ca !== undefined && { ca }) };
}
