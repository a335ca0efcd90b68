#!/usr/bin/env node
'use strict';
/** Starts the command line. In a package this file stands at the same place, and all the rest is compiled in `dist`. */
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const beside = existsSync(join(__dirname, 'typescript.cjs'));
const code = beside ? __dirname : join(__dirname, '..', 'dist', 'cli');
require(join(code, 'typescript.cjs'));
const { main } = require(join(code, 'main'));

main(process.argv.slice(2));
