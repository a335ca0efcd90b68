/** Makes as many exchanges with a subject as the suite did, with nothing around them, and takes the time. */
import { within } from '../../steps/drivers/within';
import { HarnessFault } from '../run/harness-fault';
import type { BareRun } from './measured';
import type { BareTarget, Subject } from './subject';

/** Exchanges of each kind before the clock runs: connections are made, and code is compiled. */
const WARM_UP = 10;
/** Milliseconds for all exchanges of one kind; a loop that takes longer hangs. */
const LIMIT = 5 * 60_000;

/**
 * @param exchanges how many, by kind
 * @throws HarnessFault when the loop hangs; Error when an answer is wrong
 */
export async function runBareLoop(subject: Subject, exchanges: Record<string, number>): Promise<BareRun> {
  const target = await subject.open();
  try {
    const time: Record<string, number> = {};
    for (const [kind, count] of Object.entries(exchanges)) {
      await make(target, kind, WARM_UP);
      const began = performance.now();
      await make(target, kind, count);
      time[kind] = performance.now() - began;
    }
    return { time };
  } finally {
    await target.close();
  }
}

async function make({ exchange }: BareTarget, kind: string, count: number): Promise<void> {
  const made = exchange[kind]?.(count);
  if (!made) throw new HarnessFault(`The bare loop cannot make ${kind}.`);
  await within(LIMIT, made, () => {
    throw new HarnessFault(`The bare loop did not end: ${count} ${kind} within ${LIMIT} ms.`);
  });
}
