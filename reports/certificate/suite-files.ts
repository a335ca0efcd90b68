/** The files of the project that an edition of the suite is made of, in a checkout and in a package. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../digest';

/** Rooms, and files beside them. */
export const PLACES = [
  ...['cli', 'features', 'fixtures', 'reports', 'schemas', 'steps', 'traffic'],
  ...['cucumber.cjs', 'package.json', 'package-lock.json'],
];
/** Code, and what it shows pages by; then what is judged. Target files are the user's. */
const PART = [
  /\.(ts|js|cjs|hbs|css)$|\.schema\.json$/,
  /^(features|schemas)\/.+\.(feature|json|yaml)$/,
  /^fixtures\/.+\.(json|json\.br|html)$/,
  /^package(-lock)?\.json$/,
];
/** What only checks, tests and set-up need; reports of runs, which may lie below reports/. */
const NO_PART = /\.test\.|\.d\.ts$|^reports\/(latest\/|.+\/.+\/)/;

/** @param path from the root, with `/` */
export function isPartOfEdition(path: string): boolean {
  return PART.some((pattern) => pattern.test(path)) && !NO_PART.test(path);
}

/** sha256 (hex) of all that is part of an edition. */
export function codeDigest(root: string): string {
  return digestOf(root, isPartOfEdition);
}

/** sha256 (hex) of all JSON Schemas. */
export function schemasDigest(root: string): string {
  return digestOf(root, (path) => isPartOfEdition(path) && path.endsWith('.schema.json'));
}

/** Over names and texts; line ends, and how JSON is laid out, count for nothing. */
function digestOf(root: string, isPart: (path: string) => boolean): string {
  const texts = PLACES.flatMap((place) => pathsAt(root, place))
    .filter(isPart)
    .sort()
    .map((path) => `${path}\n${textOf(join(root, path), path)}\n`);
  return sha256(texts.join(''));
}

function pathsAt(root: string, place: string): string[] {
  const whole = join(root, place);
  if (!existsSync(whole)) return [];
  if (place.includes('.')) return [place];
  return readdirSync(whole, { recursive: true, encoding: 'utf8' }).map(
    (path) => `${place}/${path.replaceAll('\\', '/')}`,
  );
}

function textOf(file: string, path: string): string {
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  return path.endsWith('.json') ? JSON.stringify(JSON.parse(text)) : text;
}
