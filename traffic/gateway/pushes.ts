/** Judges what a gateway pushes to a client: there the gateway asks, and the client answers. */
import { isObject, objectIn } from '../../schemas/json-object';
import { requirementId } from '../../schemas/load';
import { shown } from '../../schemas/problem';
import type { RequirementId } from '../../schemas/requirement-id';
import type { Mismatch } from '../../schemas/verdict';
import { type Exchange, headerOf } from '../exchange';
import { type Judged, judgeRow } from '../judged';
import { isClaimed, type TrafficOptions } from '../traffic-options';
import { isSuccess, judgeNeighbour, payloadOf } from './answers';

/** Where a sign-in had its events pushed to, and for whom. */
export interface PushAddress {
  agentid: string;
  /** Undefined where the sign-in gave none: then nothing may be pushed. */
  token?: string;
}

const ROW = 'gateway.sign-in';
const PAGES = 'GW-40';
const PUSH = 'gateway.push.header.request';

/** Judges a push. Gives the events that the client has taken, the oldest first; none where it takes nothing. */
export function judgePush(
  exchange: Exchange,
  { token }: PushAddress,
  options: TrafficOptions,
  judged: Judged,
): Record<string, unknown>[] {
  judgeRow(judged, `${ROW}.rule.push-needs-both`, token !== undefined, () => ({
    reason: 'events are pushed though callBackUri alone was given',
    expected: 'no push',
    actual: 'a push',
  }));
  if (token === undefined) return [];
  judged.holds.push(`${ROW}.parameter.callBackUri`);
  judgeHeaders(exchange, token, options, judged);
  const { body } = exchange;
  if ('unseen' in body) {
    judged.unseen.push(`a push: ${body.unseen}`);
    return [];
  }
  const pushed = objectIn(body.text);
  if (!pushed) {
    const mismatch = {
      reason: 'a push is no JSON object',
      expected: 'a JSON object',
      actual: shown(body.text),
    };
    judgeClaimed('gateway.push.event.member.eventList', false, mismatch, PAGES, options, judged);
    return [];
  }
  judgeNeighbour('push', 'event', pushed, options, judged);
  const events = Array.isArray(pushed.eventList) ? pushed.eventList.flat().filter(isObject) : [];
  for (const event of events) judgeNeighbour('poll', 'event', event, options, judged);
  // What is not taken comes again.
  return isSuccess(payloadOf(exchange)) ? events : [];
}

function judgeHeaders({ headers }: Exchange, token: string, options: TrafficOptions, judged: Judged): void {
  const judge = (name: string, holds: boolean, expected: string, erratum: string) => {
    const actual = headerOf(headers, name) ?? 'no such header';
    const mismatch = { reason: `a push has another ${name} than documented`, expected, actual };
    judgeClaimed(`${PUSH}.${name}`, holds, mismatch, erratum, options, judged);
  };
  const type = headerOf(headers, 'content-type') ?? '';
  const saysJson = /^application\/json\s*(?:;|$)/i.test(type);
  judge('Content-Type', saysJson, 'application/json; charset=UTF-8', PAGES);
  judge('Guid', Boolean(headerOf(headers, 'guid')), 'the Guid of the session', PAGES);
  const came = headerOf(headers, 'service_token');
  judge('service_token', came === token, 'the token of the sign-in', 'GW-19');
  if (came === token) judged.holds.push(`${ROW}.parameter.serviceToken`);
}

/** A row of the page on pushes: a verdict where the target claims the page, else a finding. */
function judgeClaimed(
  row: string,
  holds: boolean,
  mismatch: Mismatch,
  erratum: string,
  options: TrafficOptions,
  judged: Judged,
): void {
  if (isClaimed(options, 'push')) judgeRow(judged, requirementId<string>(row), holds, () => mismatch);
  else if (!holds) {
    const requirement: RequirementId = `${ROW}.parameter.callBackUri`;
    const text = `${mismatch.reason} (${mismatch.actual})`;
    judged.noted.push({ requirement, erratum, level: 'warn', text, about: row });
  }
}
