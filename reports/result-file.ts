/** Reads the result of a run that is over: its `conformance.json`, which anybody may have written. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import schema from './conformance.schema.json';
import type { Outcome } from './results';
import { shortened, visibleLine } from './visible';

/** Bytes; a run of everything that fails has a tenth of it. */
const MOST = 50_000_000;
/** Characters of a misfit that are shown. */
const QUOTED = 200;

/** What older editions may lack can be left out. */
export interface ResultFile {
  target: { name: string; vendor: string; version: string };
  suite: { version: string; tables: string; features: string };
  verdict: Exclude<Outcome, 'inapplicable'>;
  requirements: RowOfFile[];
  findings: { id: string; requirement: string; level: string; text: string }[];
  selection?: {
    whole?: boolean;
    partial?: boolean;
    interfaces?: string[];
    tags?: string;
    shard?: string;
    paths?: string[];
    walk?: string;
    strict?: boolean;
    scenarios?: number;
    excluded?: { id: string; reason: string }[];
    gaps?: string[];
    faults?: string[];
    cannot?: { key: string; reason: string }[];
    baseline?: { entries?: unknown[] };
  };
  startedAt?: string;
  /** Milliseconds. */
  duration?: number;
  scenarios?: ScenarioOfFile[];
}

export interface RowOfFile {
  id: string;
  interface: string;
  verdict: Outcome;
  reason: string;
  expected?: string;
  came?: string;
  scenarios: string[];
}

/** A scenario that did not pass. */
export interface ScenarioOfFile {
  id: string;
  verdict: Outcome;
  reason: string;
  rows: string[];
  /** It was left out, for want of what the site cannot have. */
  cannot?: string[];
  /** A walk that met what is told elsewhere. */
  metAgain?: string[];
}

const valid = new Ajv({ verbose: true }).compile<ResultFile>(schema);

/**
 * @param place folder of a run, or the file itself
 * @throws ConfigurationError, in one line, where there is no result that can be read
 */
export function readResult(place: string): ResultFile {
  const wrong = (what: string) => new ConfigurationError(visibleLine(`${place}: ${what}`));
  let text: string;
  try {
    const file = statSync(place).isDirectory() ? join(place, 'conformance.json') : place;
    const { size } = statSync(file);
    if (size > MOST) throw wrong(`${size} bytes are too many for a result; it may have ${MOST}.`);
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw wrong(`the result cannot be read: ${(error as Error).message}`);
  }
  return resultIn(text, place);
}

/**
 * @param text of a `conformance.json`
 * @param place names it in messages
 * @throws ConfigurationError, in one line, for what is none
 */
export function resultIn(text: string, place: string): ResultFile {
  const wrong = (what: string) => new ConfigurationError(visibleLine(`${place}: ${what}`));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw wrong(`no conformance.json: no JSON: ${shortened((error as Error).message, QUOTED)}`);
  }
  if (!valid(value)) {
    const [error] = valid.errors ?? [];
    throw wrong(
      `no conformance.json: ${shortened(`${error?.instancePath || 'the whole'} ${error?.message}`, QUOTED)}.`,
    );
  }
  const twice = firstTwice(value.requirements.map(({ id }) => id));
  if (twice !== undefined)
    throw wrong(`no conformance.json: ${shortened(twice, QUOTED)} stands there twice.`);
  return value;
}

function firstTwice(ids: string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.size === seen.add(id).size);
}
