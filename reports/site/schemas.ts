/** The derived schemas: on the page of their call, and as files of the site. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { payloadsOf, schemaPath } from '../../schemas/row-ids';
import type { Call, Table } from '../../schemas/table';
import { loadTables } from '../../schemas/tables';
import type { Files, Page } from './site';

const SCHEMAS = join(__dirname, '..', '..', 'schemas');

/** The derived schemas of what goes and what comes, and the addresses of those that the errata widen. */
export function schemasOf(table: Table, call: Call, { link }: Page) {
  return payloadsOf(call).map((payload) => {
    const path = schemaPath(table.interface, call.name, payload);
    const wider = schemaPath(table.interface, call.name, payload, true);
    return {
      ...{ path, href: link(`schemas/${path}`), text: schemaText(path) },
      wider: schemaText(wider) === '' ? '' : link(`schemas/${wider}`),
    };
  });
}

/** Every derived schema, as a file of the site. */
export function schemaFiles(): Files {
  const paths = loadTables().flatMap((table) =>
    table.calls.flatMap((call) =>
      payloadsOf(call).flatMap((payload) =>
        [false, true].map((tolerated) => schemaPath(table.interface, call.name, payload, tolerated)),
      ),
    ),
  );
  const texts = paths.map((path): [string, string] => [`schemas/${path}`, schemaText(path)]);
  return new Map(texts.filter(([, text]) => text !== ''));
}

/** '' where there is none, for the errata widen nothing. */
function schemaText(path: string): string {
  const file = join(SCHEMAS, path);
  return existsSync(file) ? JSON.stringify(JSON.parse(readFileSync(file, 'utf8')), null, 1) : '';
}
