/** What the commands say of themselves. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { approvedTexts } from '../fixtures/approved-texts/approved-texts';
import { commandInProcess } from './command-in-process';

const approved = approvedTexts(__filename);
const COMMANDS = [
  'run',
  'merge',
  'judge',
  'observe',
  'recording',
  'capacity',
  'init',
  'ics',
  'check',
  'diff',
  'trend',
  'docs',
  'baseline',
  'keygen',
  'certify',
  'verify',
  'simulate',
  'mutants',
  'hostile',
  'variants',
  'steadiness',
  'bench',
  'capacity-proofs',
  'fuzz',
  'derive',
  'walks',
  'purposes',
  'catalogue',
  'features',
];

it('--help of the program', async () => {
  const { stdout } = await commandInProcess('--help', '--lang', 'en');
  const named = [...stdout.matchAll(/^ {2}(\w[\w-]*)(?: \[(?:options\]|names)| <| {2})/gm)].map(
    ([, name]) => name,
  );
  assert.deepEqual(named, COMMANDS);
  approved('softphone-conformance --help', stdout);
});

for (const name of [...COMMANDS, 'recording export']) {
  it(`--help of ${name}`, async () => {
    const { stdout } = await commandInProcess(...name.split(' '), '--help', '--lang', 'en');
    approved(`softphone-conformance ${name} --help`, stdout);
  });
}
