/** The local service of a softphone as a system that load is made of. */
import { PROVISIONED } from '../../fixtures/simulators/softphone';
import type { Target } from '../../fixtures/targets/target';
import { loopbackAddress } from '../../steps/drivers/local-service/loopback';
import type { LoadedSystem } from './loaded-system';
import { checkRate } from './permission';
import type { ServicePlan } from './plan';
import { startApart } from './simulated';

export const loadedService: LoadedSystem = {
  interface: 'local-service',
  amount: 'commands',
  check: (target, _, commands) => checkRate(target, commands),
  async open({ ics, ixit, secrets, file }, { ramp, hold, strict, amount }) {
    const { simulated, timers, localService, hooks } = ixit;
    const { reply, effect } = timers;
    const common = {
      ...({ interface: 'local-service', ics, strict, secrets, ramp, hold, judges: true } as const),
      ...{ timers: { reply, effect }, perSecond: amount },
    };
    if (simulated) {
      const { misbehaviours } = simulated;
      const apart = await startApart({ system: 'softphone', misbehaviours });
      return {
        plan: {
          ...common,
          access: { address: apart.address },
          destinations: PROVISIONED.destinations,
          observed: { hook: `GET ${apart.state}`, file },
        },
        used: apart.used,
        stop: apart.stop,
      };
    }
    const { address } = localService ?? { address: '' };
    loopbackAddress(address);
    return {
      plan: {
        ...common,
        access: { address },
        destinations: destinationsOf(ixit),
        ...(hooks.observe !== undefined && { observed: { hook: hooks.observe, file } }),
      },
      stop: async () => undefined,
    };
  },
};

/** Nobody is called whom the target file does not allow to be. */
function destinationsOf({ destinations, permissions }: Target['ixit']): ServicePlan['destinations'] {
  const { answeringNumber, unknownQueue } = destinations;
  const { allowDialling, allowedNumbers } = permissions;
  const mayDial = allowDialling && answeringNumber !== undefined && allowedNumbers.includes(answeringNumber);
  return {
    ...(mayDial && { answeringNumber }),
    ...(unknownQueue !== undefined && { unknownQueue }),
  };
}
