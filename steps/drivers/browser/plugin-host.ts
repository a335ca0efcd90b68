/** What the plugin driver needs of a page that hosts the plugin, whichever way that page is reached. */
import type { Instruction } from './page-agent';

/** What a host tells the driver, at any time between open and close. */
export interface HostEvents {
  /** A report of the page's script, as it came: text, or the JSON in it. */
  observed(report: unknown): void;
  /** The page with the plugin is gone (why: crashed, closed, went elsewhere); calls under way end unanswered. */
  lost(why: string): void;
  /** Something that the browser did and a reader of the trace should know, such as a dialog. */
  noticed(what: string): void;
}

/** A page with the page agent in it. */
export interface PluginHost {
  /**
   * Opens or finds the page and puts the agent into it; the plugin need not be ready.
   *
   * @param deadline milliseconds
   * @throws Inconclusive when the page cannot be reached; the message says what was tried
   */
  open(deadline: number): Promise<void>;
  /** Hands an instruction to the agent. Rejects when the page is gone; may never settle when it hangs. */
  instruct(instruction: Instruction): Promise<void>;
  /** Lets go of the page; in a page that is not ours the plugin lives on. */
  close(): Promise<void>;
}
