/** What a run is made of besides the target: features, purposes, proofs, catalogue. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { interfacesOfFolder } from '../fixtures/systems';
import type { InterfaceName } from '../schemas/catalogue';
import { type Catalogue, loadCatalogue } from '../schemas/load';
import { loadProofs, type Proofs } from './proofs';
import type { Purposes } from './purposes';
import { loadPurposes } from './purposes';

export interface Project {
  /** Folder of package.json, cucumber.cjs and features. */
  root: string;
  catalogue: Catalogue;
  purposes: Purposes;
  proofs: Proofs;
}

/** The project that this file belongs to. */
export function thisProject(): Project {
  const root = resolve(__dirname, '..');
  return { root, catalogue: loadCatalogue(), purposes: loadPurposes(), proofs: loadProofs() };
}

/**
 * Whether a target that offers those interfaces is what scenarios of a folder are for.
 * @param path of a feature below `features/`, or the id of a scenario: each begins with the folder
 */
export function areFor(path: string, interfaces: readonly InterfaceName[]): boolean {
  return interfacesOfFolder(path.split('/')[0])?.every((name) => interfaces.includes(name)) ?? false;
}

/** The interfaces that the scenarios of a feature file are for; by its path, relative to the root and with `/`. */
export function interfacesOf(path: string): readonly InterfaceName[] {
  return interfacesOfFolder(path.split('/')[1]) ?? [];
}

/** Paths of the feature files for those interfaces, relative to the root and with `/`, sorted. */
export function featureFiles(root: string, interfaces: InterfaceName[]): string[] {
  const folder = join(root, 'features');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.feature'))
    .filter((file) => areFor(file, interfaces))
    .map((file) => `features/${file}`)
    .sort();
}

/** A folder of features for several interfaces, of which a selection has some and not all. */
export interface OpenFolder {
  /** Such as `features/softphone`. */
  folder: string;
  /** What would have to be selected as well. */
  missing: InterfaceName[];
}

/** The folders whose features are for interfaces of the selection together with others that the target offers. */
export function openFolders(
  root: string,
  selected: readonly InterfaceName[],
  offered: InterfaceName[],
): OpenFolder[] {
  const folders = new Map<string, OpenFolder>();
  for (const file of featureFiles(root, offered)) {
    const needed = interfacesOf(file);
    const missing = needed.filter((name) => !selected.includes(name));
    const folder = file.split('/').slice(0, 2).join('/');
    if (missing.length > 0 && missing.length < needed.length) folders.set(folder, { folder, missing });
  }
  return [...folders.values()];
}
