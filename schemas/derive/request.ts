/** Derives the JSON Schema of a request from the parameter table of its call. */
import { parameterId } from '../load';
import type { Call, Parameter, Table } from '../tables';
import type { Schema } from './schema';

/**
 * The schema of a call's request: the members of the JSON text for the plugin, the query for the service.
 * Arguments that stand beside it (the call-back) and parts of the address are not members.
 */
export function requestSchema(table: Table, call: Call): Schema {
  const members = call.parameters.filter((parameter) => !parameter.position && !parameter.in);
  return {
    title: `${call.name}: request`,
    description: `${table.document.title}, ${call.section}, 参数 (line ${call.line})`,
    type: 'object',
    required: members.filter((p) => p.required && !p.when).map((p) => p.name),
    properties: Object.fromEntries(members.map((p) => [p.name, parameterSchema(table, call, p)])),
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

function parameterSchema(table: Table, call: Call, parameter: Parameter): Schema {
  const values = parameter.fixed ?? parameter.values?.map(({ value }) => value);
  return {
    title: parameter.name,
    description: `${parameter.original}: ${parameter.text}`,
    type: 'string',
    ...(values ? { enum: values } : { minLength: 1 }),
    'x-requirement': parameterId(table, call, parameter),
  };
}
