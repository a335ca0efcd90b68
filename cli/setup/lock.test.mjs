import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { isLocked, withLock } from './lock.mjs';

const TIMES = { refresh: 10, stale: 60_000, poll: 2, giveUp: 10_000 };

/** A path for a lock in a folder of its own. */
function lockFolder(t) {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'lock-'));
  t.after(() => fs.rmSync(parent, { recursive: true, force: true }));
  return path.join(parent, '.lock');
}

/** What a killed process leaves: a lock that nobody has refreshed for an hour. */
function abandonedLock(t, withOwner = true) {
  const folder = lockFolder(t);
  const anHourAgo = new Date(Date.now() - 3_600_000);
  fs.mkdirSync(folder);
  if (withOwner) {
    fs.writeFileSync(path.join(folder, 'owner'), 'somebody');
    fs.utimesSync(path.join(folder, 'owner'), anHourAgo, anHourAgo);
  }
  fs.utimesSync(folder, anHourAgo, anHourAgo);
  return folder;
}

/** Lets several set-ups at one lock, and gives the most that were at work at the same time. */
async function mostAtOnce(folder, count) {
  let atWork = 0;
  let most = 0;
  const work = async () => {
    atWork += 1;
    most = Math.max(most, atWork);
    await new Promise((resolve) => setImmediate(resolve));
    atWork -= 1;
  };
  await Promise.all(Array.from({ length: count }, () => withLock(folder, work, { times: TIMES })));
  return most;
}

describe('withLock', () => {
  it('is held during the work and gone after it', async (t) => {
    const folder = lockFolder(t);
    await withLock(folder, async () => assert.equal(isLocked(folder), true));
    assert.equal(isLocked(folder), false);
  });

  it('is gone after work that failed', async (t) => {
    const folder = lockFolder(t);
    await assert.rejects(
      withLock(folder, () => Promise.reject(new Error('no network'))),
      /no network/,
    );
    assert.equal(isLocked(folder), false);
  });

  it('lets one at a time work', async (t) => {
    assert.equal(await mostAtOnce(lockFolder(t), 8), 1);
  });

  it('lets one of several inherit from a killed owner, and the others follow', async (t) => {
    const folder = abandonedLock(t);
    assert.equal(await mostAtOnce(folder, 8), 1);
    assert.equal(isLocked(folder), false);
  });

  it('inherits from an owner that was killed before it wrote its name', async (t) => {
    assert.equal(await mostAtOnce(abandonedLock(t, false), 2), 1);
  });

  it('says once that it waits, and in the end what to do', async (t) => {
    const folder = lockFolder(t);
    let waits = 0;
    const times = { ...TIMES, giveUp: 30 };
    const second = () =>
      withLock(folder, async () => assert.fail('two at work'), { times, onWait: () => (waits += 1) });
    await withLock(folder, () => assert.rejects(second(), /delete that folder and try again/), { times });
    assert.equal(waits, 1);
  });

  it('stays fresh while its owner works for longer than the time after which it is stale', async (t) => {
    const folder = lockFolder(t);
    const times = { ...TIMES, refresh: 5, stale: 200, giveUp: 500 };
    const second = () => withLock(folder, async () => assert.fail('two at work'), { times });
    await withLock(folder, () => assert.rejects(second(), /another set-up holds/), { times });
  });

  it('leaves a lock alone that is somebody else’s by now', async (t) => {
    const folder = lockFolder(t);
    await withLock(folder, async () => fs.writeFileSync(path.join(folder, 'owner'), 'the heir'));
    assert.equal(isLocked(folder), true);
  });
});
