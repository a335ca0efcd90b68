/** A simulated gateway in a process of its own, so that it takes no time of who makes the load; see {@link startApart}. */
import { SystemClock } from '../../fixtures/simulators/clock';
import { startSimulatedGateway } from '../../fixtures/simulators/gateway';

/** What the process is told, and what it tells. */
export interface Wanted {
  agents: number;
  /** How many times as fast as documented its time goes. */
  pace: number;
  misbehaviours: string[];
}

export interface Up {
  address: string;
  ca: string;
}

/** Of processor, in microseconds; bytes of memory at most. */
export interface Used {
  processor: number;
  memory: number;
}

process.once('message', async ({ agents, pace, misbehaviours }: Wanted) => {
  const { address, ca = '' } = await startSimulatedGateway({
    transport: 'https',
    ...{ clock: new SystemClock(pace), many: agents, misbehaviours },
  });
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({
      processor: user + system,
      memory: process.resourceUsage().maxRSS * 1024,
    } satisfies Used);
  });
  process.send?.({ address, ca } satisfies Up);
});
// Whoever started it is gone.
process.once('disconnect', () => process.exit());
// Ctrl-C is for who started it: agents sign out yet.
process.on('SIGINT', () => undefined);
