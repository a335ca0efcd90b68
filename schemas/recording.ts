/**
 * What a recording of a run holds: an index, and a file for each scenario with one of these lines after another. The same
 * stands in `recording-line.schema.json` and `recording-index.schema.json`, for whoever reads them outside of TypeScript.
 */
import type { TraceEntry } from './trace-entry';

/** Raised when what is written could not be read by the reader before. */
export const RECORDING_VERSION = 1;

/** An entry of the trace as it is recorded: whole, without its line for people, and before anybody accounted for it. */
export type RecordedEntry = TraceEntry extends infer Entry
  ? Entry extends TraceEntry
    ? Omit<Entry, 'summary' | 'claimed'> & { /** Of what only arranges. */ summary?: string }
    : never
  : never;

/** What an entry does not say of what it stands for. */
export interface Exact {
  /** Base64: the bytes of the body, unpacked, where `raw` is not their UTF-8. */
  bytes?: string;
  /** `bytes` are packed, for they cannot be unpacked. */
  asCame?: true;
  /** Of a request without a reply: how it failed, and why. */
  failed?: string;
  reason?: string;
  /** Of a push: the path that it came to. */
  path?: string;
  /** Of a push without a whole body: it was too long, or its connection was closed. */
  cut?: 'long' | 'closed';
}

/** The first line. */
export interface OpeningLine {
  formatVersion: typeof RECORDING_VERSION;
  /** Its id, such as `gateway/sign-in: An agent signs in`. */
  scenario: string;
}

/** What crossed an interface, or was told of the target. */
export interface EntryLine {
  entry: RecordedEntry;
  exact?: Exact;
}

/** What somebody was asked and gave. Stands where it ended, and at the end if it never did. */
interface Question {
  /** Milliseconds since the scenario began. */
  at: number;
  /** Milliseconds until it was done; none: at once. */
  took?: number;
  /** So many lines stood there when it began; none: all before this one. */
  after?: number;
  given?: unknown[];
  gives?: unknown;
  /** It could not be done. */
  throws?: { name: string; message: string; missing?: readonly string[] };
  /** It had no end when the scenario had ended. */
  unended?: true;
}

/** A question to the testbed: for a situation, a look, a moment of the target's time. */
export interface TestbedLine extends Question {
  /** Such as `bringAbout`. */
  testbed: string;
}

/** A question to a page, or another part of the tester outside of its own process. */
export interface AskedLine extends Question {
  /** Whom, and what; such as `plugin.call`. */
  asked: string;
}

/** What a page told by itself. */
export interface ToldLine {
  /** Who, and what; such as `plugin.observed`. */
  told: string;
  /** Milliseconds since the scenario began. */
  at: number;
  given: unknown[];
}

export type QuestionLine = TestbedLine | AskedLine;

/** What the tester made up, such as a token. */
export interface MadeLine {
  made: string;
  value: string;
}

/** The last line. */
export interface EndLine {
  /** So many entries were too many to be kept. */
  dropped: number;
  /** So many lines were too many to be written. */
  cut: number;
  /** Why nothing was asked of the target. */
  unasked?: string;
}

export type RecordedLine = OpeningLine | EntryLine | QuestionLine | ToldLine | MadeLine | EndLine;

/** A scenario of a recording. */
export interface RecordedScenario {
  scenario: string;
  /** Below the folder of the recording, with `/`. */
  file: string;
  /** Of the file's bytes, hexadecimal. */
  sha256: string;
  lines: number;
}

/** `recording.json`. */
export interface RecordingIndex {
  formatVersion: typeof RECORDING_VERSION;
  /** ISO 8601. */
  recordedAt: string;
  suite: { version: string; tables: string; features: string };
  /** The target as its file describes it, with something else in the place of each secret. */
  target: object;
  /** What of the suite was run. */
  selection: {
    only: string[];
    tags: string;
    walks?: string;
    /** One walk, as actions of a model. */
    walk?: string;
    shard: string;
    /** Features, from the root of the suite, with or without lines. */
    paths: string[];
    strict: boolean;
  };
  /** Address of the site to which the reports of the run lead, if it is no folder. */
  docs?: string;
  scenarios: RecordedScenario[];
}
