'use strict';
/** The way in to the formatter for cucumber, which can't import TypeScript itself. */
require('ts-node/register');

module.exports = require('./formatter.ts').default;
