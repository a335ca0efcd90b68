/** Measures a subject: the suite and the bare loop in turn, so that both meet the same machine. */
import { closeBrowser } from '../../steps/drivers/browser/browser';
import { runBareLoop } from './bare-loop';
import type { Repetition } from './measured';
import type { Subject } from './subject';
import { runSuite } from './suite-run';

/**
 * @param times how many repetitions
 * @param say told before each
 * @throws HarnessFault, Error when there is nothing to compare
 */
export async function measure(
  subject: Subject,
  times: number,
  say: (line: string) => void,
): Promise<Repetition[]> {
  const measured: Repetition[] = [];
  while (measured.length < times) {
    say(`${subject.name}: measuring, ${measured.length + 1} of ${times}`);
    const suite = await runSuite(subject);
    try {
      measured.push({ suite, bare: await runBareLoop(subject, suite.exchanges) });
    } finally {
      // The next suite shall not share the machine with a browser that has nothing to do.
      await closeBrowser();
    }
  }
  return measured;
}
