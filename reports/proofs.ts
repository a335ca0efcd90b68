/** Which broken implementations each requirement was seen to fail: why a pass of it means something. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackedProofs } from './packed-proofs';

/** By requirement id: the mutants that were failed for it, each with a scenario that did; all sorted. */
export type Proofs = Record<string, Record<string, string>>;

/** Committed, so that every report can show it. */
export const PROOFS_FILE = join(__dirname, '..', 'features', 'proofs.json');

/** Those of mutants under conditions: of as many as were drawn. No report shows them. */
export const CONDITIONAL_PROOFS_FILE = join(__dirname, '..', 'features', 'proofs-under-conditions.json');

/** Those that are on record now; none before they have been recorded for the first time. */
export function loadProofs(file = PROOFS_FILE): Proofs {
  return existsSync(file) ? unpackedProofs(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** The file's text. */
export function proofsText(proofs: Proofs): string {
  return `${JSON.stringify(proofs, null, 2)}\n`;
}
