/** The rows of a call in the order of its document, in groups as its tables have them; each with what stands in it. */
import type { TextKey, Told } from '../../fixtures/texts/texts';
import { PARAMETERS } from '../../schemas/load';
import { eventId, headerId, memberId, parameterId, rowId, ruleId } from '../../schemas/row-ids';
import type { Call, Member, Parameter, Reply, Table, Row as TableRow } from '../../schemas/table';

export interface RowGroup {
  kind: 'rules' | 'parameters' | 'headers' | 'members' | 'outcomes' | 'events';
  /** Name of the table, as the document has it; '' where rows stand in none. */
  table: string;
  /** What the group is about, in English; '' where the kind says it all. */
  text: string;
  line: number;
  rows: Row[];
}

export interface Row {
  id: string;
  /** Literal, such as the name of a parameter. */
  name: string;
  /** What the row demands, in English. */
  text: string;
  /** The document's own words. */
  original: string;
  line: number;
  /** Number of the vendor's page, where it is not the document. */
  page: string;
  /** What the row says besides, such as a length. */
  facts: Told[];
  /** Why it cannot be tested, in English. */
  excluded: string;
  /** It says more of the row before. */
  belongs: boolean;
}

/** Groups without rows are left out. */
export function rowGroups(table: Table, call: Call): RowGroup[] {
  const groups: RowGroup[] = [
    {
      ...{ kind: 'rules', table: '', text: '', line: call.line },
      rows: call.rules.map((rule) =>
        row(call, ruleId(table, call, rule.id), rule.id, rule, rule.original, {
          page: rule.page ?? call.page ?? '',
        }),
      ),
    },
    ...byTable(call.parameters, ({ table: name = PARAMETERS }) => name).map(
      ([name, parameters]): RowGroup => ({
        ...{ kind: 'parameters', table: name, text: '', line: parameters[0]?.line ?? 0 },
        rows: parameters.flatMap((each) => parameterRows(table, call, each)),
      }),
    ),
    ...byTable(call.headers ?? [], (header) => header.table).map(
      ([name, headers]): RowGroup => ({
        ...{ kind: 'headers', table: name, text: '', line: headers[0]?.line ?? 0 },
        rows: headers.map((header) =>
          row(
            call,
            headerId(table, call, header.id),
            header.id.replace(/^\w+\./, ''),
            header,
            header.original,
          ),
        ),
      }),
    ),
    ...call.replies.flatMap((reply) => replyGroups(table, call, reply)),
    ...(call.events ?? []).map(
      ({ id, line, text, events }): RowGroup => ({
        ...{ kind: 'events', table: id, text, line },
        rows: events.map((event) =>
          row(call, eventId(table, call, id, event.name), event.name, event, event.original),
        ),
      }),
    ),
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function replyGroups(table: Table, call: Call, reply: Reply): RowGroup[] {
  const about = { table: reply.table, text: reply.text, line: reply.line };
  return [
    {
      ...about,
      kind: 'members',
      rows: reply.members.map((member) =>
        row(call, memberId(table, call, reply, member.name), member.name, member, member.original, {
          facts: memberFacts(member),
        }),
      ),
    },
    {
      ...about,
      kind: 'outcomes',
      rows: reply.rows.map((each) =>
        row(call, rowId(table, call, reply, each), each.id, each, each.original ?? valuesOf(each.values)),
      ),
    },
  ];
}

function parameterRows(table: Table, call: Call, parameter: Parameter): Row[] {
  const more = [
    ...(parameter.values ?? []).map((each) => ({ ...each, name: String(each.value) })),
    ...(parameter.aspects ?? []).map((each) => ({ ...each, name: each.id })),
  ];
  return [
    row(call, parameterId(table, call, parameter), parameter.name, parameter, parameter.original, {
      facts: parameterFacts(parameter),
    }),
    ...more.map((each) =>
      row(call, parameterId(table, call, parameter, each.id), each.name, each, each.original, {
        belongs: true,
      }),
    ),
  ];
}

function parameterFacts({ type, required, fixed, maxLength, pattern, position, ...also }: Parameter): Told[] {
  return [
    told('site.fact.type', type),
    { key: required ? 'site.fact.required' : 'site.fact.optional' },
    ...(fixed ? [told('site.fact.fixed', fixed.join(', '))] : []),
    ...(maxLength === undefined ? [] : [told('site.fact.most', maxLength)]),
    ...(pattern === undefined ? [] : [told('site.fact.pattern', pattern)]),
    ...(position === undefined ? [] : [told('site.fact.position', position)]),
    ...(also.in === 'address' ? [{ key: 'site.fact.address' } as const] : []),
    ...(also.in === 'options' ? [{ key: 'site.fact.options' } as const] : []),
    ...Object.entries(also.when ?? {}).map(([name, value]) => told('site.fact.when', `${name}=${value}`)),
  ];
}

function memberFacts({ type, values, pattern, empty, optional, when }: Member): Told[] {
  return [
    told('site.fact.type', [type].flat().join(' / ')),
    ...(values ? [told('site.fact.fixed', values.join(', '))] : []),
    ...(pattern === undefined ? [] : [told('site.fact.pattern', pattern)]),
    ...(empty ? [{ key: 'site.fact.empty' } as const] : []),
    ...(optional ? [{ key: 'site.fact.optional' } as const] : []),
    ...(when ? [{ key: 'site.fact.byRow' } as const] : []),
  ];
}

function told(key: TextKey, value: string | number): Told {
  return { key, values: { value } };
}

function row(
  call: Call,
  id: string,
  name: string,
  { line, text, excluded = '' }: TableRow,
  original: string,
  more: Partial<Row> = {},
): Row {
  return {
    ...{ id, name, text, original, line, excluded: excluded.trim() },
    ...{ page: line === 0 ? (call.page ?? '') : '', facts: [], belongs: false },
    ...more,
  };
}

function valuesOf(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}

function byTable<Each>(rows: readonly Each[], tableOf: (row: Each) => string): [string, Each[]][] {
  const tables = new Map<string, Each[]>();
  for (const each of rows) tables.set(tableOf(each), [...(tables.get(tableOf(each)) ?? []), each]);
  return [...tables];
}
