/** What steps and testbeds know of a driver of a wellClient. */

import type { Masker } from '../../../fixtures/targets/secrets';
import type { Timers } from '../../../fixtures/targets/target';
import type { EntryOf } from '../../../schemas/trace-entry';
import type { Trace } from '../../evidence/trace';
import type { Counterparts } from '../counterpart';
import type { SentTo } from './traffic';

/** How a wellClient is reached. */
export interface WellClientAccess {
  /** `scripts`: in a page of the harness. `simulated`, `page`: in a page that has an address. */
  way: 'simulated' | 'scripts' | 'page';
  page?: string;
  /** Files or http(s) addresses, in order, such as jquery, stomp, well-client. */
  scripts?: string[];
  /** Members that are set on the live object of `getConfig()` before any call. */
  config?: Record<string, unknown>;
  /** Origins that the page may reach besides those of the page and of the scripts themselves. */
  allow: string[];
  /** Expression that gives the wellClient object. Default `wellClient`. */
  accessor?: string;
  /** Argument of `agentLogin`, which is called before anything else; none: nobody signs in. */
  signIn?: Record<string, unknown>;
}

/** What became of a call at once: what it returned or threw, or that neither came. */
export type SdkAnswer = EntryOf<'wellclient', 'return' | 'exception' | 'failure'>;

export interface WellClientDriver {
  /**
   * Opens the page, waits until the accessor gives a wellClient, configures it, and signs in if access says so.
   * What the page sends meanwhile is recorded, and claimed.
   *
   * @throws Inconclusive, saying what was tried, when one of these fails within `timers.arrange`
   */
  open(): Promise<void>;
  /** Loads the page anew, which keeps what it stored, and goes on as {@link open}. Throws as that does. */
  reload(): Promise<void>;
  /**
   * Calls a function of the wellClient. Records the call, then what it returned or threw; `done` and `fail` are
   * recorded whenever they are called, as kind `callback`.
   *
   * @param args JSON values; `{undefined: true}` stands for an explicit `undefined`
   * @returns the entry of the return or of the exception, or of kind `failure` when there is no such function, or
   *   when the page did not come back within `timers.reply`
   */
  call(method: string, args: readonly unknown[]): Promise<SdkAnswer>;
  /**
   * Resolves when what the page has reported so far stands in the trace. A page that does not answer within
   * `timers.reply` leaves an entry of kind `failure`.
   */
  flush(): Promise<void>;
  /**
   * Flushes a page of the simulated SDK, and moves its time on to what is due next there.
   * @param most milliseconds
   * @param silent number of requests under way that get no answer: time stands still while there are others
   * @returns milliseconds that have passed; `undefined` when nothing is due by then
   */
  elapse(most: number, silent: number): Promise<number | undefined>;
  /** Requests of which more may come, by their `seq`. */
  readonly underWay: ReadonlyMap<number, SentTo>;
  /** Resolves when a request ends that is under way. */
  requestEnds(): Promise<void>;
  /** Closes the page. Never throws, also after the page hung or crashed. */
  close(): Promise<void>;
}

export interface WellClientDriverOptions {
  trace: Trace;
  timers: Pick<Timers, 'reply' | 'arrange'>;
  /** Masks the messages of errors and learns the page's sessions; the trace's own. */
  mask: Masker;
  /** Where the page comes from, and its name there. Default: it is the one of the target file. */
  counterpart?: Counterparts;
  name?: string;
}
