import assert from 'node:assert/strict';
import { it } from 'node:test';
import { coloursFor } from './colours';

const FILE = {};
const TERMINAL = { isTTY: true };

it('come at a terminal, and on request; never in a file because of a variable CI', () => {
  const red = (stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv) => coloursFor(stream, env).red('x');
  const coloured = '\u001b[31mx\u001b[39m';
  assert.equal(red(TERMINAL, {}), coloured);
  assert.equal(red(TERMINAL, { CI: 'true' }), coloured);
  assert.equal(red(FILE, { FORCE_COLOR: '1' }), coloured);
  assert.equal(red(FILE, {}), 'x');
  assert.equal(red(FILE, { CI: 'true' }), 'x');
  assert.equal(red(TERMINAL, { TERM: 'dumb' }), 'x');
  assert.equal(red(TERMINAL, { FORCE_COLOR: '0' }), 'x');
  assert.equal(red(TERMINAL, { NO_COLOR: '1', FORCE_COLOR: '1' }), 'x');
});
