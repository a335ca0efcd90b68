/** What Node and the page agent say to each other: instructions to the page, observations from it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Described, Fault, PluginArgument } from '../../../schemas/trace-data';

/** The part of the agent that writes values of a page as bounded JSON text: `softphoneValues`. */
export const valuesSource = readFileSync(join(__dirname, 'page-values.es3.js'), 'utf8');
/** The whole page agent, plain ES3: defines `softphoneAgent` and reports to `softphoneObserved(text)`. */
export const agentSource = `${valuesSource}\n${readFileSync(join(__dirname, 'page-agent.es3.js'), 'utf8')}`;

/** Name of the page-global function to which the agent hands its observations. */
export const REPORT = 'softphoneObserved';
/** Longer observations are not the agent's: it bounds what it writes. */
const OBSERVATION_LIMIT = 8_000_000;

/** `look`: is the plugin there yet? */
export interface Look {
  /** Callbacks that belong to another scenario are no longer reported. */
  scenario: string;
  /** Page-global functions whose calls are observed. */
  globals: readonly string[];
  accessor: string;
  ready?: string;
}

/** `call`: call one function of the plugin. */
export interface Call extends Look {
  /** Number of the call among those of the scenario; comes back in the observations. */
  call: number;
  method: string;
  /** Four at most. */
  arguments: readonly PluginArgument[];
}

export type Instruction = { kind: 'look'; look: Look } | { kind: 'call'; call: Call };

interface Observed {
  ready: { kind: 'ready' };
  unready: { kind: 'unready'; reason: string };
  return: { kind: 'return'; call: number; value: Described };
  pending: { kind: 'pending'; call: number };
  settled: {
    kind: 'settled';
    call: number;
    settled: 'fulfilled' | 'rejected';
    value: Described;
    error?: Fault;
  };
  exception: { kind: 'exception'; call: number; error: Fault };
  missing: { kind: 'missing'; call: number; reason: string };
  callback: {
    kind: 'callback';
    call: number | null;
    channel: string;
    arguments: Described[];
    beforeReturn?: true;
  };
  flood: { kind: 'flood'; limit: number };
}

/** One report of the agent. */
export type Observation = { scenario: string } & Observed[keyof Observed];

const text = { type: 'string' };
const call = { type: 'integer' };
const described = {
  type: 'object',
  required: ['type'],
  properties: { type: text, text, length: { type: 'integer' }, value: {} },
};
const fault = { type: 'object', required: ['name', 'message'], properties: { name: text, message: text } };
const kinds: { [K in keyof Observed]: Record<string, unknown> } = {
  ready: {},
  unready: { reason: text },
  return: { call, value: described },
  pending: { call },
  settled: { call, settled: { enum: ['fulfilled', 'rejected'] }, value: described },
  exception: { call, error: fault },
  missing: { call, reason: text },
  callback: {
    call: { type: ['integer', 'null'] },
    channel: text,
    arguments: { type: 'array', items: described },
  },
  flood: { limit: { type: 'integer' } },
};
const isObservation = new Ajv({ strict: false }).compile<Observation>({
  type: 'object',
  required: ['scenario', 'kind'],
  properties: { scenario: text, error: fault, beforeReturn: { const: true } },
  oneOf: Object.entries(kinds).map(([kind, properties]) => ({
    required: Object.keys(properties),
    properties: { ...properties, kind: { const: kind } },
  })),
});

/** Reads the text of a report; `undefined` for what is no JSON, or longer than any report. */
export function parsedReport(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > OBSERVATION_LIMIT) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, so not the agent's.
    return undefined;
  }
}

/** Whether a report is the agent's, and nothing else that a page may have sent in its name. */
export function isAgents(report: unknown): report is Observation {
  return isObservation(report);
}
