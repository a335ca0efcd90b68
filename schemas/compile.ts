/** Compiles the committed schemas of a payload for the checks, once a process. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import type { InterfaceName } from './catalogue';
import type { Schema } from './derive/schema';
import { type Erratum, fits, loadErrata, type Tolerance } from './errata';
import { findRow } from './load';
import type { RowId } from './requirement-id';
import { schemaPath } from './row-ids';

/** Something that an erratum tolerates in place of the documented value. */
export interface Alternative {
  erratum: string;
  level: Exclude<Tolerance, 'fail'>;
  strict: Tolerance;
  option?: string;
  note: string;
  fits: (value: unknown) => boolean;
}

export interface CompiledPayload {
  path: string;
  documented: ValidateFunction;
  /** Requirement id by member name. */
  members: Record<string, RowId>;
  /** The documented rows; `fits` reads selectors as tolerantly as the errata do. */
  rows: { requirement: RowId; fits: (payload: unknown) => boolean }[];
  /** What the errata accept in place of the documented value at a place of the schema, such as `#/properties/msg`. */
  alternatives: (place: string) => Alternative[];
  /** What the errata say when this member is missing. */
  absences: (member: string) => Alternative[];
  /** Erratum that speaks of a member which no table lists, or ''. */
  extraMembers: (name: string) => string;
}

const ROOT = __dirname;
const ANNOTATIONS = ['x-requirement', 'x-erratum', 'x-level', 'x-strict', 'x-option', 'x-absent'];

/** An ajv for our schemas: dialect 2020-12, all errors, our annotations known. */
export function conformanceAjv(): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
  });
  ajv.addVocabulary(ANNOTATIONS);
  return ajv;
}

const ajv = conformanceAjv();
const compiled = new Map<string, CompiledPayload>();
const requests = new Map<string, ValidateFunction>();

/** The validator of a call's request, and the path of its schema. */
export function compiledRequest(
  interfaceName: InterfaceName,
  call: string,
): { path: string; validate: ValidateFunction } {
  const path = schemaPath(interfaceName, call, 'request');
  const validate = requests.get(path) ?? ajv.compile(readSchema(path));
  requests.set(path, validate);
  return { path, validate };
}

/** The validators of a payload. Throws when no such schema is committed: a fault of ours. */
export function compiledPayload(interfaceName: InterfaceName, call: string, kind: string): CompiledPayload {
  const path = schemaPath(interfaceName, call, kind);
  const known = compiled.get(path) ?? compile(path, schemaPath(interfaceName, call, kind, true));
  compiled.set(path, known);
  return known;
}

function compile(path: string, toleratedPath: string): CompiledPayload {
  const documented = readSchema(path);
  const tolerated = readSchema(toleratedPath);
  const properties = tolerated.properties as Record<string, Schema>;
  const parts = (tolerated.allOf as Schema[] | undefined) ?? [];
  const alternatives = new Map<string, Alternative[]>();
  const absences = new Map<string, Alternative[]>();
  const places: [place: string, members: Record<string, Schema>][] = [
    ['#/properties', properties],
    ...parts.map((part, i): [string, Record<string, Schema>] => [
      `#/allOf/${i}/then/properties`,
      (part.then as { properties: Record<string, Schema> }).properties,
    ]),
  ];
  for (const [place, members] of places) {
    for (const [member, schema] of Object.entries(members)) {
      alternatives.set(`${place}/${member}`, alternativesOf(schema));
      const absent = schema['x-absent'] as Schema | undefined;
      if (absent) absences.set(member, [alternative(absent)]);
    }
  }
  return {
    path,
    documented: ajv.compile(documented),
    members: Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, citedBy(schema)])),
    rows: parts
      .filter((part) => 'x-requirement' in part)
      .map((part) => {
        const fits = ajv.compile(part.if as Schema);
        return { requirement: citedBy(part), fits: (payload) => fits(payload) };
      }),
    alternatives: (place) => alternatives.get(place) ?? [],
    absences: (member) => absences.get(member) ?? [],
    extraMembers: extraMembersErrata(String(Object.values(properties)[0]?.['x-requirement'])),
  };
}

/** @param member requirement of one that is listed. An erratum about just that name goes before one about any. */
function extraMembersErrata(member: string): (name: string) => string {
  const grants = ({ accepts = [] }: Erratum, name?: string) =>
    accepts.some(
      ({ form, at, only }) =>
        form === 'extra-members' &&
        at.some((pattern) => fits(pattern, member)) &&
        (name === undefined ? only === undefined : only?.includes(name)),
    );
  const errata = loadErrata();
  const usual = errata.find((erratum) => grants(erratum))?.id ?? '';
  return (name) => errata.find((erratum) => grants(erratum, name))?.id ?? usual;
}

function alternativesOf(schema: Schema): Alternative[] {
  return ((schema.anyOf as Schema[]) ?? []).filter((part) => 'x-erratum' in part).map(alternative);
}

function alternative(schema: Schema): Alternative {
  const {
    description,
    'x-erratum': erratum,
    'x-level': level,
    'x-strict': strict,
    'x-option': option,
  } = schema;
  const validate = ajv.compile(schema);
  return {
    erratum: String(erratum),
    level: level as Alternative['level'],
    strict: strict as Tolerance,
    ...(typeof option === 'string' ? { option } : {}),
    note: String(description),
    fits: (value) => validate(value),
  };
}

/** The row that a part of a schema stands for. */
function citedBy(part: Schema): RowId {
  return findRow(String(part['x-requirement'])).id;
}

function readSchema(path: string): Schema {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Schema;
}
