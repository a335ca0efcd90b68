/**
 * Support code: after Ctrl-C the scenario under way ends in order (a live softphone hangs up and checks out), and
 * the rest is skipped. A second Ctrl-C ends the process at once. Loaded before all steps, in every worker.
 */
import { Before } from '@cucumber/cucumber';

const INTERRUPTED = 130;
let asked = false;

process.on('SIGINT', () => {
  if (asked) process.exit(INTERRUPTED);
  asked = true;
});

Before({ name: 'skip what is left after Ctrl-C' }, () => (asked ? 'skipped' : undefined));
