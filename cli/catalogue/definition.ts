/** What the catalogue tells of one step definition. */

export interface Definition {
  keyword: string;
  /** The Cucumber Expression, or the regular expression between slashes. */
  sentence: string;
  /** Names of its parameter types, such as `client`. */
  types: readonly string[];
  /** Whether a step is written so. */
  matches(step: string): boolean;
  /** What the doc comment above it says; empty without one. */
  meaning: string;
  /** Why it exists, where it says that it is used once. */
  onlyUse?: string;
  /** From the project's folder, with slashes. */
  file: string;
  line: number;
}

/** How many steps and scenarios of the feature files use a definition. An outline is one scenario. */
export interface Use {
  steps: number;
  scenarios: number;
}

/** A definition with its use. */
export type Entry = Definition & Use;
