/** What a raw HTTP reply of the local service is worth to a page: JSONP that it would run, or why not. */

import type { RawFailure } from '../http/raw-failure';
import type { RawReply } from '../http/raw-http';
import { bodyText, header } from '../http/reply-text';
import { type Jsonp, readBareJson, readJsonp, readLeniently } from './jsonp';
import type { Outcome } from './service-answer';

/** Types that a page runs as a script although the service forbids guessing (`nosniff`). */
const SCRIPT_TYPES = /^(?:application|text)\/(?:x-)?(?:java|ecma|j|live)script\b/i;
const FAILED = {
  refused: 'service down',
  late: 'no answer in time',
  broken: 'answered wrongly',
  dropped: 'answered wrongly',
  // Of TLS, which the service does not speak.
  untrusted: 'answered wrongly',
  insecure: 'answered wrongly',
} as const;

/**
 * @param callback the name that was sent; null: none was sent, and bare JSON is asked for
 * @param elapsed milliseconds
 */
export function judgeRaw(reply: RawReply | RawFailure, callback: string | null, elapsed: number): Outcome {
  if ('failed' in reply) {
    return { outcome: FAILED[reply.failed], reason: reply.reason, data: { elapsed, callback } };
  }
  const { status, headers } = reply;
  const { text: raw, notes: own, packed, stillPacked } = bodyText(reply);
  const notes =
    packed === undefined ? own : [...own, `the body is packed with ${packed}, though nobody asked for it`];
  const read: Read =
    stillPacked === undefined ? readReply(reply, raw, callback) : { ok: false, reason: stillPacked };
  const data = { elapsed, callback, status, headers };
  if (!read.ok) {
    const { reason, fault } = read;
    const legible = readLeniently(raw);
    return {
      outcome: 'answered wrongly',
      reason,
      legible,
      data: { ...data, notes, ...(fault && { fault }) },
      raw,
    };
  }
  const { payload, strictJson, form } = read;
  const all = [...notes, ...read.notes];
  return {
    outcome: 'answered',
    payload,
    data: { payload, ...data, strictJson, ...(form && { form }), notes: all },
    raw,
  };
}

type Read = Jsonp | { ok: false; reason: string; fault?: undefined };

function readReply({ status, headers }: RawReply, text: string, callback: string | null): Read {
  if (status < 200 || status > 299) {
    return { ok: false, reason: `the HTTP status is ${status}, with which no page runs a script` };
  }
  if (callback === null) return readBareJson(text);
  if (isRefusedAsScript(headers)) {
    const type = header(headers, 'content-type') ?? '(none)';
    const reason = `no page runs a script of Content-Type ${type} with X-Content-Type-Options: nosniff`;
    const read = readJsonp(text, callback);
    // It may be no call of the function either, which is what there is to say first.
    return read.ok || read.fault !== 'callback' ? { ok: false, reason } : read;
  }
  return readJsonp(text, callback);
}

/** The Content-Type, or `missing`, where it says of a script that it is something else; nothing otherwise. */
export function strangeScriptType(headers: RawReply['headers']): string | undefined {
  const type = header(headers, 'content-type') ?? 'missing';
  return SCRIPT_TYPES.test(type) ? undefined : type;
}

/** Whether no page runs a reply with these headers: `nosniff`, with a type that is no script's. */
export function isRefusedAsScript(headers: RawReply['headers']): boolean {
  const nosniff = header(headers, 'x-content-type-options')?.trim().toLowerCase() === 'nosniff';
  return nosniff && strangeScriptType(headers) !== undefined;
}
