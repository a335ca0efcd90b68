/**
 * What a time that was measured is worth on this machine: the tester's own side and the way to the gateway take time as
 * well, which is never held against the target.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Inconclusive } from '../../schemas/verdict';
import type { AgentClient } from '../drivers/gateway/agent-client';
import type { World } from '../lifecycle/world';

/** Calls that wait for nothing, by which the way to the gateway and back is measured. */
const TRIES = 3;
/** A machine that was late by so much once may be late by so many times more. */
const MARGIN = 4;
const NANOSECONDS = 1_000_000;
/** Milliseconds between two looks at how late this process is. */
const RESOLUTION = 5;

/** What a call took, and by how much this process was late meanwhile; milliseconds. */
export interface Measured<T> {
  came: T;
  took: number;
  late: number;
}

/** @param now the clock on which the call is measured; where it stands still by itself, nothing is late on it */
export async function measured<T>(now: () => number, call: () => Promise<T>): Promise<Measured<T>> {
  const monitor = monitorEventLoopDelay({ resolution: RESOLUTION });
  monitor.enable();
  const began = now();
  const came = await call();
  const took = now() - began;
  monitor.disable();
  const late = took === 0 || !Number.isFinite(monitor.max) ? 0 : monitor.max / NANOSECONDS;
  return { came, took, late };
}

/**
 * A call took longer than it may. It is a fault of the gateway only where that cannot be the machine's doing: a call that
 * waits for nothing shows how long any takes here.
 *
 * @param limit milliseconds
 * @throws Inconclusive where the limit is too short for this machine to tell
 */
export async function stopIfMachineIsSlow(
  { gateway, trace }: World,
  client: AgentClient,
  { took, late }: Pick<Measured<unknown>, 'took' | 'late'>,
  limit: number,
): Promise<void> {
  let delay = late;
  for (let i = 0; i < TRIES; i += 1) {
    const way = await measured(
      () => gateway.testbed.now(),
      () => client.poll({ guid: null }),
    );
    trace.claim(way.came.entry);
    delay = Math.max(delay, way.took, way.late);
  }
  if (isBeyondDoubt(took, delay, limit)) return;
  throw new Inconclusive(
    `a poll with an event was answered after ${Math.round(took)} ms, and a call that waits for nothing takes up to ${Math.round(delay)} ms here: this machine is too slow to tell whether ${Math.round(limit)} ms were kept`,
  );
}

/** Whether so long a time cannot come of delays of the machine. */
export function isBeyondDoubt(took: number, delay: number, limit: number): boolean {
  return took >= limit + MARGIN * delay;
}
