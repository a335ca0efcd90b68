/** Reads the tables: the documents' rows as YAML, checked against their own schema. Judges nothing. */
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';
import type { InterfaceName } from './catalogue';
import tableSchema from './tables/table.schema.json';
import { yamlFiles } from './yaml-files';

export type Scalar = string | number | boolean;

/** One document. */
export interface Table {
  interface: InterfaceName;
  document: { title: string; about: string; edition?: string; sha256: string };
  calls: Call[];
}

/** One section of a document: a call with its rules, parameters and replies. */
export interface Call {
  name: string;
  section: string;
  line: number;
  text: string;
  /** Plugin function that carries the call. */
  function?: string;
  rules: Rule[];
  parameters: Parameter[];
  replies: Reply[];
}

export interface Row {
  line: number;
  text: string;
  /** Why the row cannot be tested. */
  excluded?: string;
}

export interface Rule extends Row {
  id: string;
  original: string;
}

export interface Parameter extends Row {
  name: string;
  original: string;
  type: 'string' | 'function';
  required: boolean;
  /** The only values the document allows. */
  fixed?: string[];
  /** Values that stand in rows of their own, or that are listed one by one. */
  values?: (Row & { id: string; value: string; original: string })[];
  /** The parameter belongs to the request only when another has this value. */
  when?: Record<string, string>;
  /** Position among the arguments, when it is not a member of the request. */
  position?: number;
  /** `address`: part of the address, not of the request. */
  in?: 'address';
}

export interface Member extends Row {
  name: string;
  original: string;
  type: 'string' | 'integer' | 'boolean';
  /** `row`: each row says whether the member is there. */
  when?: 'row';
}

/** A payload that the implementation emits: its members, and the rows that tell its outcomes apart. */
export interface Reply {
  kind: 'reply' | 'event' | 'result';
  table: string;
  line: number;
  text: string;
  members: Member[];
  /** Members that tell the rows apart; the first is in every row. */
  selector: string[];
  rows: (Row & { id: string; values: Record<string, Scalar> })[];
}

/** What the documents write for "no value". */
export const NONE = '无';

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
