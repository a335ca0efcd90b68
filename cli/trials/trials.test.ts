import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadTarget } from '../../fixtures/targets/load-target';
import { thisProject } from '../../reports/project';
import { Places } from './places';
import { targetFile } from './trial';
import { WorkerPool } from './worker-pool';

test('a trial is a target file that can be loaded', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trials-'));
  try {
    const file = join(folder, 'target.yaml');
    const name = 'late: # "x"';
    writeFileSync(file, targetFile({ name, misbehaviours: ['late-callback'], timers: { reply: 77 } }));
    const { target, ixit } = loadTarget(file, {});
    assert.equal(target.name, name);
    assert.deepEqual(ixit.simulated?.misbehaviours, ['late-callback']);
    assert.equal(ixit.timers.reply, 77);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a pool runs just the scenarios that are asked for, on one target after another', async () => {
  const places = await Places.load(thisProject().root);
  const scenarios = places.scenarios.filter((id) => id.startsWith('gateway/events:')).slice(0, 2);
  const paths = places.paths(scenarios);
  const pool = new WorkerPool(1);
  try {
    const good = await pool.run({ name: 'Good', misbehaviours: [] }, paths);
    assert.deepEqual(
      good.map(({ scenario, verdict }) => [scenario, verdict]),
      scenarios.map((id) => [id, 'pass']),
    );
    const bad = await pool.run({ name: 'Bad', misbehaviours: ['gateway-missing-event'] }, paths);
    assert.ok(bad.some(({ verdict, failed }) => verdict === 'fail' && failed.length > 0));
  } finally {
    await pool.end();
  }
  assert.throws(() => places.paths(['gateway/events: no such one']), /no feature has the scenario/);
});
