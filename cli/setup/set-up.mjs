// @ts-check
/**
 * What `npm start` and `npm test` run: sets up what is missing, then hands over.
 *
 *     node cli/setup/set-up.mjs [COMMAND [ARGUMENTS...]]
 *
 * Written for Node versions that are too old for everything else here, so that they get a clear line: no static
 * import of our own.
 */

import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Exit code for bad configuration, in the contract of exit codes. */
const BAD_CONFIGURATION = 3;
/** As in package.json's "engines". */
const OLDEST_NODE = '20.19';

/**
 * What each command starts, with Node; the person's own arguments follow.
 *
 * @type {Record<string, string[]>}
 */
const COMMANDS = {
  run: ['cli/softphone-conformance.cjs', 'run'],
  simulate: ['cli/softphone-conformance.cjs', 'simulate'],
  docs: ['cli/softphone-conformance.cjs', 'docs'],
  derive: ['cli/softphone-conformance.cjs', 'derive'],
  purposes: ['cli/softphone-conformance.cjs', 'purposes'],
  catalogue: ['cli/softphone-conformance.cjs', 'catalogue'],
  walks: ['cli/softphone-conformance.cjs', 'walks'],
  features: ['cli/softphone-conformance.cjs', 'features'],
  bench: ['cli/softphone-conformance.cjs', 'bench'],
  fuzz: ['cli/softphone-conformance.cjs', 'fuzz'],
  mutants: ['cli/softphone-conformance.cjs', 'mutants'],
  capacity: ['cli/softphone-conformance.cjs', 'capacity'],
  'capacity-proofs': ['cli/softphone-conformance.cjs', 'capacity-proofs'],
  hostile: ['cli/softphone-conformance.cjs', 'hostile'],
  variants: ['cli/softphone-conformance.cjs', 'variants'],
  steadiness: ['cli/softphone-conformance.cjs', 'steadiness'],
  'self-check': ['-r', 'ts-node/register', 'cli/self-check.ts'],
};

main(process.argv.slice(2)).catch((error) => {
  fail(error.name === 'SetUpError' ? error.message : error.stack);
});

/**
 * @param {string[]} parameters the command, if any, and what goes to it
 */
async function main(parameters) {
  const { wordsFor } = await import('./words.mjs');
  const words = wordsFor(parameters, process.env);
  const own = process.versions.node;
  if (isOlder(own, OLDEST_NODE)) return fail(words.tooOld(OLDEST_NODE, own));
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
  const [command, ...rest] = parameters;
  const programme = command === undefined ? [] : COMMANDS[command];
  if (programme === undefined) {
    return fail(`there is no command ${command}; there are: ${Object.keys(COMMANDS).join(', ')}`);
  }
  const { neededBrowsers, prepare } = await import('./prepare.mjs');
  const say = (/** @type {string} */ line) => console.error(`set-up: ${line}`);
  await prepare(root, neededBrowsers(parameters), say, words);
  if (programme.length === 0) return;
  const { handOver } = await import('./hand-over.mjs');
  const ended = await handOver([...programme, ...rest], root);
  if ('signal' in ended) process.kill(process.pid, ended.signal);
  else process.exitCode = ended.code;
}

/**
 * @param {string} version "20.9.0"
 * @param {string} oldest "20.19"
 * @returns {boolean}
 */
function isOlder(version, oldest) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest.split('.').map(Number);
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}

/** @param {string} message */
function fail(message) {
  console.error(`set-up: ${message}`);
  process.exitCode = BAD_CONFIGURATION;
}
