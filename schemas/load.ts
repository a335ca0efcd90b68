/** Makes the catalogue of requirements from the tables. */

import { createHash } from 'node:crypto';
import type { InterfaceName, Place, Requirement, RequirementKind } from './catalogue';
import { type Erratum, errataFiles, loadErrata } from './errata';
import type { NeighbourId, RequirementId, RowId } from './requirement-id';
import { eventId, headerId, memberId, parameterId, payloadsOf, rowId, ruleId, schemaPath } from './row-ids';
import type { Named } from './row-types';
import type { Call, Row, Table } from './table';
import { loadTables, tableFiles } from './tables';

export interface Catalogue {
  /** Every row, the excluded ones too, in document order. */
  requirements: Requirement[];
  /** Rows from other pages of a vendor that nobody can claim: payloads are held against them, which gives findings. */
  neighbours: Requirement<NeighbourId>[];
  errata: Erratum[];
  /** Paths, below `schemas/`, of the documented schemas of requests and payloads. */
  schemas: {
    path: string;
    interface: InterfaceName;
    /** How the ids of the requirements begin that it helps to judge. */
    rows: string;
  }[];
  /** sha256 (hex) over table and errata files. */
  tablesDigest: string;
}

/** A row before the types know its id. */
type TableRow = Omit<Requirement, 'id'> & { id: string };

/** Name of the table of parameters in documents that have only one. */
export const PARAMETERS = '参数';

let catalogue: Catalogue | undefined;
let byId: ReadonlyMap<string, Requirement> | undefined;

/** The catalogue; read once a process. */
export function loadCatalogue(): Catalogue {
  if (catalogue) return catalogue;
  const hash = createHash('sha256');
  for (const { name, text } of [...tableFiles(), ...errataFiles()]) hash.update(`${name}\n${text}\n`);
  const rows = (tables: Table[]) =>
    tables.flatMap((table) => table.calls.flatMap((call) => rowsOf(table, call)));
  const others = rows(loadTables().filter(({ document }) => document.basis));
  catalogue = {
    // The types of the ids are derived from these two lists.
    requirements: [
      ...rows(loadTables().filter(({ document }) => !document.basis)),
      ...others.filter(({ claim }) => claim !== undefined),
    ] as Requirement[],
    neighbours: others.filter(({ claim }) => claim === undefined) as Requirement<NeighbourId>[],
    errata: loadErrata(),
    schemas: loadTables().flatMap(schemasOf),
    tablesDigest: hash.digest('hex'),
  };
  return catalogue;
}

/** The requirement of that id. Throws for an unknown id: a fault of ours, never of a target. */
export function findRequirement(id: string): Requirement {
  byId ??= new Map(loadCatalogue().requirements.map((each) => [each.id, each]));
  const requirement = byId.get(id);
  if (!requirement) throw new Error(`no requirement ${id} in the catalogue`);
  return requirement;
}

/**
 * An id with parts that the types do not know; a literal that is no id is a type error. Throws as {@link findRequirement}
 * does.
 */
export function requirementId<Id extends string>(id: Named<Id, RequirementId>): RequirementId {
  return findRequirement(id).id;
}

/** The row of that id, a requirement or one of another page. Throws for an unknown id. */
export function findRow(id: string): Requirement<RowId> {
  return loadCatalogue().neighbours.find((candidate) => candidate.id === id) ?? findRequirement(id);
}

function schemasOf(table: Table): Catalogue['schemas'] {
  return table.calls.flatMap((call) =>
    payloadsOf(call).map((payload) => ({
      path: schemaPath(table.interface, call.name, payload),
      interface: table.interface,
      rows:
        call.serves ?? `${table.interface}.${call.name}.${payload === 'request' ? 'parameter' : payload}.`,
    })),
  );
}

function rowsOf(table: Table, call: Call): TableRow[] {
  const requirement = (
    id: string,
    kind: RequirementKind,
    row: Row & { page?: string },
    place: Pick<Place, 'table' | 'row'>,
  ): TableRow => ({
    id,
    interface: table.interface,
    call: call.name,
    kind,
    text: row.text,
    place: {
      ...{ document: table.document.title, section: call.section, line: row.line, ...place },
      ...pageOf(row.page ?? call.page),
    },
    ...(call.claim ? { claim: call.claim } : {}),
    ...(row.excluded ? { excluded: row.excluded.trim() } : {}),
  });
  return [
    ...call.rules.map((rule) =>
      requirement(ruleId(table, call, rule.id), 'rule', rule, {
        table: '',
        row: rule.original,
      }),
    ),
    ...call.parameters.flatMap((parameter) => [
      requirement(parameterId(table, call, parameter), 'parameter', parameter, {
        table: parameter.table ?? PARAMETERS,
        row: cells(
          parameter.name,
          parameter.original,
          parameter.required,
          parameter.type,
          ...(parameter.fixed ?? []),
        ),
      }),
      ...(parameter.values ?? []).map((value) =>
        requirement(parameterId(table, call, parameter, value.id), 'parameter', value, {
          table: parameter.table ?? PARAMETERS,
          row: cells(parameter.name, value.original),
        }),
      ),
      ...(parameter.aspects ?? []).map((aspect) =>
        requirement(parameterId(table, call, parameter, aspect.id), 'parameter', aspect, {
          table: parameter.table ?? PARAMETERS,
          row: cells(parameter.name, aspect.original),
        }),
      ),
    ]),
    ...(call.headers ?? []).map((header) =>
      requirement(headerId(table, call, header.id), 'header', header, {
        table: header.table,
        row: cells(header.id.split('.')[1], header.original),
      }),
    ),
    ...call.replies.flatMap((reply) => [
      ...reply.members.map((member) =>
        requirement(memberId(table, call, reply, member.name), 'member', member, {
          table: reply.table,
          row: cells(member.name, member.original),
        }),
      ),
      ...reply.rows.map((row) =>
        requirement(rowId(table, call, reply, row), row.kind ?? reply.kind, row, {
          table: reply.table,
          row: row.original ?? cells(...Object.values(row.values)),
        }),
      ),
    ]),
    ...(call.events ?? []).flatMap(({ id, text, events }) =>
      events.map((event) =>
        requirement(eventId(table, call, id, event.name), 'event', event, {
          table: text,
          row: cells(event.name, event.original),
        }),
      ),
    ),
  ];
}

function pageOf(page: string | undefined): Pick<Place, 'page'> {
  return page === undefined ? {} : { page };
}

function cells(...values: unknown[]): string {
  return values.map(String).join(' | ');
}
