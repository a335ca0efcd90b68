/** Sentences about a baseline that several reports share. */
import type { BaselineEntry, BaselineResult, EntryState, JudgedEntry } from './entry';

interface Told {
  title: string;
  /** What to do, or what follows. */
  note: string;
}

/** In the order in which they are told; what is worse than expected stands among the failures. */
const TOLD: Readonly<Record<Exclude<EntryState, 'unselected'>, Told>> = {
  known: {
    title: 'Known failures (baseline)',
    note: 'The baseline lists these, so they do not turn the run red.',
  },
  worse: { title: 'Worse than in the baseline', note: 'These count as if they were not listed.' },
  stale: { title: 'Stale in the baseline: these no longer fail', note: 'Take them out of the baseline.' },
  expired: {
    title: 'Expired in the baseline: these count again',
    note: 'Mend them, or agree on a later day.',
  },
  unreached: {
    title: 'Never reached, though the baseline lists them',
    note: 'The run was to judge these, and did not.',
  },
};

/** What is told of a state, with its entries; states that no entry has are left out. */
export function toldEntries({
  entries,
}: BaselineResult): (Told & { state: EntryState; entries: JudgedEntry[] })[] {
  return Object.entries(TOLD).flatMap(([state, told]) => {
    const own = entries.filter((entry) => entry.state === state);
    return own.length === 0 ? [] : [{ state: state as EntryState, ...told, entries: own }];
  });
}

/** `known since May (issue 4711; owner Li; until 2026-12-31)`. */
export function entryText({ verdict, reason, issue, owner, expires }: BaselineEntry): string {
  const more = [
    verdict === 'inconc' && 'expected: inconc',
    issue && `issue ${issue}`,
    owner && `owner ${owner}`,
    expires && `until ${expires}`,
  ].filter(Boolean);
  return more.length === 0 ? reason : `${reason} (${more.join('; ')})`;
}

/** The same with what came, where that is another thing than what was expected. */
export function judgedEntryText(entry: JudgedEntry): string {
  const came = entry.came ?? 'not judged';
  return came === entry.verdict ? entryText(entry) : `${entryText(entry)}; came: ${came}`;
}
