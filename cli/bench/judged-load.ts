/** Measures what judging costs under load: the same load of a simulated gateway with the judge, and without. */
import { manyAgents } from '../../fixtures/simulators/gateway/provisioned';
import { DEFAULT_OPTIONS } from '../../fixtures/targets/default-options';
import { makeLoad } from '../capacity/built-in';
import type { LoadResult } from '../capacity/load';
import { startApart } from '../capacity/simulated';

export interface JudgedLoad {
  agents: number;
  exchanges: number;
  /** Of an exchange, in microseconds of processor of who makes the load: with the judge, and without. */
  judged: number;
  bare: number;
}

/** How many times as fast as documented the time of the gateway goes. */
const PACE = 10;
/** Milliseconds. */
const TIMES = { ramp: 2_000, hold: 6_000 };
const TIMERS = { reply: 5_000, effect: 1_300, pollWait: 1_000, guidInterval: 6_000, guidTimeout: 12_000 };

export async function measureLoad(agents: number): Promise<JudgedLoad> {
  // What is read and compiled once is no part of it.
  await oneLoad(Math.ceil(agents / 10), true);
  const judged = await oneLoad(agents, true);
  const bare = await oneLoad(agents, false);
  return { agents, exchanges: exchangesOf(judged), judged: costOf(judged), bare: costOf(bare) };
}

/** One line. */
export function loadLine({ agents, exchanges, judged, bare }: JudgedLoad): string {
  const share = Math.round(((judged - bare) / judged) * 100);
  return `capacity: ${agents} agents, ${exchanges} exchanges, ${Math.round(judged)} microseconds of one core each; without the judge ${Math.round(bare)}, so that it takes ${share} %`;
}

async function oneLoad(agents: number, judges: boolean): Promise<LoadResult> {
  const apart = await startApart({ system: 'gateway', agents, pace: PACE, misbehaviours: [] });
  try {
    return await makeLoad(
      {
        ...{ interface: 'gateway', strict: false, secrets: [], profile: 'storm', judges },
        ...{ ics: { claims: [], options: DEFAULT_OPTIONS }, ...TIMES, timers: TIMERS },
        ...{ access: { address: apart.address, ca: apart.ca }, accounts: manyAgents(agents) },
      },
      new Promise(() => undefined),
    );
  } finally {
    await apart.stop();
  }
}

function exchangesOf({ measured }: LoadResult): number {
  return measured.overTime.reduce((sum, { exchanges }) => sum + exchanges, 0);
}

function costOf(result: LoadResult): number {
  return result.processor / Math.max(1, exchangesOf(result));
}
