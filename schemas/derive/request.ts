/** Derives the JSON Schema of a request from the parameter table of its call. */
import { parameterId } from '../row-ids';
import type { Call, Parameter, Table } from '../table';
import type { Schema } from './schema';
import type { Widen } from './widen';

/**
 * The schema of a call's request: the members of the JSON text for the plugin, the query for the service.
 * Arguments that stand beside it (the call-back) and parts of the address are not members.
 *
 * @param widen what else a parameter may be, see `replySchema`
 */
export function requestSchema(table: Table, call: Call, widen: Widen): Schema {
  const members = call.parameters.filter((parameter) => !parameter.position && parameter.in !== 'address');
  return {
    title: `${call.name}: request`,
    description: `${table.document.title}, ${call.section}, 参数 (line ${call.line})`,
    type: 'object',
    required: members.filter((p) => p.required && !p.when).map((p) => p.name),
    properties: Object.fromEntries(members.map((p) => [p.name, parameterSchema(table, call, p, widen)])),
    ...conditions(table, call, members),
  };
}

/** Parameters that must be there when another has a certain value. */
function conditions(table: Table, call: Call, members: Parameter[]): Schema {
  const allOf = members
    .filter((parameter) => parameter.when && parameter.required)
    .map((parameter) => {
      const when = Object.entries(parameter.when ?? {});
      return {
        if: {
          properties: Object.fromEntries(when.map(([name, value]) => [name, { const: value }])),
          required: when.map(([name]) => name),
        },
        then: { required: [parameter.name] },
        'x-requirement': parameterId(table, call, parameter),
      };
    });
  return allOf.length === 0 ? {} : { allOf };
}

function parameterSchema(table: Table, call: Call, parameter: Parameter, widen: Widen): Schema {
  const id = parameterId(table, call, parameter);
  return {
    title: parameter.name,
    description: `${parameter.original}: ${parameter.text}`,
    ...widen.values(id, documentedSchema(parameter)),
    'x-requirement': id,
  };
}

function documentedSchema(parameter: Parameter): Schema {
  const { type, required, when, fixed, values, maxLength, pattern } = parameter;
  const listed = fixed ?? values?.map(({ value }) => value);
  if (listed) return { type, enum: listed };
  return {
    type,
    ...(type === 'string' && (required || when) ? { minLength: 1 } : {}),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(pattern === undefined ? {} : { pattern }),
  };
}
