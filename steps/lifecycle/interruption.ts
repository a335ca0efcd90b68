/** Tells whatever waits for minutes that the run is to end, so that a live target is put back without delay. */
import { setTimeout as pause } from 'node:timers/promises';
import { ENDINGS } from '../../reports/endings';
import { Inconclusive } from '../../schemas/verdict';

const interruption = new AbortController();

const INTERRUPTED = 130;
/** Milliseconds that putting a target back may take when nobody wants to wait any more. */
const LAST_ACTS = 3000;

const acts = new Set<() => Promise<void>>();
let ending: Promise<void> | undefined;

/** Has something be done before a run ends that is told to end at once. @returns takes that back. */
export function beforeTheEnd(act: () => Promise<void>): () => void {
  acts.add(act);
  return () => acts.delete(act);
}

/** Resolves when the target has been put back, or that has taken too long. Never rejects; does all that once. */
export function lastActs(): Promise<void> {
  ending ??= Promise.race([
    Promise.allSettled([...acts].map((act) => act())).then(() => undefined),
    pause(LAST_ACTS),
  ]);
  return ending;
}

for (const ending of ENDINGS) {
  process.on(ending, () => {
    // The second time nothing is waited for but that the target is put back.
    if (isInterrupted()) void lastActs().then(() => process.exit(INTERRUPTED));
    else interruption.abort();
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
