/**
 * What became of a command that a page sent: an answer, or who is to blame that there is none. A page alone
 * cannot tell; this reads what jQuery said, what the browser saw, and whether anybody listens at the service's port.
 */
import type { AnswerDetails } from '../../../schemas/trace-data';
import { withinTimer } from '../timer';
import { readJsonp, readLeniently } from './jsonp';
import { BODY_LIMIT, isReplied, isRun, type PageSeen } from './page-seen';
import type { NoAnswer, Outcome } from './service-answer';

/** Opaque response blocking: Chromium found that what came is JSON or HTML. */
const ORB = 'net::ERR_BLOCKED_BY_ORB';

/** What a command was sent with. */
export interface PageAsked {
  /** Of the service. */
  address: URL;
  /** Milliseconds. */
  timeout: number;
}

export function judgePage(seen: PageSeen, asked: PageAsked): Outcome {
  const { outcome, url, response } = seen;
  const callback = url ? new URL(url).searchParams.get('jsonpcallback') : undefined;
  const data: AnswerDetails = {
    ...(outcome && { elapsed: outcome.elapsed }),
    ...(url && { url, callback }),
    ...(response && { status: response.status }),
    notes: seen.console,
  };
  if (!isRun(outcome)) return { ...blame(seen, asked), data };
  if ((response?.size ?? 0) > BODY_LIMIT) {
    // No more than for a plain HTTP client is this a reply to a command, whatever the page made of it.
    return { outcome: 'answered wrongly', reason: `the reply is longer than ${BODY_LIMIT} bytes`, data };
  }
  const raw = response?.body;
  data.headers = response?.headers;
  const { malformed, ...written } = asWritten(raw, callback);
  const details = { ...data, ...written };
  if (outcome?.described === undefined) {
    return { ...blame(seen, asked), legible: legibleIn(raw), data: details, raw };
  }
  const { type, text, value } = JSON.parse(outcome.described);
  const payload = text ?? value;
  if (payload === undefined) {
    return { outcome: 'answered wrongly', reason: `the callback got ${type}`, data: details, raw };
  }
  return {
    outcome: 'answered',
    payload,
    ...(malformed && { malformed }),
    data: { payload, ...details },
    raw,
  };
}

function legibleIn(raw: string | undefined): unknown {
  return raw === undefined ? undefined : readLeniently(raw);
}

function blame(seen: PageSeen, { address, timeout }: PageAsked): { outcome: NoAnswer; reason: string } {
  const { outcome, failure } = seen;
  const said = seen.console.join(' | ');
  if (isReplied(seen)) return { outcome: 'answered wrongly', reason: wrong(seen, said || failure) };
  if (seen.listening === 'refused') {
    return { outcome: 'service down', reason: `nobody listens at ${address.host}` };
  }
  if (isBlocked(seen)) return { outcome: 'blocked by the browser', reason: said || `${failure}` };
  if (failure === undefined || outcome?.status === 'timeout') {
    return {
      outcome: 'no answer in time',
      reason: `no complete reply ${withinTimer(timeout, 'timers.reply')}`,
    };
  }
  return { outcome: 'answered wrongly', reason: inWords(failure) };
}

function wrong({ outcome, response }: PageSeen, said: string | undefined): string {
  if (!outcome) return `the page does not come back from running the reply${said ? `: ${said}` : ''}`;
  const { status = 0 } = response ?? {};
  if (status < 200 || status > 299) return `the HTTP status is ${status}`;
  return said ? inWords(said) : (outcome.error ?? 'the callback was not called');
}

function inWords(failure: string): string {
  if (failure === 'net::ERR_EMPTY_RESPONSE') return 'the connection was closed without a reply';
  if (failure === ORB) return `the browser takes the reply for data, not for a script (${ORB})`;
  return failure;
}

/** Local Network Access, and ports that Chromium refuses. A reply that it refuses (ORB) is the service's fault. */
function isBlocked({ failure = '', console }: PageSeen): boolean {
  if (failure === ORB) return false;
  return (
    /ERR_BLOCKED_BY_|ERR_UNSAFE_PORT/.test(failure) ||
    (failure !== '' && console.some((text) => /address space|local network access/i.test(text)))
  );
}

/** What the body adds to what the page has run: whether it is strict JSON, and what is odd about it. */
function asWritten(
  raw: string | undefined,
  callback: string | null | undefined,
): Pick<AnswerDetails, 'strictJson' | 'notes' | 'fault' | 'form'> & { malformed?: string } {
  if (raw === undefined || !callback) return {};
  const read = readJsonp(raw, callback);
  if (read.ok) {
    const { strictJson, notes, form } = read;
    return { strictJson, notes, ...(form && { form }) };
  }
  return { malformed: read.reason, fault: read.fault };
}
