/** Reads the tables: the documents' rows as YAML, checked against their own schema. Judges nothing. */
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';
import type { InterfaceName } from './catalogue';
import type { Call, Reply, Table } from './table';
import tableSchema from './tables/table.schema.json';
import { yamlFiles } from './yaml-files';

/** Every table file with its text, sorted by name. */
export function tableFiles(): { name: string; text: string }[] {
  return yamlFiles(join(__dirname, 'tables'));
}

let tables: Table[] | undefined;

/** All tables. Throws when one does not fit `tables/table.schema.json`: a fault of ours, not of a target. */
export function loadTables(): Table[] {
  if (tables) return tables;
  const valid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(tableSchema);
  tables = tableFiles().map(({ name, text }) => {
    const table: Table = parse(text);
    if (!valid(table)) throw new Error(`${name}: ${JSON.stringify(valid.errors, null, 2)}`);
    return table;
  });
  return tables;
}

/** The call of that name, and the table it stands in. Throws for a name that no table has. */
export function findCall(interfaceName: InterfaceName, name: string): { table: Table; call: Call } {
  for (const table of loadTables()) {
    const call = table.calls.find((candidate) => candidate.name === name);
    if (table.interface === interfaceName && call) return { table, call };
  }
  throw new Error(`no table of ${interfaceName} has a call ${name}`);
}

/** The payload table of that kind. Throws when the call has none. */
export function findReply(interfaceName: InterfaceName, call: string, kind: string): Reply {
  const reply = findCall(interfaceName, call).call.replies.find((candidate) => candidate.kind === kind);
  if (!reply) throw new Error(`no table of ${interfaceName} ${call} says what its ${kind} is`);
  return reply;
}
