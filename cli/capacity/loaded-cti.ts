/** The CTI server below an SDK as a system that load is made of. */
import { manyCtiAgents, PROVISIONED_CTI } from '../../fixtures/simulators/cti/provisioned';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import type { LoadedSystem } from './loaded-system';
import { checkOwn, checkPermitted } from './permission';
import { startApart } from './simulated';

/** Milliseconds in which profiles count; see {@link PROFILES}. */
const WAIT = 10_000;

export const loadedCti: LoadedSystem = {
  interface: 'wellclient',
  amount: 'agents',
  check: checkPermitted,
  async open({ ics, ixit, secrets, file }, options) {
    const { simulated, timers, cti } = ixit;
    const { ramp, hold, profile, strict, amount: agents } = options;
    const common = {
      ...({ interface: 'wellclient', ics, strict, secrets, ramp, hold, profile, judges: true } as const),
    };
    const { reply, effect } = timers;
    if (simulated) {
      const { pace, misbehaviours } = simulated;
      const apart = await startApart({ system: 'wellclient', agents, misbehaviours });
      return {
        plan: {
          ...{ ...common, access: { address: apart.address } },
          timers: { reply, effect: effect / pace, pollWait: WAIT / pace },
          supervisor: PROVISIONED_CTI.agents.supervisor,
          accounts: manyCtiAgents(agents),
        },
        used: apart.used,
        stop: apart.stop,
      };
    }
    const { crowd, agents: named } = cti;
    const { supervisor } = named;
    if (!crowd)
      throw new ConfigurationError(`${file}: ixit.cti.crowd is missing: where agents sign in for load.`);
    if (supervisor?.password === undefined)
      throw new ConfigurationError(`${file}: ixit.cti.agents.supervisor is missing, or its password.`);
    checkOwn(crowd.address, options);
    const { from, to } = crowd;
    if (to - from + 1 < agents)
      throw new ConfigurationError(`--agents ${agents}: ${file} names ${to - from + 1} (ixit.cti.crowd).`);
    const filledIn = (text: string, number: number) => text.replaceAll('{number}', String(number));
    return {
      plan: {
        ...{ ...common, access: { address: crowd.address }, timers: { reply, effect, pollWait: WAIT } },
        supervisor: { agentId: supervisor.agentId, password: supervisor.password },
        accounts: Array.from({ length: agents }, (_, i) => ({
          agentId: filledIn(crowd.agentId, from + i),
          deviceId: filledIn(crowd.deviceId, from + i),
          password: filledIn(crowd.password, from + i),
        })),
      },
      stop: async () => undefined,
    };
  },
};
