/**
 * Support code: after Ctrl-C or SIGTERM the scenario under way ends in order (a live softphone hangs up and checks
 * out), and the rest is skipped. A second one ends the process at once. Loaded before all steps, in every worker.
 */
import { Before } from '@cucumber/cucumber';
import { isInterrupted } from '../../steps/lifecycle/interruption';

Before({ name: 'skip what is left after Ctrl-C' }, () => (isInterrupted() ? 'skipped' : undefined));
