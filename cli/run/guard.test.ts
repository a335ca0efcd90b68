import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { it } from 'node:test';

/** Runs the statements in a process of its own, under a guard that says what it concludes with. */
function guarded(statements: string): { code: number | null; output: string } {
  const script = `
    const { guard } = require(${JSON.stringify(join(__dirname, 'guard.ts'))});
    const { RunRecord } = require(${JSON.stringify(join(__dirname, '..', '..', 'reports', 'record.ts'))});
    const { ENGLISH } = require(${JSON.stringify(join(__dirname, '..', '..', 'fixtures', 'texts', 'texts.ts'))});
    const record = new RunRecord();
    const abandon = () => {
      console.log('interrupted: ' + record.interrupted + ', broken off: ' + record.brokenOff + ', faults: ' + record.faults);
      return record.faults.length > 0 ? 4 : 2;
    };
    const release = guard(record, { abandon, say: ENGLISH }, process.stdout);
    ${statements}`;
  const { status, stdout } = spawnSync(process.execPath, ['-r', 'ts-node/register', '-e', script], {
    cwd: join(__dirname, '..', '..'),
    encoding: 'utf8',
  });
  return { code: status, output: stdout };
}

for (const ending of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  it(`a first ${ending} lets the scenario end, a second one concludes at once`, () => {
    const { code, output } = guarded(
      `process.emit('${ending}'); process.emit('${ending}'); setTimeout(() => {}, 60_000);`,
    );
    assert.match(
      output,
      /Interrupted: finishing the scenario under way.*\ninterrupted: true, broken off: false, faults: \n$/,
    );
    assert.equal(code, 2);
  });
}

it('a process that ends in the middle of the run concludes with a fault', () => {
  assert.deepEqual(guarded('process.exit(0);'), {
    code: 4,
    output:
      'interrupted: false, broken off: true, faults: The process ended in the middle of the run, with exit code 0.\n',
  });
});

it('lets go when the run has ended by itself', () => {
  assert.deepEqual(guarded('release(); process.exit(7);'), { code: 7, output: '' });
});
