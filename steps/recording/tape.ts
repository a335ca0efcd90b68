/** What stands between a scenario and its target: nothing, a recorder, or a recording that answers in its place. */

import { type Counterparts, DIRECTLY } from '../drivers/counterpart';
import { listenForPushes, type PushPost } from '../drivers/gateway/push-post';
import type { Exchange } from '../drivers/http/raw-http';
import { exchangeRaw } from '../drivers/http/raw-http';

/** Reads what was printed of a state. */
export type Read = (printed: object, given: readonly unknown[]) => object;

export interface Tape {
  /**
   * The testbed of a system.
   *
   * @param known what it has that does not depend on the target
   * @param read reads what was seen of a target, which may not tell all; `given`: what the testbed was asked
   */
  testbed<Testbed extends object>(live: () => Testbed, known: Partial<Testbed>, read?: Read): Testbed;
  /** Sends an HTTP request. */
  readonly exchange: Exchange;
  /** What a driver talks to. */
  readonly counterpart: Counterparts;
  /** Where pushes come in. */
  readonly pushPost: PushPost;
  /** How much of what came was too much to be recorded. */
  readonly dropped?: number;
  /** A step begins. Gives what is to be called when it is over. */
  work?(): () => void;
  /** What the tester makes up, such as a token; `kind` says what. */
  made(kind: string, make: () => string): string;
}

/** The target itself, and nobody writes down what it says. */
export const NO_TAPE: Tape = {
  testbed: (live) => live(),
  exchange: exchangeRaw,
  counterpart: DIRECTLY,
  pushPost: listenForPushes,
  made: (_, make) => make(),
};
