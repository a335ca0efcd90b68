/** The edition of the suite as a certificate names it: data that both forms of the project have, and the code of one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../schemas/load';
import { suiteEdition } from '../suite';
import { sha256 } from './digest';

export interface Edition {
  version: string;
  /** sha256 (hex), as results have them. */
  tables: string;
  features: string;
  /** Of all JSON Schemas. */
  schemas: string;
  /** What ran: TypeScript of a checkout, or JavaScript of the package. */
  package: { form: 'checkout' | 'package'; sha256: string };
}

const FOLDERS = ['cli', 'features', 'fixtures', 'reports', 'schemas', 'steps', 'traffic'];
/** What only checks, tests and set-up need, and reports of runs. */
const NO_PART =
  /\.test\.|\.approved\.txt$|\.map$|\.d\.ts$|^(reports\/(latest|mutants|variants|hostile)|schemas\/derive)\//;

/** @param root folder of package.json and features, of a checkout or of the package's `dist` */
export function editionOf(root: string, catalogue: Catalogue, form: Edition['package']['form']): Edition {
  const code = form === 'checkout' ? '.ts' : '.js';
  return {
    ...suiteEdition(root, catalogue),
    schemas: digestOf(root, ['schemas'], '.schema.json'),
    package: { form, sha256: digestOf(root, FOLDERS, code) },
  };
}

/** Where an edition is another one, by their members; code of two forms cannot be compared. */
export function editionDifferences(one: Edition, other: Edition): string[] {
  const members = ['version', 'tables', 'features', 'schemas'] as const;
  const differing: string[] = members.filter((member) => one[member] !== other[member]);
  const comparable = one.package.form === other.package.form;
  return comparable && one.package.sha256 !== other.package.sha256 ? [...differing, 'package'] : differing;
}

/** Over names and texts; line ends, and how JSON is laid out, count for nothing. */
function digestOf(root: string, folders: readonly string[], ending: string): string {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith(ending) && !NO_PART.test(file)),
  );
  const texts = files.sort().map((file) => {
    const text = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
    return `${file}\n${ending.endsWith('.json') ? JSON.stringify(JSON.parse(text)) : text}\n`;
  });
  return sha256(texts.join(''));
}
