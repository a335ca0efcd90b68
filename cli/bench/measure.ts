/** Measures a subject: the suite and the bare loop in turn, so that both meet the same machine. */
import { closeBrowser } from '../../steps/drivers/browser/browser';
import { runBareLoop } from './bare-loop';
import type { Measured, Repetition } from './measured';
import type { Subject } from './subject';
import { profileSuite, runSuite, timeShared } from './suite-run';

/**
 * @param features that the suite runs; empty: all of the subject
 * @param times how many repetitions
 * @param say told before each
 * @throws HarnessFault, Error when there is nothing to compare
 */
export async function measure(
  subject: Subject,
  features: readonly string[],
  times: number,
  say: (line: string) => void,
): Promise<Measured> {
  const repetitions: Repetition[] = [];
  while (repetitions.length < times) {
    say(`${subject.name}: measuring, ${repetitions.length + 1} of ${times}`);
    const suite = await runSuite(subject, features);
    const shared = await timeShared(subject, features);
    try {
      repetitions.push({ suite, shared, bare: await runBareLoop(subject, suite.exchanges) });
    } finally {
      // The next suite shall not share the machine with a browser that has nothing to do.
      await closeBrowser();
    }
  }
  say(`${subject.name}: taking samples`);
  return { repetitions, shares: await profileSuite(subject, features) };
}
