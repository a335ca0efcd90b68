'use strict';
/** The way in to the formatter for cucumber, which can't import TypeScript itself. */
require('../cli/typescript.cjs');

module.exports = require('./formatter').default;
