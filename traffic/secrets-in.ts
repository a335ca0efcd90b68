/** Finds the secrets of an exchange: by the header, the member or the parameter that they stand in, and Guids by their form. */
import { isObject, isTooDeep } from '../schemas/json-object';
import type { Exchange, SeenBody } from './exchange';

export interface Secret {
  /** Sessions are told apart in reports. */
  kind: 'secret' | 'session';
  value: string;
}

const SECRET = /^(?:password|service_?token)$/i;
const SESSION = /^(?:session_?id|(?:set-)?guid|jsessionid)$/i;
const LOGIN = /^(?:proxy-)?authorization$/i;
/** As the gateway writes them. */
const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.AgentGateway\d+/gi;
/** In what is no JSON, such as a form or a body that is cut: a name, and what stands behind it. */
const NAMED =
  /\b(password|service_?token|session_?id|guid|jsessionid)(?:\\*["']\s*:\s*|\s*[:=]\s*(?=\\*["'])|=)(?:\\*"([^"\\]*)|\\*'([^'\\]*)|([^\s"'&,;}]+))/gi;
/** Of JSON. */
const NO_TEXT = /^(?:null|true|false)$/;
/** Characters of a body that are searched. */
const SEARCHED = 100_000;
/** Messages of a connection that are searched. */
const MESSAGES = 1_000;

export function secretsIn({ headers, url, body, answer, messages = [] }: Exchange): Secret[] {
  return [
    ...[...headers, ...(answer?.headers ?? [])].flatMap(([name, value]) => ofHeader(name, value)),
    ...[...url.searchParams].flatMap(([name, value]) => ofMember(name, value)),
    ...ofText(url.href),
    ...ofBody(body),
    ...(answer ? ofBody(answer.body) : []),
    ...messages.slice(0, MESSAGES).flatMap(({ text }) => ofText(text)),
  ].filter(({ value }) => value !== '' && !NO_TEXT.test(value));
}

function ofHeader(name: string, value: string): Secret[] {
  if (LOGIN.test(name)) return [{ kind: 'secret', value: value.replace(/^\w+ /, '') }];
  // As the gateway sets it, whatever it calls it.
  const named = ofMember(name, value.replace(/^\w+=/, '').replace(/;.*$/, ''));
  return named.length > 0 ? named : ofText(value);
}

function ofMember(name: string, value: string): Secret[] {
  if (SECRET.test(name)) return [{ kind: 'secret', value }];
  return SESSION.test(name) ? [{ kind: 'session', value }] : [];
}

function ofBody(body: SeenBody): Secret[] {
  if ('unseen' in body || body.text === '') return [];
  return [...ofText(body.text), ...ofJson(body.text)];
}

function ofText(text: string): Secret[] {
  const searched = text.slice(0, SEARCHED);
  const guids = [...searched.matchAll(GUID)].map(([value]): Secret => ({ kind: 'session', value }));
  const named = [...searched.matchAll(NAMED)].flatMap(([, name = '', ...values]) => {
    const value = values.find((each) => each !== undefined) ?? '';
    return [...ofMember(name, value), ...ofMember(name, decoded(value))];
  });
  return [...guids, ...named];
}

function ofJson(text: string): Secret[] {
  try {
    const value: unknown = JSON.parse(text);
    return isTooDeep(value) ? [] : ofValue(value);
  } catch {
    // No JSON: its text has been searched.
    return [];
  }
}

function ofValue(value: unknown): Secret[] {
  if (Array.isArray(value)) return value.flatMap(ofValue);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    typeof item === 'string' ? ofMember(name, item) : ofValue(item),
  );
}

/** As a form has it. */
function decoded(value: string): string {
  return new URLSearchParams(`v=${value}`).get('v') ?? value;
}
