/** Judges what a client sends to sign an agent in: method, address, header and body. */
import { isObject, isTooDeep } from '../../schemas/json-object';
import { shown } from '../../schemas/problem';
import { weighRequest } from '../../schemas/weigh-request';
import { type Exchange, headerOf } from '../exchange';
import { type Judged, judgeRow } from '../judged';
import type { TrafficOptions } from '../traffic-options';

const ROW = 'client.gateway.sign-in';
const PASSWORD_LENGTH = `${ROW}.parameter.password.length` as const;
/** Document: 取值范围. */
const NUMBERS = { from: 101, to: 59_999 };
const JSON_TYPE = 'application/json; charset=UTF-8';

/** Gives the members of the body, as far as they can be read. */
export function judgeSignInRequest(
  exchange: Exchange,
  agentid: string,
  { strict, ics }: TrafficOptions,
  judged: Judged,
): Record<string, unknown> | undefined {
  judgeAddress(exchange, agentid, judged);
  const { method } = exchange;
  judgeRow(judged, `${ROW}.rule.put`, method === 'PUT', () => ({
    reason: 'the client signs in with another method',
    expected: 'PUT',
    actual: method,
  }));
  // What another method takes along is no sign-in's body.
  if (method !== 'PUT') return undefined;
  const members = bodyOf(exchange, judged);
  if (!members) return undefined;
  const { broken, holds, noted } = weighRequest('gateway', 'sign-in', members, strict);
  const isLonger = ({ requirement }: (typeof broken)[number]) => requirement === PASSWORD_LENGTH;
  const enciphered = ics?.options.encipheredPassword ? broken.filter(isLonger) : [];
  judged.broken.push(...broken.filter((each) => !enciphered.includes(each)));
  judged.holds.push(...holds);
  judged.noted.push(...noted);
  if (enciphered.length > 0) {
    const text = 'the password is longer than documented, and the ICS says that passwords are enciphered';
    judged.noted.push({ requirement: PASSWORD_LENGTH, erratum: 'GW-05', level: 'ok-note', text });
  }
  return members;
}

function judgeAddress({ url }: Exchange, agentid: string, judged: Judged): void {
  judgeRow(judged, `${ROW}.rule.https`, url.protocol === 'https:', () => ({
    reason: 'the gateway is not reached by HTTPS',
    expected: 'an address that begins with https://',
    actual: url.origin,
  }));
  judgeRow(judged, `${ROW}.parameter.agentid.required`, agentid !== '', () => ({
    reason: 'the address names no agent',
    expected: '/agentgateway/resource/onlineagent/{agentid}',
    actual: url.pathname,
  }));
  if (agentid === '') return;
  const documented = `/agentgateway/resource/onlineagent/${agentid}`;
  judgeRow(judged, `${ROW}.rule.uri`, url.pathname === documented, () => ({
    reason: 'the address is written in another way',
    expected: documented,
    actual: url.pathname,
  }));
  const isNumber = /^[1-9]\d*$/.test(agentid);
  judgeRow(judged, `${ROW}.parameter.agentid`, isNumber, () => ({
    reason: 'the agent is not named by a number',
    expected: 'the number of an agent, such as 291',
    actual: shown(agentid),
  }));
  if (!isNumber) return;
  const inRange = Number(agentid) >= NUMBERS.from && Number(agentid) <= NUMBERS.to;
  judgeRow(judged, `${ROW}.parameter.agentid.range`, inRange, () => ({
    reason: 'no agent has this number',
    expected: `${NUMBERS.from} to ${NUMBERS.to}`,
    actual: agentid,
  }));
}

function bodyOf({ headers, body }: Exchange, judged: Judged): Record<string, unknown> | undefined {
  const type = headerOf(headers, 'content-type');
  const wrong = wrongType(type);
  const read = 'unseen' in body ? undefined : objectOf(body.text);
  const isJson = read === undefined || typeof read !== 'string';
  judgeRow(judged, `${ROW}.header.request.Content-Type`, wrong === undefined && isJson, () => ({
    reason: wrong ?? 'the body is not JSON, whatever the header says',
    expected: `${JSON_TYPE}, and a JSON object`,
    actual: wrong === undefined ? String(read) : (type ?? 'no such header'),
  }));
  if ('unseen' in body) judged.unseen.push(`the body of a sign-in: ${body.unseen}`);
  return typeof read === 'string' ? undefined : read;
}

function wrongType(type: string | undefined): string | undefined {
  if (type === undefined) return 'the client does not say what the body is';
  if (!/^application\/json\s*(?:;|$)/i.test(type)) return 'the client does not say that the body is JSON';
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(type)?.[1];
  if (charset !== undefined && charset.toLowerCase() !== 'utf-8')
    return 'the body is said not to be in UTF-8';
  return undefined;
}

/** The object, or what there is in its place. */
function objectOf(text: string): Record<string, unknown> | string {
  if (text.trim() === '') return 'no body';
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && !isTooDeep(value)
      ? value
      : `JSON, but no object that can be read: ${shown(value)}`;
  } catch {
    return shown(text);
  }
}
