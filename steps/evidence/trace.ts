/**
 * The ordered record of a scenario: everything that crossed an interface, with secrets masked before it is
 * kept. Steps act through drivers, which record here; and they judge by querying what was recorded.
 */

import type { Masker } from '../../fixtures/targets/secrets';
import type { Exact } from '../../schemas/recording';
import type { EntryOf, TraceEntry } from '../../schemas/trace-entry';
import { after, now } from './time';

/**
 * More than this many entries of a kind from one interface are a flood: the rest are counted, not kept. What is of
 * another kind is kept all the same, so that a flood of events hides no request.
 */
export const TRACE_LIMIT = 2_000;
/** Raw text is kept up to this many characters. */
export const RAW_LIMIT = 16_384;

/** An entry before it is numbered and dated. */
export type NewEntry = Unkept<TraceEntry>;
/** The same of these kinds of an interface only. */
export type NewEntryOf<I extends TraceEntry['interface'], K extends EntryOf<I>['kind']> = Unkept<
  EntryOf<I, K>
>;
type Unkept<Entry extends TraceEntry> = Entry extends TraceEntry
  ? Omit<Entry, 'seq' | 'at' | 'claimed'> & { claimed?: boolean }
  : never;

/** An entry as it is kept. */
type Kept<New extends NewEntry> = Extract<TraceEntry, Pick<New, 'interface' | 'kind'>>;

interface Waiter {
  matches: (entry: TraceEntry) => boolean;
  resolve: (entry: TraceEntry | undefined) => void;
}

export class Trace {
  readonly entries: TraceEntry[] = [];
  /** What was too much to be kept, and so was not judged either: counted only. */
  dropped = 0;
  private readonly numbers = new Map<string, number>();
  private readonly started = now();
  private readonly waiters = new Set<Waiter>();
  /** Is told of each entry that is kept, as it is before anything of it is masked or cut. */
  listener: ((entry: TraceEntry, exact?: Exact) => void) | undefined;

  constructor(private readonly mask: Masker) {}

  /**
   * Records an entry and wakes whoever waits for it. Returns the entry as kept (masked, bounded).
   *
   * @param exact what the entry does not say of what it stands for
   */
  record<New extends NewEntry>(entry: New, exact?: Exact): Kept<New> {
    const kept = {
      ...entry,
      seq: this.entries.length + this.dropped + 1,
      at: this.elapsed(),
      // Masked before it is cut: half a secret is one, too.
      summary: bounded(this.mask.text(entry.summary), 400),
      claimed: entry.claimed ?? !(entry.origin === 'iut'),
      // The copy is of the same shape: only texts in it are others.
    } as unknown as Kept<New>;
    if (entry.data !== undefined) kept.data = this.mask.value(entry.data);
    if (entry.raw !== undefined) kept.raw = bounded(this.mask.text(entry.raw), RAW_LIMIT);
    const kind = `${kept.interface} ${kept.kind}`;
    const number = (this.numbers.get(kind) ?? 0) + 1;
    this.numbers.set(kind, number);
    if (number > TRACE_LIMIT) this.leaveOut();
    else {
      this.entries.push(kept);
      const { seq, at, claimed } = kept;
      this.listener?.({ ...entry, seq, at, claimed } as TraceEntry, exact);
    }
    for (const waiter of [...this.waiters]) if (waiter.matches(kept)) waiter.resolve(kept);
    return kept;
  }

  /** Counts one that is not worth an entry any more. */
  leaveOut(): void {
    this.dropped += 1;
  }

  /**
   * The first matching entry, now or within `deadline` milliseconds; `undefined` when none came in time.
   * @param signal aborted: nobody waits any longer
   */
  async waitFor<Entry extends TraceEntry>(
    matches: (entry: TraceEntry) => entry is Entry,
    deadline: number,
    signal?: AbortSignal,
  ): Promise<Entry | undefined>;
  async waitFor(
    matches: (entry: TraceEntry) => boolean,
    deadline: number,
    signal?: AbortSignal,
  ): Promise<TraceEntry | undefined>;
  async waitFor(
    matches: (entry: TraceEntry) => boolean,
    deadline: number,
    signal?: AbortSignal,
  ): Promise<TraceEntry | undefined> {
    const present = this.entries.find(matches);
    if (present || signal?.aborted) return present;
    return new Promise((resolve) => {
      const waiter: Waiter = {
        matches,
        resolve: (entry) => {
          callOff();
          this.waiters.delete(waiter);
          resolve(entry);
        },
      };
      const callOff = after(deadline, () => waiter.resolve(undefined));
      signal?.addEventListener('abort', () => waiter.resolve(undefined), { once: true });
      this.waiters.add(waiter);
    });
  }

  /** Marks what a step has accounted for. */
  claim(...entries: (TraceEntry | undefined)[]): void {
    for (const entry of entries) if (entry) entry.claimed = true;
  }

  /** What the implementation emitted and no step claimed. */
  unclaimed(): TraceEntry[] {
    return this.entries.filter((entry) => entry.origin === 'iut' && !entry.claimed);
  }

  /** Milliseconds for which nothing has crossed an interface of the target; since the scenario began if nothing has. */
  quietFor(): number {
    const last = this.entries.findLast(({ origin }) => origin !== 'testbed');
    return this.elapsed() - (last?.at ?? 0);
  }

  /** Milliseconds since the scenario began. */
  elapsed(): number {
    return Math.round(now() - this.started);
  }

  /** Calls made and requests sent to the implementation. */
  exchanges(): number {
    return this.entries.filter(
      (entry) => entry.origin === 'tester' && (entry.kind === 'call' || entry.kind === 'request'),
    ).length;
  }
}

function bounded(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}… (${text.length} characters in all)`;
}
