/** The ICS proforma: every capability that the tables have, with its status after ISO/IEC 9646-7. Knows no answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';
import { CLAIMS, type Claim, INTERFACES, type InterfaceName, type Requirement } from '../catalogue';
import { loadCatalogue } from '../load';
import { loadTables } from '../tables';
import schema from './status.schema.json';

/** m mandatory, o optional, o.N at least one of a group, c conditional, x excluded. */
export type Status = 'm' | 'o' | `o.${number}` | 'c' | 'x';

/** Ways to read a document of which a target file says one; each with the value that claims it. */
export const OPTIONS = {
  'option.transType.prefixed': { name: 'transType', value: 'prefixed' },
  'option.correctedSpelling': { name: 'correctedSpelling', value: true },
  'option.sipClickToDial': { name: 'sipClickToDial', value: true },
  'option.authMode.static': { name: 'authMode', value: 'static' },
  'option.encipheredPassword': { name: 'encipheredPassword', value: true },
  'option.wireProtocol': { name: 'wireProtocol', value: true },
} as const;
export type OptionId = keyof typeof OPTIONS;

export interface Capability {
  /** `interface.gateway`, `claim.push`, `option.wireProtocol`, `gateway.sign-in` of a call, or the id of a row. */
  id: string;
  kind: 'interface' | 'claim' | 'option' | 'call' | 'row';
  status: Status;
  /** Capabilities without which there is nothing to support: the interface of a call, the call of a row. */
  within: readonly string[];
  /** What its condition asks for; of an optional capability, what has to be supported as well. */
  condition?: string;
  interface?: InterfaceName;
  /** Of a call and a row: what it does or demands, in English. */
  text?: string;
  /** Of a call: its heading in the document. */
  section?: string;
  requirement?: Requirement;
}

interface StatusFile {
  groups: Record<string, Record<'en' | 'zh', string>>;
  entries: { of: string; status: Exclude<Status, 'm'>; if?: string; source: string }[];
}

let proforma: readonly Capability[] | undefined;
let statuses: StatusFile | undefined;

/** Every capability: interfaces, claims, options, then the calls in the order of the tables, each before its rows. */
export function loadProforma(): readonly Capability[] {
  proforma ??= [
    ...INTERFACES.map((name) => capability('interface', `interface.${name}`, [])),
    ...CLAIMS.map((name) => capability('claim', `claim.${name}`, [])),
    ...Object.keys(OPTIONS).map((id) => capability('option', id, [])),
    ...callsWithRows(),
  ];
  return proforma;
}

/** What the groups of the notation ask for, by their names. */
export function groups(): StatusFile['groups'] {
  return statusFile().groups;
}

/** Whether an entry (an id, or `prefix.*`) covers an id. */
export function covers(entry: string, id: string): boolean {
  return entry.endsWith('.*') ? id.startsWith(entry.slice(0, -1)) : entry === id;
}

function callsWithRows(): Capability[] {
  const { requirements } = loadCatalogue();
  return loadTables().flatMap((table) =>
    table.calls.flatMap(({ name, text, section, claim }) => {
      const rows = requirements.filter((row) => row.interface === table.interface && row.call === name);
      if (rows.length === 0) return [];
      const id = `${table.interface}.${name}`;
      const call = capability('call', id, withinOf(table.interface, claim), {
        interface: table.interface,
        text,
        section,
      });
      return [call, ...rows.map((row) => rowOf(row, id, rows))];
    }),
  );
}

function withinOf(name: InterfaceName, claim: Claim | undefined): string[] {
  return [`interface.${name}`, ...(claim === undefined ? [] : [`claim.${claim}`])];
}

/** A row below another one depends on that, unless that is mandatory. */
function rowOf(row: Requirement, call: string, rows: readonly Requirement[]): Capability {
  const own = capability('row', row.id, [call], {
    interface: row.interface,
    text: row.text,
    requirement: row,
  });
  const above = rows.find((other) => row.id.startsWith(`${other.id}.`));
  if (own.status !== 'm' || !above || capability('row', above.id, []).status === 'm') return own;
  return { ...own, status: 'c', condition: above.id };
}

function capability(
  kind: Capability['kind'],
  id: string,
  within: string[],
  more: Partial<Capability> = {},
): Capability {
  const entry = statusFile().entries.find(({ of }) => covers(of, id));
  return {
    id,
    kind,
    status: entry?.status ?? 'm',
    within,
    ...(entry?.if === undefined ? {} : { condition: entry.if }),
    ...more,
  };
}

/** @throws Error when the file does not fit its schema: a fault of ours */
function statusFile(): StatusFile {
  if (statuses) return statuses;
  const valid = new Ajv().compile<StatusFile>(schema);
  const file: unknown = parse(readFileSync(join(__dirname, 'status.yaml'), 'utf8'));
  if (!valid(file)) throw new Error(`status.yaml: ${JSON.stringify(valid.errors)}`);
  statuses = file;
  return statuses;
}
