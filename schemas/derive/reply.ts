/** Derives the JSON Schema of a payload that the implementation emits from its members and rows. */
import { memberId, rowId } from '../row-ids';
import { type Call, type Member, NONE, type Reply, type Scalar, SOME, type Table } from '../table';
import type { Schema } from './schema';
import type { Widen } from './widen';

/**
 * The schema of one reply, event or result. Members first; then, for each value of the first selector, which
 * other members must or must not be there; then each row's own text.
 *
 * @param widen what else a member may be: nothing for the documented schema, the errata for the tolerated one
 */
export function replySchema(table: Table, call: Call, reply: Reply, widen: Widen): Schema {
  const id = (member: string) => memberId(table, call, reply, member);
  const properties = Object.fromEntries(
    reply.members.map((member) => [member.name, memberSchema(reply, member, id(member.name), widen)]),
  );
  const allOf = [...groups(reply, id, widen), ...rows(table, call, reply, id, widen)];
  return {
    title: `${call.name}: ${reply.text}`,
    description: placeOf(table, call, reply),
    type: 'object',
    required: reply.members
      .filter((m) => !m.when && !m.optional && !widen.absent(id(m.name)))
      .map((m) => m.name),
    properties,
    ...(allOf.length === 0 ? {} : { allOf }),
  };
}

function memberSchema(reply: Reply, member: Member, id: string, widen: Widen): Schema {
  const documented = documentedSchema(reply, member);
  const schema = member.when ? anythingTheRowsAllow(documented, id, widen) : widen.values(id, documented);
  const absent = widen.absent(id);
  return {
    title: member.name,
    description: `${member.original}: ${member.text}`,
    ...schema,
    'x-requirement': id,
    ...(absent ? { 'x-absent': absent } : {}),
  };
}

function placeOf({ document }: Table, call: Call, reply: Reply): string {
  const where = document.basis ? 'no requirement of the document that is judged' : `line ${reply.line}`;
  return `${document.title}, ${call.section}, ${reply.table} (${where})`;
}

function documentedSchema(reply: Reply, { name, type, values, pattern, empty }: Member): Schema {
  // A msg is text for people: the rows say what it should be, not what it must be.
  const listed = name === 'msg' ? [] : (values ?? valuesOf(reply, name));
  if (listed.length > 0) return { type, enum: listed };
  if (pattern !== undefined) return { type, pattern };
  return type === 'string' && !empty ? { type, minLength: 1 } : { type };
}

/** A member that some rows forbid is judged by the rows; here it only must not be something no row has. */
function anythingTheRowsAllow(documented: Schema, id: string, widen: Widen): Schema {
  return widen.values(id, documented, widen.none(id));
}

/** For each value of the first selector: members that its rows all have, or all go without. */
function groups(reply: Reply, id: (member: string) => string, widen: Widen): Schema[] {
  const [first] = reply.selector;
  if (first === undefined) return [];
  const conditional = reply.members.filter((member) => member.when === 'row');
  if (conditional.length === 0) return [];
  return valuesOf(reply, first).map((value) => {
    const members = reply.rows.filter((row) => row.values[first] === value);
    const required: string[] = [];
    const properties: Schema = {};
    for (const { name, type } of conditional) {
      const values = [...new Set(members.map((row) => row.values[name]))];
      if (values.every((v) => v === NONE)) {
        const absent = {
          not: {},
          description: `${NONE}: the member is not there`,
          'x-requirement': id(name),
        };
        properties[name] = widen.absentee(id(name), absent, value);
      } else {
        if (!widen.absent(id(name))) required.push(name);
        const documented = values.includes(SOME) ? { type } : { enum: values };
        properties[name] = { ...widen.values(id(name), documented), 'x-requirement': id(name) };
      }
    }
    return { if: condition(reply, { [first]: value }, id, widen), then: { required, properties } };
  });
}

/** Each row: when the selectors have its values, so must the rest. */
function rows(
  table: Table,
  call: Call,
  reply: Reply,
  id: (member: string) => string,
  widen: Widen,
): Schema[] {
  return reply.rows.map((row) => {
    const chosen = Object.fromEntries(
      reply.selector.flatMap((name) => {
        const value = row.values[name];
        return value === undefined || value === NONE ? [] : [[name, value]];
      }),
    );
    const rest = Object.entries(row.values).filter(
      ([name, value]) => !(name in chosen) && value !== NONE && value !== SOME,
    );
    const requirement = rowId(table, call, reply, row);
    const properties = Object.fromEntries(
      rest.map(([name, value]) => [
        name,
        { ...widen.values(id(name), { const: value }), 'x-requirement': requirement },
      ]),
    );
    return {
      description: row.text,
      'x-requirement': requirement,
      if: condition(reply, chosen, id, widen),
      then: { properties },
    };
  });
}

function condition(
  reply: Reply,
  chosen: Record<string, Scalar>,
  id: (member: string) => string,
  widen: Widen,
): Schema {
  const names = reply.selector.filter((name) => name in chosen);
  return {
    properties: Object.fromEntries(
      names.map((name) => [name, widen.values(id(name), { const: chosen[name] }, [], 'same value')]),
    ),
    required: names.filter((name) => !widen.absent(id(name))),
  };
}

function valuesOf(reply: Reply, member: string): Scalar[] {
  const values = reply.rows.flatMap((row) => {
    const value = row.values[member];
    return value === undefined || value === NONE || value === SOME ? [] : [value];
  });
  return [...new Set(values)];
}
