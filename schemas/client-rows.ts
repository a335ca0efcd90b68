/**
 * What the documents demand of a client: a catalogue of its own, out of the same rows of the same tables. A run against a
 * target answers for none of them; whoever judges recorded traffic does.
 */
import type { Requirement } from './catalogue';
import { findRequirement } from './load';
import type { ClientRowId } from './requirement-id';
import { headerId, parameterId, ruleId } from './row-ids';
import type { Call, Parameter, Table } from './table';
import { loadTables } from './tables';

export type ClientRow = Requirement<ClientRowId>;

let rows: ReadonlyMap<string, ClientRow> | undefined;

/** Every row that demands something of a client, in the order of the tables; read once a process. */
export function loadClientRows(): ClientRow[] {
  return [...byId().values()];
}

/** The row of that id. Throws for an unknown id: a fault of ours, never of a client. */
export function findClientRow(id: string): ClientRow {
  const row = byId().get(id);
  if (!row) throw new Error(`no row ${id} demands anything of a client`);
  return row;
}

/** The row that demands something of a client where that one does of a target; undefined where it demands nothing. */
export function clientRowOf(requirement: string): ClientRow | undefined {
  return byId().get(`client.${requirement}`);
}

function byId(): ReadonlyMap<string, ClientRow> {
  rows ??= new Map(
    loadTables()
      .filter(({ document }) => !document.basis)
      .flatMap((table) => table.calls.flatMap((call) => demands(table, call)))
      // The types of the ids are derived from this list.
      .map(([id, text]) => ({ ...findRequirement(id), id: `client.${id}` as ClientRowId, text }))
      .map((row) => [row.id, row]),
  );
  return rows;
}

type Demand = [id: string, text: string];

function demands(table: Table, call: Call): Demand[] {
  const rules = call.rules.flatMap(({ id, client }): Demand[] =>
    client === undefined ? [] : [[ruleId(table, call, id), client]],
  );
  const headers = (call.headers ?? []).flatMap(({ id, client }): Demand[] =>
    client === undefined ? [] : [[headerId(table, call, id), client]],
  );
  const parameters = call.parameters.flatMap((parameter): Demand[] => [
    [parameterId(table, call, parameter), demandOf(parameter)],
    ...(parameter.aspects ?? []).flatMap(({ id, client }): Demand[] =>
      client === undefined ? [] : [[parameterId(table, call, parameter, id), client]],
    ),
  ]);
  return [...rules, ...parameters, ...headers];
}

/** What a client has to give: kind, listed values, and whether it must be there, unless an aspect says so by itself. */
function demandOf({ name, type, required, fixed, values, when, aspects = [] }: Parameter): string {
  const listed = fixed ?? values?.map(({ value }) => String(value));
  const only = when && Object.entries(when).map(([other, value]) => `${other} is ${value}`);
  const must = required && !aspects.some(({ id }) => id === 'required');
  return [
    `A client ${must ? 'gives' : 'may give'} ${name}`,
    listed ? `, which is ${listed.join(', or ')}` : ` as a ${type}`,
    only ? `, where ${only.join(' and ')}` : '',
  ].join('');
}
