import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { it } from 'node:test';
import fc from 'fast-check';
import { PROVISIONED } from '../../fixtures/simulators/softphone/provisioned';
import { fuzz } from '../self-check/fuzz';
import { property } from './property';
import { failuresOf, failureText } from './run-properties';

const { password } = PROVISIONED.accounts.web;
const small = property('numbers:small', 50, fc.nat(), (number) => {
  if (number > 10) throw new Error(`${number} is too large \u001b[31m for ${password}`);
});
const fine = property('numbers:fine', 1, fc.constant(7), () => undefined);

it('says what failed, by which value, and how to see it again; passwords and colours are not shown', async () => {
  let runs = 0;
  const options = {
    seed: 42,
    runs: () => 100,
    ran: () => {
      runs += 1;
    },
  };
  const [failure, ...others] = await failuresOf([small, fine], options);
  assert.deepEqual(others, []);
  assert.ok(failure && runs > 100);
  assert.equal(failure.value, '11');
  const text = failureText(failure);
  assert.match(
    text,
    /^numbers:small does not hold: seed 42, path \d[\d:]*\n.*counterexample, after \d+ shrinks: 11\n/,
  );
  assert.match(text, /11 is too large ␛\[31m for \*\*\*/);
  assert.ok(
    text.endsWith(`again: npx softphone-conformance fuzz numbers:small --seed 42 --path ${failure.path}`),
  );
});

it('takes an error that comes in a timer for a failure', () => {
  // In a process of its own: the runner of the tests takes such an error for its own.
  const script = `
    const fc = require('fast-check').default;
    const { property } = require(${JSON.stringify(join(__dirname, 'property.ts'))});
    const late = property('numbers:late', 1, fc.constant(7), () => void setImmediate(() => { throw new Error('stray'); }));
    late.check({ seed: 1, runs: 1 }).then(({ error }) => console.log(error.split('\\n')[0]));`;
  const { stdout } = spawnSync(process.execPath, ['-r', 'ts-node/register', '-e', script], {
    encoding: 'utf8',
  });
  assert.equal(stdout, 'Error: stray\n');
});

it('is a check that tells its seed, whatever comes of it', async () => {
  const { passed, failed, output } = await fuzz(() => [small, fine]).run();
  assert.deepEqual([passed, failed], [1, 1]);
  assert.match(output, /^seed \d+\nnumbers:small does not hold: seed \d+/);
  assert.match((await fuzz(() => [fine]).run()).output, /^seed \d+$/);
});
