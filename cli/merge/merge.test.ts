/** Two shards of a broken gateway, each a run of the real command, against the same in one run. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { targetWith } from '../run/broken-gateway';
import { commandProcess, type EndedCommand } from '../run/command-process';
import { RealCommand } from '../run/real-command';

const FEATURES = ['features/gateway/error-codes.feature', 'features/gateway/sign-in.feature'];

const command = new RealCommand();
after(() => command.remove());
const at = (name: string) => command.file(`${name}.none`, '').replace(/\.none$/, '');
const folders = { first: at('first'), second: at('second'), whole: at('whole'), merged: at('merged') };
let whole: EndedCommand;
let merged: EndedCommand;

before(async () => {
  const target = targetWith(command, 'gateway-swapped-codes');
  const options = ['--target', target, '--strict', ...FEATURES];
  for (const [i, out] of [folders.first, folders.second].entries())
    await commandProcess(['run', '--shard', `${i + 1}/2`, '--out', out, ...options]);
  whole = await commandProcess(['run', '--out', folders.whole, ...options]);
  merged = await commandProcess(['merge', '--out', folders.merged, folders.second, folders.first]);
});

const text = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
/**
 * Without moments and durations, and without details, which the page shows once if they are the same in time as well: so
 * which exchanges have an address depends on times, too.
 */
const timeless = (of: string) =>
  of
    .replace(/\d{4}-\d\d-\d\d[T ][\d:.]+Z?/g, 'DATE')
    .replace(/\b[\d.]+ ((ms|s|min)\b|毫秒|秒|分)/g, 'TIME')
    .replace(/<details><summary><x-t lang="en">in full[\s\S]*?<\/details>|<a class="full".*?<\/a>/g, '')
    .replace(/(<tr class="\w+") id="scenario-[\d-]+"/g, '$1')
    .replace(/"duration": [\d.]+/g, 'DURATION')
    .replace(/ time="[\d.]+"/g, '');

it('ends as the one run does, with the same verdicts and findings', () => {
  assert.deepEqual([whole.code, merged.code], [1, 1], merged.output);
  assert.equal(
    timeless(text(folders.merged, 'conformance.json')),
    timeless(text(folders.whole, 'conformance.json')),
  );
  assert.match(text(folders.merged, 'conformance.json'), /"verdict": "fail"[\s\S]*"findings": \[\s+\{/);
});

for (const file of ['junit.xml', 'index.html', 'purposes.json']) {
  it(`gives the same ${file}, but for times`, () => {
    assert.deepEqual(
      timeless(text(folders.merged, file)).split('\n'),
      timeless(text(folders.whole, file)).split('\n'),
    );
  });
}

it('prints the same summary, but for times and places', () => {
  const summary = ({ output }: EndedCommand, folder: string) =>
    timeless(output.slice(output.indexOf('┌')).replaceAll(folder, 'OUT'));
  assert.equal(summary(merged, folders.merged), summary(whole, folders.whole));
  assert.match(merged.output, /^merged: 2\/2 of .*second, 1\/2 of .*first\na part only/);
});

it('brings the same Allure results together', () => {
  const results = (folder: string) =>
    readdirSync(join(folder, 'allure-results'))
      .filter((name) => name.endsWith('-result.json'))
      .map((name) => JSON.parse(text(folder, join('allure-results', name))))
      .map(({ fullName, status, statusDetails }) =>
        JSON.stringify([fullName, status, statusDetails?.message]),
      )
      .sort();
  assert.deepEqual(results(folders.merged), results(folders.whole));
  assert.equal(
    text(folders.merged, join('allure-results', 'environment.properties')),
    text(folders.whole, join('allure-results', 'environment.properties')),
  );
});
