/** Clients that break one row each: the well-behaved ones, with one thing changed. */
import { loadClientRows } from '../../schemas/client-rows';
import type { ClientRowId } from '../../schemas/requirement-id';
import { findCall } from '../../schemas/tables';
import { type Exchange, endOf } from '../exchange';
import { gatewayClient, SIGN_IN, servicePage } from './well-behaved';

export interface ClientMutant {
  breaks: ClientRowId;
  exchanges: Exchange[];
}

const SIGN_IN_ROW = 'client.gateway.sign-in.';
/** Texts that are one character too long. */
const TOO_LONG: Readonly<Record<string, number>> = {
  password: 33,
  phonenum: 25,
  vcPhoneNumber: 25,
  serviceworkid: 31,
};

/** Every mutant; each row of a client that crosses the network has one at least. */
export function clientMutants(): ClientMutant[] {
  return [...signInMutants(), ...serviceMutants()];
}

/** What becomes of the sign-in, by the row that breaks: first that of address and header, then members of the body. */
const EXCHANGES: Readonly<Record<string, (all: Exchange[]) => Exchange[]>> = {
  'rule.polling': (all) => all.filter(({ method }) => method !== 'GET'),
  'rule.sign-in-waits': (all) => overlapping(all, 5, 6),
  'rule.sign-out-waits': (all) => overlapping(all.toSpliced(1, 4), 0, 1),
  'rule.put': (all) => withFirst(all, { method: 'POST' }),
  'rule.uri': (all) => addressed(all, (text) => text.replace('/onlineagent/', '/onlineAgent/')),
  'rule.https': (all) => addressed(all, (text) => text.replace('https:', 'http:')),
  'parameter.agentid': (all) => addressed(all, (text) => text.replace('/291', '/A291')),
  'parameter.agentid.required': ([first]) =>
    addressed(first ? [first] : [], (text) => text.replace('/291', '')),
  'parameter.agentid.range': (all) => addressed(all, (text) => text.replace('/291', '/60000')),
  'header.request.Content-Type': (all) => withFirst(all, { headers: [['Content-Type', 'text/plain']] }),
};
const MEMBERS: Readonly<Record<string, object>> = {
  'parameter.agenttype': { agenttype: 5 },
  'parameter.status': { status: 6 },
  'parameter.ip.length': { ip: '192.168.100.100.1' },
  'parameter.ip.ipv4': { ip: 'fe80::1' },
  'parameter.serviceToken.length': { serviceToken: 'x'.repeat(51) },
  'parameter.serviceToken.charset': { serviceToken: 'Harbour 7!' },
  'parameter.password.required': { password: undefined },
  'parameter.phonenum.required': { phonenum: '' },
};

function signInMutants(): ClientMutant[] {
  return loadClientRows()
    .filter(({ id }) => id.startsWith(SIGN_IN_ROW))
    .map(({ id }) => {
      const row = id.slice(SIGN_IN_ROW.length);
      const change = EXCHANGES[row];
      const exchanges = change ? change(gatewayClient()) : withMembers(MEMBERS[row] ?? usualFault(row));
      return { breaks: id, exchanges };
    });
}

/** Too long, or of another type than any that the document and its samples have. */
function usualFault(row: string): object {
  const [, name = '', aspect] = row.split('.');
  if (aspect === 'length') return { [name]: 'x'.repeat(TOO_LONG[name] ?? 0) };
  return { [name]: [] };
}

function withMembers(members: object): Exchange[] {
  return withFirst(gatewayClient(), { body: { text: JSON.stringify({ ...SIGN_IN, ...members }) } });
}

function withFirst([first, ...rest]: Exchange[], changed: Partial<Exchange>): Exchange[] {
  return first ? [{ ...first, ...changed }, ...rest] : [];
}

function addressed(all: Exchange[], change: (text: string) => string): Exchange[] {
  return all.map((exchange) => at(exchange, change));
}

/** The second begins before the first has its answer. */
function overlapping(all: Exchange[], first: number, second: number): Exchange[] {
  const before = all[first];
  return all.map((exchange, number) =>
    number === second && before ? { ...exchange, at: endOf(before) - 10 } : exchange,
  );
}

/** What becomes of a command, by the end of the row's id; other parameters are left empty. */
const COMMANDS: Readonly<Record<string, (exchange: Exchange) => Exchange>> = {
  'rule.jsonp': (exchange) => ({ ...exchange, method: 'POST' }),
  'parameter.localhost': (exchange) => at(exchange, (url) => url.replace('127.0.0.1', '192.0.2.7')),
  'parameter.port': (exchange) => at(exchange, (url) => url.replace('12307', '12308')),
  'parameter.cmd': (exchange) =>
    at(exchange, (url) => url.replace(/cmd=\w+/, (cmd) => `cmd=${cmd.slice(4).toUpperCase()}`)),
  'parameter.trans_type': (exchange) => asked(exchange, 'trans_type', 'nobody'),
  'parameter.dtmf': (exchange) => asked(exchange, 'dtmf', '12'),
};

function serviceMutants(): ClientMutant[] {
  return loadClientRows()
    .filter((row) => row.interface === 'local-service')
    .map(({ id, call }) => {
      const row = id.split('.').slice(3).join('.');
      const name = row.replace('parameter.', '');
      const change = COMMANDS[row] ?? ((exchange: Exchange) => asked(exchange, name, ''));
      return {
        breaks: id,
        exchanges: servicePage().map((each) => (isAbout(each, call, name) ? change(each) : each)),
      };
    });
}

/** Of the commands of that name one that has the parameter, where it is one of the query. */
function isAbout({ url }: Exchange, call: string, name: string): boolean {
  if (url.searchParams.get('cmd') !== call) return false;
  const inQuery = findCall('local-service', call).call.parameters.some(
    (parameter) => parameter.name === name && parameter.in !== 'address',
  );
  return !inQuery || url.searchParams.has(name);
}

function at(exchange: Exchange, change: (text: string) => string): Exchange {
  return { ...exchange, url: new URL(change(exchange.url.href)) };
}

function asked(exchange: Exchange, name: string, value: string): Exchange {
  const url = new URL(exchange.url);
  url.searchParams.set(name, value);
  return { ...exchange, url };
}
