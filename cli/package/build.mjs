// @ts-check
/**
 * What `npm pack` runs first: makes `dist`, the project as the package has it. TypeScript is compiled, and what the code
 * reads is put beside it, each file where it stands in the project: paths from one to another hold in both. What only
 * tests, set-up and checks need is left out.
 */

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '..', '..');
const DIST = path.join(ROOT, 'dist');
/** Chinese texts by the English ones, which are read when somebody needs them. */
const CATALOGUES = /^(?:fixtures\/sentences|cli\/help)\/.*zh-CN.*\.json$/;
/** Folders of which the package has all but what is left out. */
const FOLDERS = ['cli', 'features', 'fixtures', 'reports', 'schemas', 'steps', 'traffic'];
const LEFT_OUT = [
  /\.ts$/,
  /\.test\.[^.]+$/,
  /\.approved\.txt$/,
  /^cli\/package\//,
  // Set-up is for checkouts; a run looks for a browser and a Java by the modules that are left.
  /^cli\/setup\/.+\.mjs$/,
  // What was drawn to be proved, for npm test.
  /^features\/proofs-under-conditions\.json$/,
  // Words that the Chinese texts are held to.
  /^features\/zh-CN\/glossary\.yaml$/,
  // Reports of runs.
  /^reports\/(?!html\/|shards\/|site\/).+\//,
];
/** Commands that write files of the project anew, which only a checkout has, with what they alone stand on. */
const OF_CHECKOUTS = [
  /^cli\/(catalogue|derive|features|guides|purposes|sentences|walks)[./]/,
  /^cli\/docs\/run-samples\./,
  /^cli\/self-check\//,
  /^schemas\/derive\//,
  /^schemas\/models\/.+\.md$/,
  /^steps\/CATALOGUE\.md$/,
];

fs.rmSync(DIST, { recursive: true, force: true });
process.exitCode = compile();
if (process.exitCode === 0) {
  for (const file of await needless()) fs.rmSync(path.join(DIST, file));
  await shortenMaps();
  await shortenIndents();
  for (const file of carried()) carry(file);
  // Next to the code for its version; the package's own says more than a reader of it shall see there.
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  fs.writeFileSync(path.join(DIST, 'package.json'), `${JSON.stringify({ version })}\n`);
  packRecords();
  nameEdition();
}

/**
 * Comments stand in the types, whose readers need them; of the code they are a sixth.
 * @returns {number} the compiler's exit code; what it complains of is on stderr
 */
function compile() {
  const compiler = compilersPath();
  if (compiler === undefined) {
    console.error('build: there is no TypeScript; run `npm ci --include=dev` first');
    return 1;
  }
  // It complains on its standard output, which is that of `npm pack`.
  const run = (/** @type {string[]} */ ...options) =>
    spawnSync(process.execPath, [compiler, '-p', HERE, ...options], { stdio: ['ignore', 2, 2] }).status ?? 1;
  return run('--removeComments', '--declaration', 'false') || run('--emitDeclarationOnly');
}

/** @returns {string | undefined} undefined where nobody has installed it */
function compilersPath() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    // Told by the caller in words of its own.
    return undefined;
  }
}

/**
 * @returns {Promise<string[]>} what the compiler has made and the package does not need: code of checkouts, and types that
 * nothing exports; paths below `dist`, with `/`
 */
async function needless() {
  // Loaded only now: where there is none, the compiler's absence has been told.
  const { default: ts } = await import('typescript');
  const program = ts.createProgram([path.join(DIST, 'cli', 'package', 'index.d.ts')], {});
  const exported = new Set(program.getSourceFiles().map(({ fileName }) => path.resolve(fileName)));
  return filesBelow(DIST).filter((file) =>
    file.endsWith('.d.ts') ? !exported.has(path.join(DIST, file)) : matches(OF_CHECKOUTS, file),
  );
}

/** Leaves of each source map where a line begins, which is what a stack trace is read for: a quarter of its size. */
async function shortenMaps() {
  const { decode, encode } = await import('@jridgewell/sourcemap-codec');
  for (const file of filesBelow(DIST).filter((each) => each.endsWith('.js.map'))) {
    const place = path.join(DIST, file);
    const map = JSON.parse(fs.readFileSync(place, 'utf8'));
    const mappings = encode(decode(map.mappings).map(([first]) => (first ? [withoutColumns(first)] : [])));
    // The file is the one that names the map; there is no other root.
    const { file: _, sourceRoot: __, ...told } = map;
    fs.writeFileSync(place, JSON.stringify({ ...told, mappings }));
  }
}

/**
 * @template {import('@jridgewell/sourcemap-codec').SourceMapSegment} Segment
 * @param {Segment} segment
 * @returns {Segment} from the start of the line, whose indent is another one
 */
function withoutColumns(segment) {
  return /** @type {Segment} */ ([0, ...segment.slice(1)]);
}

/** Indents by one blank where the compiler takes four, except within a text: a tenth of the code. Lines stay the same. */
async function shortenIndents() {
  const { default: ts } = await import('typescript');
  for (const file of filesBelow(DIST).filter((each) => each.endsWith('.js'))) {
    const place = path.join(DIST, file);
    const source = ts.createSourceFile(file, fs.readFileSync(place, 'utf8'), ts.ScriptTarget.Latest);
    const texts = linesWithin(source, ts);
    const lines = source.text.split('\n');
    const shorter = lines.map((line, index) =>
      texts.has(index) ? line : line.replace(/^(?: {4})+/, (indent) => ' '.repeat(indent.length / 4)),
    );
    fs.writeFileSync(place, shorter.join('\n'));
  }
}

/**
 * @param {import('typescript').SourceFile} source
 * @param {typeof import('typescript')} ts
 * @returns {Set<number>} the lines, from 0, that begin within a text of several lines
 */
function linesWithin(source, ts) {
  /** @type {Set<number>} */
  const lines = new Set();
  const line = (/** @type {number} */ position) => source.getLineAndCharacterOfPosition(position).line;
  const visit = (/** @type {import('typescript').Node} */ node) => {
    if (ts.isTemplateLiteralToken(node))
      for (let each = line(node.getStart(source)) + 1; each <= line(node.getEnd()); each++) lines.add(each);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

/** @param {string[]} file from the root, compiled: what it exports */
function compiled(...file) {
  return createRequire(import.meta.url)(path.join(DIST, ...file));
}

/** Puts what is read by programs alone in fewer words. */
function packRecords() {
  const { packed } = compiled('reports', 'packed-purposes.js');
  const { packedProofs } = compiled('reports', 'packed-proofs.js');
  const { packedNeeds } = compiled('reports', 'needs.js');
  for (const [name, pack] of [
    ['purposes', packed],
    ['proofs', packedProofs],
    ['needs', packedNeeds],
  ]) {
    const file = path.join(DIST, 'features', `${name}.json`);
    fs.writeFileSync(file, JSON.stringify(pack(JSON.parse(fs.readFileSync(file, 'utf8')))));
  }
}

/** Says of which edition of the suite the package is made, and how to tell that it still is that. */
function nameEdition() {
  const { codeDigest } = compiled('reports', 'certificate', 'suite-files.js');
  const edition = { package: codeDigest(ROOT), compiled: codeDigest(DIST) };
  fs.writeFileSync(path.join(DIST, 'edition.json'), `${JSON.stringify(edition)}\n`);
}

/** @returns {string[]} what the compiler does not make and the package needs: paths from the root, with `/` */
function carried() {
  const files = FOLDERS.flatMap((folder) =>
    filesBelow(path.join(ROOT, folder)).map((file) => `${folder}/${file}`),
  );
  return ['cucumber.cjs', ...files].filter((file) => !matches([...LEFT_OUT, ...OF_CHECKOUTS], file));
}

/**
 * @param {string} folder
 * @returns {string[]} paths below it, with `/`
 */
function filesBelow(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll('\\', '/'));
}

/** @param {RegExp[]} patterns @param {string} file */
function matches(patterns, file) {
  return patterns.some((pattern) => pattern.test(file));
}

/** @param {string} file what the compiler has put there already is as good; JSON loses its blanks */
function carry(file) {
  const place = path.join(DIST, file);
  if (fs.existsSync(place)) return;
  fs.mkdirSync(path.dirname(place), { recursive: true });
  const from = path.join(ROOT, file);
  if (CATALOGUES.test(file)) {
    const text = JSON.stringify(JSON.parse(fs.readFileSync(from, 'utf8')));
    fs.writeFileSync(
      `${place}${compiled('fixtures', 'sentences', 'catalogue-file.js').COMPRESSED}`,
      zlib.brotliCompressSync(text),
    );
    return;
  }
  // Nobody reads these by eye in a package.
  if (file.endsWith('.json'))
    fs.writeFileSync(place, JSON.stringify(JSON.parse(fs.readFileSync(from, 'utf8'))));
  else fs.copyFileSync(from, place);
}
