'use strict';
/**
 * To be required before any other code of the project, by each process that runs it: in a checkout that is TypeScript,
 * which is compiled on the way, by the project's own settings wherever it is called. The package has it compiled.
 */
const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Whether this is a checkout, whose own files may be written anew; a package belongs to npm. */
const inCheckout = existsSync(join(__dirname, 'main.ts'));

if (inCheckout) {
  process.env.TS_NODE_PROJECT = join(__dirname, '..', 'tsconfig.json');
  require('ts-node/register');
}

/** What the names of code files end with. */
const ending = inCheckout ? 'ts' : 'js';

module.exports = { inCheckout, ending };
