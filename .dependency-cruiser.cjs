'use strict';
/** Which way imports may run: what a room stands on, and what stands on it. `npm test -- structure` holds it. */
const TESTS = '\\.test\\.(ts|mjs)$';
/** Any code requires it before everything else. */
const WAY_IN = '^cli/typescript\\.cjs$';

const below = (name, from, rooms, why, pathNot = TESTS) => ({
  name,
  comment: why,
  severity: 'error',
  from: { path: from, pathNot },
  to: { path: '^(cli|fixtures|reports|schemas|steps|traffic)/', pathNot: [`^(${rooms.join('|')})/`, WAY_IN] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Files that need each other are one, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    below('tables-stand-alone', '^schemas/', ['schemas'], 'Whoever reads the tables needs nothing else.'),
    below('models-know-tables-only', '^fixtures/', ['fixtures', 'schemas'], 'A simulator serves anybody.'),
    below(
      'reports-look-down',
      '^reports/',
      ['reports', 'fixtures', 'schemas'],
      'A report is written from a result, whoever made that.',
    ),
    below(
      'steps-are-no-command',
      '^steps/',
      ['steps', 'reports', 'fixtures', 'schemas'],
      'Commands run steps.',
    ),
    below(
      'drivers-judge-nothing',
      '^steps/drivers/',
      ['steps/drivers', 'steps/evidence', 'fixtures', 'schemas'],
      'A driver talks and records; it knows no scenario.',
    ),
    below(
      'traffic-is-seen-only',
      '^traffic/',
      ['traffic', 'steps/drivers', 'fixtures', 'reports', 'schemas'],
      'Who judges what went by reads replies as drivers do, and drives nothing.',
    ),
    {
      name: 'no-switch-in-steps',
      comment: 'A step that knows a mutant could be made to catch it.',
      severity: 'error',
      from: { path: '^steps/', pathNot: TESTS },
      to: { path: '^fixtures/(mutants|variants|hostile|conditions)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)node_modules/|^dist/|^reports/(docs|latest|mutants|variants|hostile)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // A way in that has the name of the module behind it would else be taken for that.
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.cjs', '.mjs', '.json'] },
  },
};
