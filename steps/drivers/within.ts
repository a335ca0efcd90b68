/** Waiting with a deadline. */
import { after } from '../evidence/time';

/**
 * What the promise gives, or `late()` when it takes longer than `ms` milliseconds; rejects if the promise does
 * so in time. The work behind the promise is not stopped, and how it ends later is of no interest.
 */
export async function within<T, L>(ms: number, work: Promise<T>, late: () => L): Promise<T | L> {
  let callOff: (() => void) | undefined;
  const deadline = new Promise<L>((resolve, reject) => {
    callOff = after(ms, () => {
      try {
        resolve(late());
      } catch (error) {
        reject(error);
      }
    });
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    callOff?.();
  }
}

/** First line of an error's message: Playwright appends its call log, which says nothing to a tester. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? '';
}
