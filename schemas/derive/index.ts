/**
 * Derives every schema file from tables and errata, and the types of the ids from the tables; compares them with what is
 * committed, writes them.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadErrata } from '../errata';
import { schemaPath } from '../row-ids';
import { loadTables } from '../tables';
import { replySchema } from './reply';
import { requestSchema } from './request';
import { ID_TYPES, idTypes } from './requirement-ids';
import type { Schema } from './schema';
import { asDocumented, asTolerated } from './widen';

const ROOT = join(__dirname, '..');
const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Every derived schema by its path below `schemas/`. */
export function deriveSchemas(): Map<string, Schema> {
  const schemas = new Map<string, Schema>();
  const add = (path: string, schema: Schema) =>
    schemas.set(path, { $schema: DIALECT, $id: `urn:softphone-conformance:${path}`, ...schema });
  const tolerated = asTolerated(loadErrata());
  for (const table of loadTables()) {
    for (const call of table.calls) {
      if (call.parameters.length > 0) {
        const request = requestSchema(table, call, asDocumented);
        const widened = requestSchema(table, call, tolerated);
        add(schemaPath(table.interface, call.name, 'request'), request);
        // Few requests have forms that the documents leave open.
        if (JSON.stringify(widened) !== JSON.stringify(request))
          add(schemaPath(table.interface, call.name, 'request', true), widened);
      }
      for (const reply of call.replies) {
        add(
          schemaPath(table.interface, call.name, reply.kind),
          replySchema(table, call, reply, asDocumented),
        );
        add(
          schemaPath(table.interface, call.name, reply.kind, true),
          replySchema(table, call, reply, tolerated),
        );
      }
    }
  }
  return schemas;
}

/** Paths whose committed file is missing, differs, or stands there though nothing derives it. */
export function drift(): string[] {
  const derived = derivedFiles();
  const changed = [...derived].filter(([path, text]) => {
    const file = join(ROOT, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  return [...changed.map(([path]) => path), ...strangers(derived)].sort();
}

/** Writes every derived file and removes the schemas that nothing derives any more. Gives the changed paths. */
export function writeDerived(): string[] {
  const changed = drift();
  const derived = derivedFiles();
  for (const path of strangers(derived)) rmSync(join(ROOT, path));
  for (const [path, text] of derived) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
  return changed;
}

/** The text of every derived file by its path below `schemas/`. */
function derivedFiles(): Map<string, string> {
  const schemas = [...deriveSchemas()].map(([path, schema]): [string, string] => [path, asText(schema)]);
  return new Map([...schemas, [ID_TYPES, idTypes()]]);
}

function strangers(derived: Map<string, string>): string[] {
  const interfaces = [...new Set(loadTables().map((table) => table.interface))];
  return interfaces
    .filter((name) => existsSync(join(ROOT, name)))
    .flatMap((name) => readdirSync(join(ROOT, name)).map((file) => `${name}/${file}`))
    .filter((path) => !derived.has(path));
}

function asText(schema: Schema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
