/**
 * What became of a command that a page sent: an answer, or who is to blame that there is none. A page alone
 * cannot tell; this reads what jQuery said and what the browser saw, and asks the service's port.
 */
import type { Response } from 'playwright';
import type { AnswerDetails } from '../../../schemas/trace-data';
import { withinTimer } from '../timer';
import { readJsonp, readLeniently } from './jsonp';
import { probeListening } from './loopback';
import type { NoAnswer, Outcome } from './service-answer';
import type { AjaxOutcome, Seen } from './service-page';

/** More than this is no reply to a command, and not fetched from the browser. Bytes. */
const BODY_LIMIT = 1_000_000;
/** Opaque response blocking: Chromium found that what came is JSON or HTML. */
const ORB = 'net::ERR_BLOCKED_BY_ORB';

export interface PageExchange {
  /** None: the page did not come back. */
  outcome: AjaxOutcome | undefined;
  seen: Seen;
  /** Of the service. */
  address: URL;
  /** Milliseconds. */
  timeout: number;
}

/** Asks the port only when the page cannot know. */
export async function judgePage(exchange: PageExchange): Promise<Outcome> {
  const { outcome, seen } = exchange;
  const url = seen.request?.url();
  const callback = url ? new URL(url).searchParams.get('jsonpcallback') : undefined;
  const status = seen.response?.status();
  const data: AnswerDetails = {
    ...(outcome && { elapsed: outcome.elapsed }),
    ...(url && { url, callback }),
    ...(status !== undefined && { status }),
    notes: seen.console,
  };
  if (!outcome || (outcome.described === undefined && outcome.status !== 'parsererror')) {
    // Of a script that was not run, the body is not asked for: the browser would send the command once more.
    return { ...(await blame(exchange)), data };
  }
  // The reply is complete, so that the browser has all of it; before that, asking would wait for more.
  const size = await sizeOf(seen.response);
  if (size > BODY_LIMIT) {
    // No more than for a plain HTTP client is this a reply to a command, whatever the page made of it.
    return { outcome: 'answered wrongly', reason: `the reply is longer than ${BODY_LIMIT} bytes`, data };
  }
  const raw = await bodyOf(seen.response);
  data.headers = (await seen.response?.headersArray())?.map(({ name, value }) => [name, value]);
  const { malformed, ...written } = asWritten(raw, callback);
  const details = { ...data, ...written };
  if (outcome.described === undefined) {
    return { ...(await blame(exchange)), legible: legibleIn(raw), data: details, raw };
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

async function blame({
  outcome,
  seen,
  address,
  timeout,
}: PageExchange): Promise<{ outcome: NoAnswer; reason: string }> {
  const { failure, response } = seen;
  const said = seen.console.join(' | ');
  if (response && outcome?.status !== 'timeout') {
    return { outcome: 'answered wrongly', reason: wrong(response, outcome, said || failure) };
  }
  if ((await probeListening(address.hostname, Number(address.port || 80))) === 'refused') {
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

function wrong(response: Response, outcome: AjaxOutcome | undefined, said: string | undefined): string {
  if (!outcome) return `the page does not come back from running the reply${said ? `: ${said}` : ''}`;
  if (!response.ok()) return `the HTTP status is ${response.status()}`;
  return said ? inWords(said) : (outcome.error ?? 'the callback was not called');
}

function inWords(failure: string): string {
  if (failure === 'net::ERR_EMPTY_RESPONSE') return 'the connection was closed without a reply';
  if (failure === ORB) return `the browser takes the reply for data, not for a script (${ORB})`;
  return failure;
}

/** Local Network Access, and ports that Chromium refuses. A reply that it refuses (ORB) is the service's fault. */
function isBlocked({ failure = '', console }: Seen): boolean {
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

/** Bytes on the wire; 0 without a response. */
async function sizeOf(response: Response | undefined): Promise<number> {
  return response ? (await response.request().sizes()).responseBodySize : 0;
}

function isRedirect(response: Response): boolean {
  return response.status() >= 300 && response.status() < 400;
}

/** None of a redirect, and none that was packed: how much it unfolds to shows only when that is too late. */
async function bodyOf(response: Response | undefined): Promise<string | undefined> {
  if (!response || isRedirect(response) || (await response.headerValue('content-encoding'))) return undefined;
  return (await response.body()).toString('utf8');
}
