/** The edition of the suite as a certificate names it: the same for a checkout and the package that is made of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../schemas/load';
import { suiteEdition } from '../suite';
import { codeDigest, schemasDigest } from './suite-files';

export interface Edition {
  version: string;
  /** sha256 (hex), as results have them. */
  tables: string;
  features: string;
  /** Of all JSON Schemas. */
  schemas: string;
  /** Of all files that judge or that say what is judged, as a checkout has them. */
  package: string;
}

/** What stands in a package, and says what it was made of. */
export interface Built {
  /** Of the checkout: see {@link Edition.package}. */
  package: string;
  /** Of the files that were made of it. */
  compiled: string;
}

export const MEMBERS = ['version', 'tables', 'features', 'schemas', 'package'] as const;

/**
 * @param root folder of package.json and features, of a checkout or of the package's `dist`. A package that is not as it
 * was built is an edition of its own.
 */
export function editionOf(root: string, catalogue: Catalogue): Edition {
  const built = builtOf(root);
  const own = codeDigest(root);
  return {
    ...suiteEdition(root, catalogue),
    schemas: schemasDigest(root),
    package: built?.compiled === own ? built.package : own,
  };
}

/** Whether a package is as it was built; `undefined` for a checkout. */
export function isAsBuilt(root: string): boolean | undefined {
  const built = builtOf(root);
  return built && built.compiled === codeDigest(root);
}

/** Where an edition is another one, by their members. */
export function editionDifferences(one: Edition, other: Edition): string[] {
  return MEMBERS.filter((member) => one[member] !== other[member]);
}

function builtOf(root: string): Built | undefined {
  const file = join(root, 'edition.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
