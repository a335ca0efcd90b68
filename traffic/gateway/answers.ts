/** Reads and judges what a gateway answers: to a sign-in against the document, to the calls round it against other pages. */
import { type CheckOptions, judgePayload } from '../../schemas/check';
import { isObject, objectIn } from '../../schemas/json-object';
import { requirementId } from '../../schemas/load';
import { shown } from '../../schemas/problem';
import { findCall } from '../../schemas/tables';
import { weighPayload } from '../../schemas/weigh';
import { type Exchange, headerOf } from '../exchange';
import { type Judged, judgeRow } from '../judged';
import { checkingOf, isClaimed, type TrafficOptions } from '../traffic-options';
import type { GatewayCall } from './calls';

const ROW = 'gateway.sign-in';
const SUCCESS = '0';

/** The answer as a JSON object; undefined where there is none, or it was not kept. */
export function payloadOf({ answer }: Exchange): Record<string, unknown> | undefined {
  return !answer || 'unseen' in answer.body ? undefined : objectIn(answer.body.text);
}

/** Whether an answer says that what was asked for is done. */
export function isSuccess(payload: Record<string, unknown> | undefined): boolean {
  return payload !== undefined && String(payload.retcode) === SUCCESS;
}

/** Judges the answer to a sign-in with PUT: header, code, result. */
export function judgeSignInAnswer(exchange: Exchange, options: TrafficOptions, judged: Judged): void {
  const { answer } = exchange;
  if (!answer) return;
  if ('unseen' in answer.body) {
    judged.unseen.push(`the answer to a sign-in: ${answer.body.unseen}`);
    return;
  }
  const payload = payloadOf(exchange);
  judgeContentType(exchange, payload !== undefined, judged);
  if (!payload) return;
  const checking = checkingOf(options);
  weigh('sign-in', 'reply', payload, checking, judged);
  if (!isSuccess(payload)) return;
  if (isObject(payload.result)) weigh('sign-in', 'result', payload.result, checking, judged);
  judgeGuids(exchange, judged);
}

/** Other methods sign nobody in. */
export function judgeOtherMethod(exchange: Exchange, judged: Judged): void {
  const rule = { POST: 'no-post', GET: 'no-get', DELETE: 'no-delete' }[exchange.method];
  if (rule === undefined || !exchange.answer || 'unseen' in exchange.answer.body) return;
  const signedIn =
    isSuccess(payloadOf(exchange)) && headerOf(exchange.answer.headers, 'set-guid') !== undefined;
  judgeRow(judged, requirementId<string>(`${ROW}.rule.${rule}`), !signedIn, () => ({
    reason: `${exchange.method} signs an agent in`,
    expected: 'an answer by which nobody is signed in',
    actual: bodyShown(exchange),
  }));
}

/** Holds a payload against other pages of the vendor: never worse than a finding where the target does not claim them. */
export function judgeNeighbour(
  call: GatewayCall | 'push',
  kind: 'reply' | 'event',
  payload: Record<string, unknown>,
  options: TrafficOptions,
  judged: Judged,
): void {
  if (isClaimed(options, call)) weigh(call, kind, payload, checkingOf(options), judged);
  else noteNeighbour(call, kind, payload, judged);
}

function noteNeighbour(
  call: GatewayCall | 'push',
  kind: 'reply' | 'event',
  payload: Record<string, unknown>,
  judged: Judged,
): void {
  const { serves } = findCall('gateway', call).call;
  const requirement = requirementId<string>(serves ?? '');
  const checking = { strict: false, options: { unclaimed: true } };
  const { problems, deviations } = judgePayload('gateway', call, kind, payload, checking);
  for (const { member, expected, actual } of problems) {
    const text = `${call}: ${shown(member)} is not as other pages of the vendor say: expected ${expected}, came ${actual}`;
    judged.noted.push({
      requirement,
      erratum: 'GW-40',
      level: 'warn',
      text,
      about: `${call}.${kind}.${member}`,
    });
  }
  for (const { text, erratum, level } of deviations)
    judged.noted.push({
      requirement,
      erratum,
      level,
      text: `${call}: ${text}`,
      about: `${call}.${kind}.${text}`,
    });
}

function weigh(
  call: GatewayCall | 'push',
  kind: 'reply' | 'event' | 'result',
  payload: Record<string, unknown>,
  checking: CheckOptions,
  judged: Judged,
): void {
  const { broken, holds, noted } = weighPayload({ interface: 'gateway', call, kind, payload }, checking);
  judged.broken.push(...broken);
  judged.holds.push(...holds.map(({ requirement }) => requirement));
  judged.noted.push(...noted);
}

function judgeContentType(exchange: Exchange, isJson: boolean, judged: Judged): void {
  const type = headerOf(exchange.answer?.headers ?? [], 'content-type');
  const saysJson = type !== undefined && /^application\/json\b/i.test(type);
  judgeRow(judged, `${ROW}.header.reply.Content-Type`, isJson && saysJson, () => ({
    reason: isJson ? 'the content type does not say that the body is JSON' : 'the answer is no JSON object',
    expected: 'application/json; charset=UTF-8, and a JSON object',
    actual: isJson ? (type ?? 'no such header') : bodyShown(exchange),
  }));
}

function judgeGuids({ answer }: Exchange, judged: Judged): void {
  const headers = answer?.headers ?? [];
  const set = headerOf(headers, 'set-guid');
  const guid = /^JSESSIONID=([^;\s]+)/.exec(set ?? '')?.[1];
  judgeRow(judged, `${ROW}.header.reply.Set-GUID`, guid !== undefined, () => ({
    reason: set === undefined ? 'there is no Set-GUID' : 'Set-GUID has another form',
    expected: 'a header Set-GUID: JSESSIONID=<Guid>',
    actual: set ?? 'no such header',
  }));
  const plain = headerOf(headers, 'guid');
  judgeRow(judged, `${ROW}.header.reply.Guid`, !!plain && (guid === undefined || plain === guid), () => ({
    reason: plain ? 'the header Guid has another Guid than Set-GUID' : 'the answer has no header Guid',
    expected: 'a header Guid with the Guid of Set-GUID',
    actual: plain ?? 'no such header',
  }));
}

function bodyShown({ answer }: Exchange): string {
  const { status = 0, body } = answer ?? {};
  return `${status} ${body && 'text' in body ? shown(body.text) : 'no body that was kept'}`;
}
