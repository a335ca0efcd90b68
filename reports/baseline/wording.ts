/** Sentences about a baseline that several reports share. */
import { ENGLISH, type Say, type TextKey } from '../../fixtures/texts/texts';
import type { BaselineEntry, BaselineResult, EntryState, JudgedEntry } from './entry';

interface Told {
  title: TextKey;
  /** What to do, or what follows. */
  note: TextKey;
}

/** In the order in which they are told; what is worse than expected stands among the failures. */
const TOLD: Readonly<Record<Exclude<EntryState, 'unselected'>, Told>> = {
  known: {
    title: 'run.baseline.known',
    note: 'run.baseline.knownNote',
  },
  worse: { title: 'run.baseline.worse', note: 'run.baseline.worseNote' },
  stale: { title: 'run.baseline.stale', note: 'run.baseline.staleNote' },
  expired: {
    title: 'run.baseline.expired',
    note: 'run.baseline.expiredNote',
  },
  unreached: {
    title: 'run.baseline.unreached',
    note: 'run.baseline.unreachedNote',
  },
};

/** What is told of a state, with its entries; states that no entry has are left out. */
export function toldEntries({
  entries,
}: BaselineResult): (Told & { state: EntryState; entries: JudgedEntry[] })[] {
  return Object.entries(TOLD).flatMap(([state, { title, note }]) => {
    const own = entries.filter((entry) => entry.state === state);
    return own.length === 0 ? [] : [{ state: state as EntryState, title, note, entries: own }];
  });
}

/** `known since May (issue 4711; owner Li; until 2026-12-31)`. */
export function entryText(entry: BaselineEntry, say: Say = ENGLISH): string {
  const { verdict, reason, issue, owner, expires } = entry;
  const more = [
    verdict === 'inconc' && say('run.baseline.expected'),
    issue && say('run.baseline.issue', { issue }),
    owner && say('run.baseline.owner', { owner }),
    expires && say('run.baseline.until', { expires }),
  ].filter(Boolean);
  return more.length === 0 ? reason : say('run.baseline.more', { reason, more: more.join('; ') });
}

/** The same with what came, where that is another thing than what was expected. */
export function judgedEntryText(entry: JudgedEntry, say: Say = ENGLISH): string {
  const text = entryText(entry, say);
  if (entry.came === entry.verdict) return text;
  return say('run.baseline.came', { entry: text, came: entry.came ?? say('run.baseline.notJudged') });
}
