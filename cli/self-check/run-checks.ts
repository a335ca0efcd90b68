/** Runs checks, tells how each went, and adds up. */
import type { Colours } from '../../reports/colours';
import type { Check, CheckResult } from './check';

/**
 * @param lanes checks that run at the same time, each lane in its order
 * @param say prints a line
 * @param colours of where it is printed
 * @returns the sums over all checks
 */
export async function runChecks(
  lanes: Check[][],
  say: (line: string) => void,
  colours: Colours,
): Promise<{ passed: number; failed: number }> {
  const sums = { passed: 0, failed: 0 };
  await Promise.all(
    lanes.map(async (lane) => {
      for (const check of lane) {
        const start = performance.now();
        const { passed, failed, output } = await resultOf(check);
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        const mark = failed === 0 ? colours.green('ok    ') : colours.red('FAILED');
        const counts = failed === 0 ? `${passed}` : `${failed} of ${passed + failed}`;
        say(`${mark} ${check.name.padEnd(8)} ${counts.padStart(8)} ${seconds.padStart(7)} s`);
        if (output) say(output.replace(/^/gm, '       '));
        sums.passed += passed;
        sums.failed += failed;
      }
    }),
  );
  return sums;
}

/** A check that found nothing to check, or broke, is one failure. */
async function resultOf(check: Check): Promise<CheckResult> {
  try {
    const result = await check.run();
    if (result.passed + result.failed > 0) return result;
    return { passed: 0, failed: 1, output: `there was nothing to check\n${result.output}`.trimEnd() };
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
