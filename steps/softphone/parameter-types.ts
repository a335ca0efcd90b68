/** The words that features use for agents, clients, servers, destinations and faults of a parameter. */
import type { AccountRole, DestinationRole } from '../../fixtures/targets/target';
import { oneOf } from '../one-of';
import type { ServerKind } from '../testbed/softphone/testbed';
import type { PluginCall } from './under-test';

/** Who sends a command to the local service. */
export type Client = 'page' | 'raw';

/** One way in which a parameter can be wrong. */
export type Fault = (name: string, request: Map<string, unknown>) => void;

const AGENTS: Record<string, AccountRole> = {
  'uses the web plugin': 'web',
  'uses a SIP phone': 'sip',
  'uses a landline or mobile phone': 'other',
  'does not exist': 'unknown',
  'types a wrong password': 'wrongPassword',
  'has a disabled account': 'disabled',
  'belongs to an enterprise that has expired': 'expired',
  'is no call-centre agent': 'noRole',
  'has no extension bound': 'unbound',
  'has an extension that the server will not register': 'badExtension',
  'uses the web plugin and has no one-key project': 'withoutProject',
};

const SERVERS: Record<string, ServerKind> = {
  'a name that does not resolve': 'unknown name',
  'a server that refuses connections': 'refuses',
  'a server that cuts the connection': 'cuts',
};

/** Where a call can go: kind of transfer, and the role of its name. */
export const DESTINATIONS: Record<string, { kind: TransferKind; role: DestinationRole }> = {
  'a number': { kind: 'number', role: 'transferNumber' },
  'a queue': { kind: 'queue', role: 'queue' },
  'an extension': { kind: 'ext', role: 'extension' },
  'an IVR': { kind: 'ivr', role: 'ivr' },
  'a queue with a Chinese name': { kind: 'queue', role: 'chineseQueue' },
  'an IVR with a Chinese name': { kind: 'ivr', role: 'chineseIvr' },
  'an unknown queue': { kind: 'queue', role: 'unknownQueue' },
  'an unknown extension': { kind: 'ext', role: 'unknownExtension' },
  'an unknown IVR': { kind: 'ivr', role: 'unknownIvr' },
};

const FAULTS: Record<string, Fault> = {
  missing: (name, request) => request.delete(name),
  empty: (name, request) => request.set(name, ''),
  'a number': (name, request) => request.set(name, 12345),
  null: (name, request) => request.set(name, null),
  'an object': (name, request) => request.set(name, { nested: true }),
  '4000 characters long': (name, request) => request.set(name, 'x'.repeat(4000)),
  'in Chinese': (name, request) => request.set(name, '座席'),
  'an unknown value': (name, request) => request.set(name, 'no-such-value'),
  'in upper case': (name, request) => request.set(name, String(request.get(name)).toUpperCase()),
  'made of letters': (name, request) => request.set(name, 'abcdef'),
  'followed by a port': (name, request) => request.set(name, `${request.get(name)}:5060`),
  'under the name of an IVR': (name, request) => {
    request.set('trans_ivr', request.get(name));
    request.delete(name);
  },
  'joined by an unknown one': (_, request) => request.set('no_such_member', 'extra'),
};

const PLUGIN_CALLS: Record<string, PluginCall['name']> = {
  'check-in': 'checkin',
  'check-out': 'checkout',
  'change of work state': 'work_state',
};

/** The call that a feature means. Throws for words that no feature should use. */
export function pluginCallNamed(words: string): PluginCall['name'] {
  const name = PLUGIN_CALLS[words];
  if (!name)
    throw new Error(`no call is named "${words}"; there are: ${Object.keys(PLUGIN_CALLS).join(', ')}`);
  return name;
}

oneOf('agent', AGENTS);
oneOf('server', SERVERS);
oneOf('destination', DESTINATIONS);
oneOf('fault', FAULTS);
oneOf('pluginCall', PLUGIN_CALLS);
oneOf<Client>('client', { 'the page': 'page', 'a plain HTTP client': 'raw' });

export type TransferKind = 'number' | 'queue' | 'ext' | 'ivr';
