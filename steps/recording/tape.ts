/** What stands between a scenario and its target: nothing, a recorder, or a recording that answers in its place. */

import { listenForPushes, type PushPost } from '../drivers/gateway/push-post';
import type { Exchange } from '../drivers/http/raw-http';
import { exchangeRaw } from '../drivers/http/raw-http';

export interface Tape {
  /** The testbed of a system; `known`: what it has that does not depend on the target. */
  testbed<Testbed extends object>(live: () => Testbed, known: Partial<Testbed>): Testbed;
  /** Sends an HTTP request. */
  readonly exchange: Exchange;
  /** Where pushes come in. */
  readonly pushPost: PushPost;
  /** How much of what came was too much to be recorded. */
  readonly dropped?: number;
  /** What the tester makes up, such as a token; `kind` says what. */
  made(kind: string, make: () => string): string;
}

/** The target itself, and nobody writes down what it says. */
export const NO_TAPE: Tape = {
  testbed: (live) => live(),
  exchange: exchangeRaw,
  pushPost: listenForPushes,
  made: (_, make) => make(),
};
