/** A simulated system in a process of its own, so that it takes no time of who makes the load; see {@link startApart}. */
import { SystemClock } from '../../fixtures/simulators/clock';
import { startSimulatedCti } from '../../fixtures/simulators/cti';
import { startSimulatedGateway } from '../../fixtures/simulators/gateway';
import { startSimulatedSoftphone } from '../../fixtures/simulators/softphone';
import { checkInParameters } from '../../fixtures/simulators/softphone/provisioned';

/** What the process is told, and what it tells. */
export type Wanted = { misbehaviours: string[] } & (
  | {
      system: 'gateway';
      agents: number;
      /** How many times as fast as documented its time goes. */
      pace: number;
    }
  | { system: 'softphone' }
  | { system: 'wellclient'; agents: number }
);

export interface Up {
  address: string;
  /** The certificate that a client must trust. */
  ca: string;
  /** Address that tells its state as JSON. */
  state: string;
}

/** Of processor, in microseconds; bytes of memory at most. */
export interface Used {
  processor: number;
  memory: number;
}

process.once('message', async (wanted: Wanted) => {
  const up = await start(wanted);
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({
      processor: user + system,
      memory: process.resourceUsage().maxRSS * 1024,
    } satisfies Used);
  });
  process.send?.(up);
});
// Whoever started it is gone.
process.once('disconnect', () => process.exit());
// Ctrl-C is for who started it: agents sign out yet.
process.on('SIGINT', () => undefined);

function start(wanted: Wanted): Promise<Up> {
  if (wanted.system === 'gateway') return gateway(wanted);
  return wanted.system === 'wellclient' ? cti(wanted) : softphone(wanted);
}

async function gateway({ agents, pace, misbehaviours }: Extract<Wanted, { system: 'gateway' }>): Promise<Up> {
  const {
    address,
    ca = '',
    control,
  } = await startSimulatedGateway({
    ...{ transport: 'https', controlPort: 0 },
    ...{ clock: new SystemClock(pace), many: agents, misbehaviours },
  });
  return { address, ca, state: `${control}/state` };
}

/** An agent is checked in, so that commands are carried out. */
async function softphone({ misbehaviours }: Wanted): Promise<Up> {
  const {
    softphone: model,
    panel,
    ...up
  } = await startSimulatedSoftphone({
    ...{ clock: new SystemClock(), misbehaviours },
  });
  model.checkInOut(JSON.stringify(checkInParameters('web')), () => undefined);
  await up.settled();
  return { address: up.serviceAddress, ca: '', state: `${panel}control/state` };
}

async function cti({ agents, misbehaviours }: Extract<Wanted, { system: 'wellclient' }>): Promise<Up> {
  const { address, control } = await startSimulatedCti({
    ...{ clock: new SystemClock(), many: agents, misbehaviours, controlPort: 0 },
  });
  return { address, ca: '', state: `${control}/state` };
}
