/** Judges a command as a client sends it: address, method and parameters. */
import { clientRowOf } from '../../schemas/client-rows';
import type { ClientRowId } from '../../schemas/requirement-id';
import type { Call, Parameter } from '../../schemas/table';
import { weighRequest } from '../../schemas/weigh-request';
import type { Exchange } from '../exchange';
import { type Judged, judgeRow } from '../judged';
import type { TrafficOptions } from '../traffic-options';

/** What jQuery adds so that no reply is taken from a cache. */
const AGAINST_CACHES = '_';
/** Erratum: the table fixes the kinds of transfer with a prefix, all else has them without. */
const PREFIX = /^trans_/;

/** Where the service is known to be reached elsewhere, nothing is said about the documented address. */
export function judgeCommand(
  exchange: Exchange,
  call: Call,
  { strict, localService }: TrafficOptions,
  judged: Judged,
): void {
  const row = (id: string) => rowOf(call, id);
  judgeRow(judged, row('rule.jsonp'), exchange.method === 'GET', () => ({
    reason: 'the request is none that JSONP makes',
    expected: 'a GET with the parameters in the query',
    actual: exchange.method,
  }));
  if (localService === undefined) judgeAddress(exchange, call, judged);
  const { members, dialect, sampled } = membersOf(exchange.url);
  const { broken, holds, noted } = weighRequest('local-service', call.name, members, strict);
  judged.broken.push(
    ...broken.filter(({ requirement }) => !(sampled && requirement.endsWith('.trans_number'))),
  );
  judged.holds.push(...holds);
  judged.noted.push(...noted);
  if (dialect)
    judged.noted.push({
      requirement: row('parameter.trans_type'),
      erratum: 'US-02',
      level: 'ok-note',
      text: 'the kind of transfer is written with the prefix trans_',
    });
  if (sampled)
    judged.noted.push({
      requirement: row('parameter.trans_number'),
      erratum: 'US-03',
      level: 'info',
      text: 'the number goes in trans_ivr, as the sample of the document has it',
    });
}

function judgeAddress({ url }: Exchange, call: Call, judged: Judged): void {
  const parts: Record<string, string> = { localhost: url.hostname, port: url.port || '80' };
  const named = call.parameters.filter(({ in: place }) => place === 'address');
  for (const { name, fixed = [] } of named) {
    const came = parts[name] ?? '';
    judgeRow(judged, rowOf(call, `parameter.${name}`), isThere(name, came, fixed), () => ({
      reason: `the service is asked for at another ${name === 'port' ? 'port' : 'address'}`,
      expected: fixed.join(', or '),
      actual: came,
    }));
  }
}

/** The line above the table says localhost as well, for the same machine. */
function isThere(name: string, came: string, fixed: NonNullable<Parameter['fixed']>): boolean {
  return fixed.includes(came) || came === name;
}

/** The query; of a parameter that stands there twice, the first. */
function membersOf(url: URL): { members: Record<string, unknown>; dialect: boolean; sampled: boolean } {
  const members: Record<string, unknown> = {};
  for (const [name, value] of url.searchParams)
    if (name !== AGAINST_CACHES && !Object.hasOwn(members, name)) members[name] = value;
  const { trans_type: kind } = members;
  const dialect = typeof kind === 'string' && PREFIX.test(kind);
  if (dialect) members.trans_type = kind.replace(PREFIX, '');
  const sampled = members.trans_type === 'number' && !members.trans_number && Boolean(members.trans_ivr);
  return { members, dialect, sampled };
}

function rowOf({ name }: Call, id: string): ClientRowId {
  const row = clientRowOf(`local-service.${name}.${id}`);
  if (!row) throw new Error(`${name} demands nothing of a client by ${id}`);
  return row.id;
}
