/** What the errata grant a client in place of documented values: out of the tolerated schemas of requests. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InterfaceName } from './catalogue';
import { conformanceAjv } from './compile';
import type { Schema } from './derive/schema';
import { schemaPath } from './row-ids';
import type { Finding } from './verdict';

export interface RequestGrant {
  erratum: string;
  level: Finding['level'];
  strict: string;
  note: string;
  fits: (value: unknown) => boolean;
}

const byRequest = new Map<string, ReadonlyMap<string, RequestGrant[]>>();

/** By member, from the tolerated schema of a request; few requests have one. */
export function requestGrants(
  interfaceName: InterfaceName,
  call: string,
): ReadonlyMap<string, RequestGrant[]> {
  const path = schemaPath(interfaceName, call, 'request', true);
  const known = byRequest.get(path);
  if (known) return known;
  const file = join(__dirname, path);
  const schema: Schema = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const ajv = conformanceAjv();
  const members = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  const read = new Map(
    members.map(([name, { anyOf = [] }]) => [
      name,
      (anyOf as Schema[])
        .filter((part) => 'x-erratum' in part)
        .map((part): RequestGrant => {
          const fits = ajv.compile(part);
          return {
            erratum: String(part['x-erratum']),
            level: part['x-level'] as Finding['level'],
            strict: String(part['x-strict']),
            note: String(part.description),
            fits: (value) => fits(value),
          };
        }),
    ]),
  );
  byRequest.set(path, read);
  return read;
}
