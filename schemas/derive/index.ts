/** Derives every schema file from tables and errata, compares them with what is committed, writes them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadErrata } from '../errata';
import { schemaPath } from '../row-ids';
import { loadTables } from '../tables';
import { replySchema } from './reply';
import { requestSchema } from './request';
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
  const derived = deriveSchemas();
  const changed = [...derived].filter(([path, schema]) => {
    const file = join(ROOT, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== asText(schema);
  });
  return [...changed.map(([path]) => path), ...strangers(derived)].sort();
}

/** Writes every derived schema and removes those that nothing derives any more. Gives the changed paths. */
export function writeSchemas(): string[] {
  const changed = drift();
  const derived = deriveSchemas();
  for (const path of strangers(derived)) rmSync(join(ROOT, path));
  for (const [path, schema] of derived) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), asText(schema));
  }
  return changed;
}

function strangers(derived: Map<string, Schema>): string[] {
  const interfaces = [...new Set(loadTables().map((table) => table.interface))];
  return interfaces
    .filter((name) => existsSync(join(ROOT, name)))
    .flatMap((name) => readdirSync(join(ROOT, name)).map((file) => `${name}/${file}`))
    .filter((path) => !derived.has(path));
}

function asText(schema: Schema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
