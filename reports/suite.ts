/** Names the edition of the suite: its version, and digests of the tables and of the features. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../schemas/load';
import type { Results } from './results';

/** @param root folder that holds `package.json` and `features`. */
export function suiteEdition(root: string, { tablesDigest }: Catalogue): Results['suite'] {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { version, tables: tablesDigest, features: featuresDigest(join(root, 'features')) };
}

/** sha256 (hex) over the names and texts of all feature files; the same whatever the line ends of the checkout. */
function featuresDigest(folder: string): string {
  const hash = createHash('sha256');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const features = files
    .filter((file) => file.endsWith('.feature'))
    .map((file) => ({
      file,
      name: file.replaceAll('\\', '/'),
    }));
  features.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { file, name } of features) {
    hash.update(`${name}\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')}\n`);
  }
  return hash.digest('hex');
}
