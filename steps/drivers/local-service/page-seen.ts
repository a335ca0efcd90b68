/**
 * What a page and its browser saw of a command and of the reply: plain values, of which another tells what they mean. A
 * page cannot know whether anybody listens at the port, so that is asked here, where it matters.
 */
import type { Response } from 'playwright';
import type { HeaderList, Listening } from '../../../schemas/trace-data';
import { probeListening } from './loopback';
import type { AjaxOutcome, Seen } from './service-page';

/** More than this is no reply to a command, and not fetched from the browser. Bytes. */
export const BODY_LIMIT = 1_000_000;

export interface PageSeen {
  /** None: the page did not come back. */
  outcome?: AjaxOutcome;
  /** Errors in the console, uncaught ones too. */
  console: string[];
  /** The address as it went out. */
  url?: string;
  /** Chromium's net:: error. */
  failure?: string;
  response?: {
    status: number;
    /** The rest only of a script that was run, or could not be read. Bytes on the wire. */
    size?: number;
    headers?: HeaderList;
    /** None of a redirect, and none that was packed: how much it unfolds to shows only when that is too late. */
    body?: string;
  };
  /** At the port of the service, where no reply came. */
  listening?: Listening;
}

/** Whether the reply was run, or could not be read. Of others the browser would send the command once more. */
export function isRun(outcome: AjaxOutcome | undefined): boolean {
  return outcome !== undefined && (outcome.described !== undefined || outcome.status === 'parsererror');
}

/** Whether a reply came, whatever it is, and not too late. */
export function isReplied({ outcome, response }: Pick<PageSeen, 'outcome' | 'response'>): boolean {
  return response !== undefined && outcome?.status !== 'timeout';
}

/** @param address of the service */
export async function plainly(outcome: AjaxOutcome | undefined, seen: Seen, address: URL): Promise<PageSeen> {
  const url = seen.request?.url();
  const response = seen.response && (await answerOf(seen.response, isRun(outcome)));
  const silent =
    outcome?.described === undefined &&
    !isReplied({ ...(outcome && { outcome }), ...(response && { response }) });
  const listening = silent ? await probeListening(address.hostname, Number(address.port || 80)) : undefined;
  return {
    ...(outcome && { outcome }),
    console: [...seen.console],
    ...(url !== undefined && { url }),
    ...(seen.failure !== undefined && { failure: seen.failure }),
    ...(response && { response }),
    ...(listening && { listening }),
  };
}

/** @param whole the reply is complete, so that the browser has all of it; before that, asking would wait for more */
async function answerOf(response: Response, whole: boolean): Promise<NonNullable<PageSeen['response']>> {
  const status = response.status();
  if (!whole) return { status };
  const size = (await response.request().sizes()).responseBodySize;
  if (size > BODY_LIMIT) return { status, size };
  const body = await bodyOf(response, status);
  const headers = (await response.headersArray()).map(({ name, value }): [string, string] => [name, value]);
  return { status, size, headers, ...(body !== undefined && { body }) };
}

async function bodyOf(response: Response, status: number): Promise<string | undefined> {
  const isRedirect = status >= 300 && status < 400;
  if (isRedirect || (await response.headerValue('content-encoding'))) return undefined;
  return (await response.body()).toString('utf8');
}
