/** Judges the reply to a command: the way it came, and what it says. */
import type { CheckOptions } from '../../schemas/check';
import { isObject } from '../../schemas/json-object';
import { requirementId } from '../../schemas/load';
import { shown } from '../../schemas/problem';
import type { RequirementId } from '../../schemas/requirement-id';
import type { JsonpFault } from '../../schemas/trace-data';
import { weighPayload } from '../../schemas/weigh';
import { type Jsonp, readBareJson, readJsonp, readLeniently } from '../../steps/drivers/local-service/jsonp';
import { type Exchange, headerOf } from '../exchange';
import { type Judged, judgeRow } from '../judged';

/** Milliseconds that the samples of the document wait for a reply. Document: time: 5000. */
const PATIENCE = 5000;

/** Erratum: an object literal that is no JSON. */
const NO_QUOTES = 'US-17';

/** A function that a page can have; jQuery's names have some 40 letters. */
const CALLBACK = /^[A-Za-z_$][\w$.]{0,199}$/;

/** The row that a script breaks, by what is wrong with it. */
const ROW_OF: Readonly<Record<Exclude<JsonpFault, 'unread'>, string>> = {
  callback: 'parameter.jsonpcallback',
  call: 'rule.jsonp',
  argument: 'rule.json-reply',
};

export function judgeReply(exchange: Exchange, call: string, checking: CheckOptions, judged: Judged): void {
  const { answer, took } = exchange;
  if (!answer) return;
  const row = (id: string) => requirementId<string>(`local-service.${call}.${id}`);
  const { status, body } = answer;
  const isTaken = status >= 200 && status <= 299;
  if (isTaken || isAsDocumented(exchange))
    judgeRow(judged, row('rule.http-request'), isTaken, () => ({
      reason: 'the command is not answered with success of HTTP',
      expected: 'a status of 200 to 299',
      actual: String(status),
    }));
  if (took !== undefined)
    judgeRow(judged, row('rule.response-time'), took <= PATIENCE, () => ({
      reason: 'the reply comes too late',
      expected: `within ${PATIENCE} ms`,
      actual: `after ${Math.round(took)} ms`,
    }));
  if (!isTaken) return;
  if ('unseen' in body) {
    judged.unseen.push(`the reply to ${call}: ${body.unseen}`);
    return;
  }
  const options = { ...checking.options, otherLanguage: asksOtherLanguage(exchange) };
  const question = { call, row, checking: { ...checking, options } };
  judgePayload(body.text, exchange.url.searchParams.get('jsonpcallback'), question, judged);
}

/** Whether the client wants texts in another language than the documents'. */
function asksOtherLanguage({ headers }: Exchange): boolean {
  const wanted = headerOf(headers, 'accept-language');
  return wanted !== undefined && !/^\s*zh\b/i.test(wanted);
}

/** Whether a page could have sent it as the samples do. What else may be asked, nobody has to answer. */
function isAsDocumented({ method, url, headers }: Exchange): boolean {
  const callback = url.searchParams.get('jsonpcallback') ?? '';
  const host = headerOf(headers, 'host') ?? url.host;
  return method === 'GET' && url.pathname === '/' && host === url.host && CALLBACK.test(callback);
}

interface Question {
  call: string;
  row: (id: string) => RequirementId;
  checking: CheckOptions;
}

function judgePayload(text: string, callback: string | null, question: Question, judged: Judged): void {
  const { call, row, checking } = question;
  // Without a call-back nobody can say in which form the reply is to be.
  const read = callback ? readJsonp(text, callback) : readBareJson(text);
  if (callback && !(!read.ok && read.fault === 'unread')) {
    const fault = read.ok ? undefined : ROW_OF[read.fault as keyof typeof ROW_OF];
    for (const id of ['rule.jsonp', 'parameter.jsonpcallback']) {
      if (fault === undefined || fault === 'rule.json-reply') judged.holds.push(row(id));
    }
    if (!read.ok && fault !== undefined) {
      const mismatch = { reason: read.reason, expected: `${callback}({…});`, actual: shown(text) };
      judged.broken.push({ requirement: row(fault), mismatch });
    }
  }
  const payload = read.ok ? read.payload : readLeniently(text);
  if (!isObject(payload)) {
    if (!read.ok && read.fault === 'argument') return;
    const mismatch = {
      reason: 'the payload is no JSON object',
      expected: 'a JSON object',
      actual: shown(text),
    };
    judged.broken.push({ requirement: row('rule.json-reply'), mismatch });
    return;
  }
  if (read.ok) judgeWriting(read, text, question, judged);
  const asked = { interface: 'local-service', call, kind: 'result', payload } as const;
  const { broken, holds, noted } = weighPayload(asked, checking);
  judged.broken.push(...broken);
  judged.holds.push(...holds.map(({ requirement }) => requirement));
  judged.noted.push(...noted);
}

/** Holds what a page can run against what is announced: JSON. How else a script is written, no line says. */
function judgeWriting(
  { strictJson, form }: Extract<Jsonp, { ok: true }>,
  text: string,
  { row, checking }: Question,
  judged: Judged,
): void {
  const requirement = row('rule.json-reply');
  if (form !== undefined)
    judged.noted.push({ requirement: row('rule.jsonp'), erratum: '', level: 'info', text: form });
  const reason = `the payload runs as JavaScript but is no strict JSON (${NO_QUOTES})`;
  const expected = 'strict JSON between the parentheses';
  judgeRow(judged, requirement, strictJson || !checking.strict, () => ({
    reason,
    expected,
    actual: shown(text),
  }));
  if (!strictJson && !checking.strict)
    judged.noted.push({ requirement, erratum: NO_QUOTES, level: 'warn', text: reason });
}
