/** Holds entries of a trace against `trace-entry.schema.json`. */
import Ajv from 'ajv/dist/2020';
import schema from './trace-entry.schema.json';

const fits = new Ajv({ allErrors: true, strictTuples: false }).compile(schema);

/** What is wrong with an entry, in one line; empty when nothing is. Members that are `undefined` are not there. */
export function misfit(entry: object): string {
  const written: Record<string, unknown> = JSON.parse(JSON.stringify(entry));
  if (fits(written)) return '';
  const errors = (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`.trim());
  return `${written.interface} ${written.kind}, entry ${written.seq}: ${[...new Set(errors)].join('; ')}`;
}
