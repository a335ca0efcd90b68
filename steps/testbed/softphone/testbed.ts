/** What a scenario may ask for: situations round the softphone, and a look at what became of it. */
import type { SoftphoneState } from '../../../fixtures/simulators/softphone';
import type {
  Account,
  AccountRole,
  DestinationRole,
  HookName,
  PluginAccess,
} from '../../../fixtures/targets/target';
import type { Trace } from '../../evidence/trace';
import type { EndOfQuiet } from '../watch';

/** What a target tells of itself. Of a real one it is a reading: what is not told throws when it is read. */
export type Observed = Omit<SoftphoneState, 'history' | 'network'>;

/** What a look at the target showed. */
export interface Sight<State = Observed> {
  holds: boolean;
  /** What was seen, in one line. */
  seen: string;
  /** The state itself, unless it was a person who looked. */
  state?: State;
  /** Of what was waited for in vain: how long, and the timer that ended it. */
  within?: string;
}

/** Servers an agent may be told to sign in at. */
export type ServerKind = 'the call centre' | 'unknown name' | 'refuses' | 'cuts';

/** Situations that somebody else than the page brings about. */
export type Situation = Exclude<HookName, 'observe' | 'reset'>;

export interface Testbed {
  /** How the plugin is reached; throws Inconclusive when the target file does not say. */
  plugin(): PluginAccess;
  /** Address of the local service for this scenario, such as `http://127.0.0.1:12307`. */
  serviceAddress(): string;
  /** Makes the service answer at the address that the document fixes, where that is in our hands. */
  atDocumentedAddress(): Promise<void>;
  /** Throws Inconclusive, naming the IXIT key, when the target file has no such account. */
  account(role: AccountRole): Account;
  destination(role: DestinationRole): string;
  /**
   * A number at whose far end this happens by itself, where no hook brings it about. Throws Inconclusive, naming both,
   * when there is neither, and nobody to ask.
   */
  numberThat(does: 'farEndAnswers' | 'farEndHangsUp'): string | undefined;
  server(kind: ServerKind): string;
  /** Throws Inconclusive when the target file does not allow that a call is placed (to this number). */
  mayDial(number: string | undefined): void;
  /** Brings a situation about, or throws Inconclusive naming what is missing. */
  bringAbout(situation: Situation, values?: Record<string, string>): Promise<void>;
  /**
   * Looks at the softphone from outside, until what is expected can be seen or time is up. Throws Inconclusive
   * when nothing can look, and Untold at once when the target does not tell what {@link holds} has to know.
   *
   * @param question what an operator is asked, to be answered with yes or no
   */
  sees(question: string, holds: (state: Observed) => boolean): Promise<Sight>;
  /** As {@link sees}, for what is so and is to stay: until it is so no longer, or has been for long enough. */
  keeps(question: string, holds: (state: Observed) => boolean): Promise<Sight>;
  /** Lets this many milliseconds go by on the target's clock. */
  elapse(ms: number): Promise<void>;
  /** Resolves when whatever the target was going to emit has come, or at what `ends` the wait for it. */
  settle(ends?: EndOfQuiet): Promise<void>;
  /** Whether {@link open} has brought the target to its start: nobody checked in, the line idle. */
  startsFresh(): boolean;
  /** Called before the first step. */
  open(trace: Trace): Promise<void>;
  /** Called after the last step, also after a failure. Leaves nobody checked in where it can. Never throws. */
  close(): Promise<void>;
}
