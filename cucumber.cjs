'use strict';
/**
 * Settings of cucumber-js, for `softphone-conformance run` and for `npx cucumber-js` alone. Alone it runs everything
 * on the simulated softphone, or on the target file that TARGET names, and writes the reports to reports/latest.
 */
const { join, resolve } = require('node:path');

process.env.TS_NODE_PROJECT ??= join(__dirname, 'tsconfig.json');
const target = resolve(process.env.TARGET || join(__dirname, 'fixtures', 'targets', 'simulated.yaml'));
const out = join(__dirname, 'reports', 'latest');

module.exports = {
  default: {
    requireModule: ['ts-node/register'],
    require: ['cli/run/finish-early.ts', 'steps/**/!(*.test).ts'],
    format: ['./reports/formatter.cjs'],
    formatOptions: { target, out, resultsDir: join(out, 'allure-results') },
    worldParameters: { target, out, strict: false, operator: false },
  },
};
