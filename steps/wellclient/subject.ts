/** What a call of the SDK can be about, as scenarios bring it about. */
import type { World } from '../lifecycle/world';
import type { About, Supervisor } from './sdk-calls';

/** What a call is about. */
export interface Subject {
  /** What the call is to work on is there, as at first: whatever has become of it meanwhile. */
  first(world: World): Promise<void>;
  /** The next call is about another one than the first. */
  another(world: World): Promise<void>;
  /** What the same call would be about if nobody knew whom or what it names. */
  nobody(world: World): About;
  /** The same when the page of that supervisor calls; none: it does not depend on the page. */
  on?(world: World, about: About, by: Supervisor): About;
  /** What of it stands in the request of a call, and in that of no call about another. */
  named(about: About): string;
}
