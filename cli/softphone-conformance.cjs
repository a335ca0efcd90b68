#!/usr/bin/env node
'use strict';
/** Starts the command line: TypeScript is compiled on the way, by this project's own settings wherever it is called. */
const { join } = require('node:path');

const root = join(__dirname, '..');
process.env.TS_NODE_PROJECT = join(root, 'tsconfig.json');
require('ts-node/register');
const { main } = require('./main.ts');

main(process.argv.slice(2));
