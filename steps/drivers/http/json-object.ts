/** Reads the body of a message that must be one JSON object and nothing else. */
import { isObject } from '../../../schemas/json-object';
import { readBareJson } from '../local-service/jsonp';
import { bodyText, type HttpMessage } from './reply-text';

export type JsonObjectRead = {
  /** The body as text. */
  text: string;
  /** What is odd about the body, such as a member that stands there twice. */
  notes: string[];
  /** How it was packed, where it was. */
  packed?: string;
} & ({ payload: Record<string, unknown> } | { reason: string });

/** The object, or why there is none; also for what is nested without end. */
export function readJsonObject(message: HttpMessage): JsonObjectRead {
  const { stillPacked, ...body } = bodyText(message);
  if (stillPacked !== undefined) return { ...body, reason: stillPacked };
  if (body.text.trim() === '') return { ...body, reason: 'the body is empty' };
  const read = readBareJson(body.text);
  if (!read.ok) return { ...body, reason: read.reason };
  const { payload } = read;
  const all = { ...body, notes: [...body.notes, ...read.notes] };
  if (isObject(payload)) return { ...all, payload };
  return { ...all, reason: `the body is JSON, but ${kindOf(payload)}, not an object` };
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}
