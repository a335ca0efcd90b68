/** Tells whatever waits for minutes that the run is to end, so that a live target is put back without delay. */
import { setTimeout as pause } from 'node:timers/promises';
import { Inconclusive } from '../schemas/verdict';
import { ENDINGS } from './endings';

const interruption = new AbortController();

const INTERRUPTED = 130;

for (const ending of ENDINGS) {
  process.on(ending, () => {
    // The second time nothing is waited for.
    if (isInterrupted()) process.exit(INTERRUPTED);
    interruption.abort();
  });
}

/** Whether the run is being ended. */
export function isInterrupted(): boolean {
  return interruption.signal.aborted;
}

/** Waits so many milliseconds. Throws Inconclusive as soon as the run is being ended. */
export async function waitUnlessInterrupted(ms: number): Promise<void> {
  await pause(ms, undefined, { signal: interruption.signal }).catch(() => stopIfInterrupted());
}

/** @throws Inconclusive when the run is being ended. */
export function stopIfInterrupted(): void {
  if (isInterrupted()) throw new Inconclusive('the run was interrupted');
}
