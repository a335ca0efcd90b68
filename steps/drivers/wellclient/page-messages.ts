/** What Node and the script that calls a wellClient in its page say to each other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Described, Fault, PromiseShape } from '../../../schemas/trace-data';
import { valuesSource } from '../browser/page-agent';

/** The script for the page: defines `wellClientTester` and reports to `wellClientObserved(text)`. */
export const clientAgentSource = `${valuesSource}\n${readFileSync(join(__dirname, 'wellclient-page.es5.js'), 'utf8')}`;

/** Name of the page-global function to which the script hands its reports. */
export const CLIENT_REPORT = 'wellClientObserved';

/** One call. An argument is handed over as it is; `{undefined: true}` stands for an explicit `undefined`. */
export interface ClientCall {
  /** Number of the call among those of the driver; comes back in the reports. */
  call: number;
  accessor: string;
  method: string;
  arguments: readonly unknown[];
}

/**
 * One report; `error` of a return: what `done` or `fail` threw when they were given their functions; `passed`: by how many
 * milliseconds the page's time was moved on, -1 where nothing was due.
 */
export type ClientReport = { call: number } & (
  | { kind: 'return'; value: Described; promise: PromiseShape; error?: Fault }
  | { kind: 'exception'; error: Fault }
  | { kind: 'missing'; reason: string }
  | { kind: 'settled'; channel: 'done' | 'fail'; arguments: Described[] }
  | { kind: 'flood'; limit: number }
  | { kind: 'flushed'; passed?: number }
);

declare global {
  interface Window {
    wellClientTester?: {
      /** Gives why there is no wellClient yet, or ''. */
      look(accessor: string): string;
      /** Gives the version that the wellClient tells, or ''. */
      version(accessor: string): string;
      /** Sets members of the live configuration; gives why that cannot be, or ''. */
      configure(accessor: string, members: Record<string, unknown>): string;
      call(instruction: ClientCall): void;
      /** Reports `flushed` with the token as its call, after everything that was reported before. */
      flush(token: number): void;
      /** Moves the time of the simulated SDK's page on, see its time.es5.js, and reports as `flush` does. */
      elapse(token: number, most: number, silent: number): void;
    };
  }
}

const text = { type: 'string' };
const described = {
  type: 'object',
  required: ['type'],
  properties: { type: text, text, length: { type: 'integer' }, value: {} },
};
const fault = { type: 'object', required: ['name', 'message'], properties: { name: text, message: text } };
const bool = { type: 'boolean' };
const promise = {
  type: 'object',
  required: ['done', 'fail', 'then', 'chains'],
  // biome-ignore lint/suspicious/noThenProperty: that is what the member of a promise is called.
  properties: { done: bool, fail: bool, then: bool, chains: bool },
};
const kinds: Record<ClientReport['kind'], Record<string, unknown>> = {
  return: { value: described, promise },
  exception: { error: fault },
  missing: { reason: text },
  settled: { channel: { enum: ['done', 'fail'] }, arguments: { type: 'array', items: described } },
  flood: { limit: { type: 'integer' } },
  flushed: {},
};
const isReport = new Ajv({ strict: false }).compile<ClientReport>({
  type: 'object',
  required: ['kind', 'call'],
  properties: { call: { type: 'integer' }, error: fault, passed: { type: 'number' } },
  oneOf: Object.entries(kinds).map(([kind, properties]) => ({
    required: Object.keys(properties),
    properties: { ...properties, kind: { const: kind } },
  })),
});

/** Whether a report is the script's, and nothing else that a page may have sent in its name. */
export function isClientReport(report: unknown): report is ClientReport {
  return isReport(report);
}
