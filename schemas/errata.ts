/** Reads the errata register: what the documents contradict or leave open, our reading, what we tolerate. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { yamlFiles } from './yaml-files';

/** What becomes of a deviation that an erratum tolerates. */
export type Tolerance = 'ok-note' | 'warn' | 'fail' | 'info';

export interface Erratum {
  id: string;
  title: string;
  document: 'plugin' | 'local-service' | 'both' | 'gateway' | 'wellclient';
  /** `line` is 0 where the text stands on another page than the document. */
  texts: { line: number; text: string; document?: string }[];
  conflict: string;
  reading: string;
  tolerance: Tolerance;
  tolerates: string;
  strict: Tolerance;
  cases?: { when: string; tolerance: Tolerance; strict: Tolerance }[];
  /** What the tolerated schemas take besides what is documented. */
  accepts?: Acceptance[];
}

/** One tolerated form of one member. */
export interface Acceptance {
  /** Requirement ids of members; `*` stands for one step of the id. */
  at: string[];
  /**
   * `numeric-text`: a documented number as text. `boolean-text`: a documented boolean as text. `padded`: a
   * documented token with spaces round it. `other-case`: a documented token in other letter case.
   * `absent`: the member may be left out. `schema`: whatever `schema` takes.
   */
  form:
    | 'numeric-text'
    | 'boolean-text'
    | 'padded'
    | 'other-case'
    | 'alias'
    | 'same-text'
    | 'absent'
    | 'extra-members'
    | 'schema';
  schema?: Record<string, unknown>;
  for?: string;
  /** With `extra-members`: just these. */
  only?: string[];
  /** For members that a row documents as absent (无): the form applies there only. */
  where?: 'none';
  /** With `where`: only in rows that have this value of the first selector. */
  selected?: string;
  level: Exclude<Tolerance, 'fail'>;
  strict: Tolerance;
  /**
   * Only when the ICS sets this option; `unclaimed`: only while it does not claim the page (`ics.claims`);
   * `otherLanguage`: only where a client asked for texts in another language than the documents'.
   */
  option?: string;
  note: string;
}

/** Every errata file with its text, sorted by name. */
export function errataFiles(): { name: string; text: string }[] {
  return yamlFiles(join(__dirname, 'errata'));
}

let register: Erratum[] | undefined;

/** All errata, in the order of the register. */
export function loadErrata(): Erratum[] {
  register ??= errataFiles().flatMap(({ text }) => parse(text) as Erratum[]);
  return register;
}

/** Errata that no simulated target shows, with the reason why. */
export interface WithoutVariant {
  because: 'editorial' | 'client-side' | 'unobservable' | 'own-way' | 'without-finding' | 'no-variant-yet';
  reason?: string;
  errata: string[];
}

/** Those of errata-without-variant.yaml. */
export function loadErrataWithoutVariant(): WithoutVariant[] {
  return parse(readFileSync(join(__dirname, 'errata-without-variant.yaml'), 'utf8'));
}

/** What an erratum makes of each thing that it speaks of: usually, and under `--strict`. */
export function levelsOf({
  tolerance,
  strict,
  cases = [],
  accepts = [],
}: Erratum): { tolerance: Tolerance; strict: Tolerance }[] {
  return [
    { tolerance, strict },
    ...cases,
    ...accepts.map((each) => ({ tolerance: each.level, strict: each.strict })),
  ];
}

/** Whether it tolerates something that is a failure under `--strict`. */
export function isStricter(erratum: Erratum): boolean {
  return levelsOf(erratum).some(({ tolerance, strict }) => strict === 'fail' && tolerance !== 'fail');
}

/** Whether a requirement id fits a pattern in which `*` stands for one step. */
export function fits(pattern: string, requirement: string): boolean {
  const steps = pattern.split('.');
  const own = requirement.split('.');
  return steps.length === own.length && steps.every((step, i) => step === '*' || step === own[i]);
}
