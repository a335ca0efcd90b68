/** The gateway as a system that load is made of: how it is reached, and who signs in. */
import { manyAgents } from '../../fixtures/simulators/gateway/provisioned';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import type { GatewayAgent, Target } from '../../fixtures/targets/target';
import type { LoadedSystem } from './loaded-system';
import { checkOwn, checkPermitted } from './permission';
import { startApart } from './simulated';

/** Milliseconds that the way to a simulated gateway and back may take, however fast its time goes. */
const WAY = 300;
const HERE = { scheme: 'http', listen: '127.0.0.1', port: 0 } as const;

export const loadedGateway: LoadedSystem = {
  interface: 'gateway',
  amount: 'agents',
  check: checkPermitted,
  async open({ ics, ixit, secrets, file }, options) {
    const { simulated, timers, gateway } = ixit;
    const { ramp, hold, profile, strict, events, amount: agents } = options;
    const common = {
      ...({ interface: 'gateway', ics, strict, secrets, ramp, hold, profile, judges: true } as const),
    };
    if (simulated) {
      const { pace, misbehaviours } = simulated;
      const apart = await startApart({ system: 'gateway', agents, pace, misbehaviours });
      const { pollWait, guidInterval, guidTimeout } = gateway.timers;
      const faster = {
        ...{ pollWait: pollWait / pace, guidInterval: guidInterval / pace, guidTimeout: guidTimeout / pace },
        ...{ reply: timers.reply, effect: timers.effect / pace + WAY },
      };
      const access = { address: apart.address, ca: apart.ca };
      return {
        plan: {
          ...{ ...common, access, timers: faster, accounts: manyAgents(agents) },
          ...(events === 'push' && { push: HERE }),
        },
        used: apart.used,
        stop: apart.stop,
      };
    }
    const { address, ca, insecure, certificate } = gateway;
    if (address === undefined) throw new ConfigurationError(`${file}: ixit.gateway.address is missing.`);
    checkOwn(address, options);
    const accounts = accountsOf(gateway);
    if (accounts.length < agents)
      throw new ConfigurationError(
        `--agents ${agents}: ${file} names ${accounts.length} (ixit.gateway.crowd, ixit.gateway.range).`,
      );
    const { reply, effect } = timers;
    const { push } = gateway;
    if (events === 'push' && !push)
      throw new ConfigurationError(`${file}: ixit.gateway.push is missing: where events are pushed to.`);
    return {
      plan: {
        ...common,
        access: {
          address,
          ...(ca !== undefined && { ca }),
          ...(insecure !== undefined && { insecure }),
          ...(certificate && { certificate }),
        },
        timers: { ...gateway.timers, reply, effect },
        accounts: accounts.slice(0, agents),
        ...(events === 'push' && push && { push }),
      },
      stop: async () => undefined,
    };
  },
};

/** Those of the crowd, and those of the range. */
function accountsOf({ crowd, range }: Target['ixit']['gateway']): GatewayAgent[] {
  if (!range) return crowd;
  const more = Array.from({ length: Math.max(0, range.to - range.from + 1) }, (_, i) => {
    const agentid = String(range.from + i);
    const named = (text: string) => text.replaceAll('{agentid}', agentid);
    return { agentid, password: named(range.password), phonenum: named(range.phonenum) };
  });
  return [...crowd, ...more];
}
