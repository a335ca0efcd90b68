'use strict';
/**
 * Settings of cucumber-js, for `softphone-conformance run` and for `npx cucumber-js` alone. Alone it runs everything
 * on the simulated softphone, or on the target file that TARGET names, and writes the reports to reports/latest.
 */
const { join, resolve } = require('node:path');
const { ending } = require('./cli/typescript.cjs');

const target = resolve(process.env.TARGET || join(__dirname, 'fixtures', 'targets', 'simulated.yaml'));
const out = join(__dirname, 'reports', 'latest');

module.exports = {
  default: {
    requireModule: [join(__dirname, 'cli', 'typescript.cjs')],
    // Scripts for pages (x.es3.js) stand beside the code, too.
    require: [`cli/run/finish-early.${ending}`, `steps/**/!(*.test|*.es3|*.es5).${ending}`],
    format: ['./reports/formatter.cjs'],
    formatOptions: { target, out },
    worldParameters: { target, out, strict: false, operator: false },
  },
};
