/** The model of a system: its states, its actions, and what may come of each in each state. */
import type { InterfaceName } from '../catalogue';

/** A step of a feature, with its keyword. */
export type Sentence = string;

/** A row of values for what stands as `<name>` in sentences. */
export type Example = Record<string, string>;

export interface Model {
  /** The folder of its features. */
  system: string;
  /** Whose rows and errata permit the outcomes. */
  interfaces: InterfaceName[];
  title: string;
  /** Whose actions come before and after those of the first, such as `the other agent`. */
  others: string;
  background: Sentence[];
  /** Who has states of their own. */
  parties: Record<string, { start: string; states: Record<string, string> }>;
  /** The parties that walks are about; the first, where nothing is said. */
  about?: string[];
  /** Sentences of a walk, at the most, beside those of the background; 40, where nothing is said. */
  longest?: number;
  actions: Record<string, Action>;
}

export interface Action {
  /** The party whose state it depends on and changes. */
  of: string;
  /** Who does it, or by what; the party, where nothing is said. */
  by?: string;
  text: string;
  /** None where the outcome is looked at, and no more. */
  do?: Sentence[];
  /** Tables for what stands as `<name>` in its sentences; each time that it is done it takes another combination of rows. */
  examples?: Example[][];
  /** Of each walk that has it. */
  tags?: string[];
  /** States that other parties have to be in. */
  where?: Record<string, string>;
  entries: Entry[];
}

/** What may come of an action in some states: outcomes, or one of the three reasons why there are none. */
export interface Entry {
  in: string[];
  outcomes?: Outcome[];
  /** What judges that it is one of the outcomes, or shows the state where nothing is said. */
  look?: Sentence[];
  /** State that the look leaves. */
  after?: string;
  unspecified?: string;
  impossible?: string;
  'left-out'?: string;
}

/** What is permitted, by which rows, and by which line of one of them, or by which erratum. */
export interface Outcome {
  text: string;
  rows: string[];
  line?: number;
  erratum?: string;
  /** `same`: the state before. */
  to: string;
}

/** The parties of which each action is followed by each: the others' come between. */
export function aboutOf({ about, parties }: Model): string[] {
  return about ?? Object.keys(parties).slice(0, 1);
}

/** Every combination of a row of each table; one that is empty where there is no table. */
export function combinationsOf({ examples = [] }: Action): Example[] {
  return examples.reduce<Example[]>(
    (combinations, table) =>
      combinations.flatMap((combination) => table.map((row) => ({ ...combination, ...row }))),
    [{}],
  );
}

/** The state that an action is walked to from this one; none where there is nothing to be looked at. */
export function stateAfter(entry: Entry, before: string): string | undefined {
  if (!entry.look) return undefined;
  const to = entry.after ?? entry.outcomes?.[0]?.to;
  return to === 'same' ? before : to;
}

/** The entry for that state. Throws where there is none, which a checked model does not have. */
export function entryOf({ entries }: Action, state: string): Entry {
  const entry = entries.find((each) => each.in.includes(state));
  if (!entry) throw new Error(`no entry for ${state}`);
  return entry;
}
