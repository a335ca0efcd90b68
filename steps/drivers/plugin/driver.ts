import type { Masker } from '../../../fixtures/targets/secrets';
import type { Timers } from '../../../fixtures/targets/target';
import type { PluginArgument } from '../../../schemas/trace-data';
import type { EntryOf } from '../../../schemas/trace-entry';
import type { Trace } from '../../evidence/trace';
import type { Counterparts } from '../counterpart';

/** What became of a call: what it returned or threw, or that neither came. */
export type PluginAnswer = EntryOf<'plugin', 'return' | 'exception' | 'failure'>;

/** What steps and testbeds know of a driver of the plugin. */
export interface PluginDriver {
  /** Opens the page and waits until the accessor gives a plugin. Throws Inconclusive, saying what was tried. */
  open(): Promise<void>;
  /**
   * Calls a function of the plugin. Records the call, then what it returned or threw; what it calls back is
   * recorded whenever it comes. Gives the entry of the return (of the settled promise, if it gave one), of the
   * exception, or of kind `failure` when neither came within `timers.reply`.
   */
  call(method: string, args: PluginArgument[]): Promise<PluginAnswer>;
  /**
   * Resolves when what the page has observed so far stands in the trace: the agent reports in order, so it is
   * asked once more. Gives up after `timers.reply`.
   */
  flush(): Promise<void>;
  /** Lets go of the page. Never throws, also after the page hung or crashed. */
  close(): Promise<void>;
}

export interface PluginDriverOptions {
  trace: Trace;
  timers: Timers;
  /** Masks the messages of errors; the trace masks for itself. */
  mask?: Masker;
  /** Where the page comes from. Default: it is the one of the target file. */
  counterpart?: Counterparts;
  /** Tells what this scenario asked from what another did. Default: made up. */
  scenario?: string;
}
