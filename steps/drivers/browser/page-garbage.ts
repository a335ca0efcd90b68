/**
 * Keeps the process alive when a page hands garbage to the function by which Playwright hears of it: a page that
 * redefines JSON does, or calls that function by itself. Playwright leaves the rejection that comes of it to nobody.
 * Whoever waits for the page's report has a deadline.
 */

/** As Playwright names in its stacks what reads a page's message. */
const READS_MESSAGES = /\bdispatch\b.*playwright-core/;

let watching = false;

/** From now on; other rejections that nobody takes stay what they are, uncaught exceptions. */
export function outlivePageGarbage(): void {
  if (watching) return;
  watching = true;
  process.on('unhandledRejection', (reason) => {
    if (!isPageGarbage(reason)) throw reason;
  });
}

/** Whether it is what Playwright throws for a message that is no JSON, or JSON that is no message. */
export function isPageGarbage(reason: unknown): boolean {
  if (!(reason instanceof SyntaxError || reason instanceof TypeError)) return false;
  return READS_MESSAGES.test(reason.stack ?? '');
}
