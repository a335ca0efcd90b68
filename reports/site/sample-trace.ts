/** A made-up trace that has each call, for tests of what the pages show of one. */
import type { Call } from '../../schemas/table';
import { loadTables } from '../../schemas/tables';
import { loadPurposes } from '../purposes';
import type { Seen, Traces } from './traces';

/** @param said what the target says in each of its answers */
export function sampleTraces(said: string): Traces {
  return {
    sizes: new Map(Object.keys(loadPurposes()).map((scenario) => [scenario, 1_000])),
    read: () =>
      loadTables().flatMap((table) => table.calls.flatMap((call) => entriesFor(table.interface, call, said))),
  };
}

let seq = 0;

function entriesFor(name: Seen['interface'], call: Call, said: string): Seen[] {
  seq += 10;
  const asked = { seq, at: 1, origin: 'tester' } as const;
  const answer = { seq: seq + 1, at: 2, origin: 'iut', of: seq, raw: said } as const;
  const [headers, elapsed]: [[string, string][], number] = [[['Server', said]], 1];
  switch (name) {
    case 'gateway':
      return [
        {
          ...asked,
          ...{
            interface: name,
            kind: 'request',
            data: { call: call.name, method: 'PUT', path: '/a/b', headers },
          },
        },
        { ...answer, interface: name, kind: 'response', data: { status: 200, headers, elapsed } },
        { ...answer, seq: seq + 2, interface: name, kind: 'callback', data: { method: 'POST', headers } },
      ];
    case 'local-service':
      return [
        {
          ...asked,
          ...{
            interface: name,
            kind: 'request',
            data: { url: `http://h/?cmd=${call.name}`, origin: 'http://h' },
          },
        },
        {
          ...answer,
          interface: name,
          kind: 'response',
          data: { payload: { result: said }, status: 200, headers },
        },
      ];
    case 'plugin': {
      const [method, given] = call.function
        ? [call.function, JSON.stringify({ functionsname: call.name })]
        : ['Work_State', ''];
      return [
        {
          ...asked,
          interface: name,
          kind: 'call',
          data: { method, arguments: [{ callback: true }, { value: given }] },
        },
        { ...answer, interface: name, kind: 'return', data: { type: 'string', thenable: false } },
        {
          ...answer,
          seq: seq + 2,
          interface: name,
          kind: 'callback',
          channel: 'sCallback',
          data: { arguments: [] },
        },
      ];
    }
    case 'wellclient':
      return [
        { ...asked, interface: name, kind: 'call', data: { method: call.name, arguments: [said] } },
        {
          ...answer,
          ...{
            interface: name,
            kind: 'request',
            data: { method: 'POST', url: 'http://h/api/x', headers: {}, resource: 'xhr' },
          },
        },
        {
          ...answer,
          ...{ seq: seq + 2, of: seq + 1, interface: name, kind: 'note' },
          data: { status: 200, statusText: said, headers: {} },
        },
        {
          ...answer,
          ...{ seq: seq + 3, interface: name, kind: 'note', raw: `MESSAGE\n\n{"eventName":"e"}\0` },
          data: { url: 'ws://h', event: 'received' },
        },
      ] as Seen[];
    default:
      return [];
  }
}
