/** A baseline from its first run on, by the real command. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { commandInProcess } from './command-in-process';
import { commandProcess } from './run/command-process';
import { scenarioIn } from './run/real-command';

const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const place = (name: string) => join(folder, name);

const TARGET = `target: { name: Gateway, vendor: test, version: '1' }
ics: { interfaces: [gateway] }
ixit: { simulated: { misbehaviours: ['gateway.sign-in.error.110-016:misspelt'] } }
`;
const ROW = 'gateway.sign-in.error.110-016';

it('what fails is written down, is known in the next run, and keeps what people add', async () => {
  writeFileSync(place('target.yaml'), TARGET);
  const scenario = scenarioIn('features/gateway/error-codes.feature', 'Scenario: The account is locked');
  const run = (out: string, ...options: string[]) =>
    commandProcess(['run', '--target', place('target.yaml'), '--out', place(out), ...options, scenario]);
  const first = await run('first');
  assert.equal(first.code, 1, first.output);

  const known = place('known.yaml');
  const written = await commandProcess(['baseline', place('first'), '--out', known]);
  assert.equal(written.code, 0, written.output);
  assert.match(readFileSync(known, 'utf8'), new RegExp(`- requirement: ${ROW}\n    reason: `));

  const second = await run('second', '--baseline', known);
  assert.equal(second.code, 0, second.output);
  assert.match(
    second.output,
    new RegExp(`Known failures \\(baseline\\)\n {2}${ROW}: .*\n.*All of it is in the baseline`, 's'),
  );
  assert.match(
    readFileSync(join(place('second'), 'junit.xml'), 'utf8'),
    /failures="0".*<skipped [^>]*type="known"/s,
  );
  assert.match(
    readFileSync(join(place('second'), 'index.html'), 'utf8'),
    /<h2><x-t lang="en">Known failures \(baseline\)</,
  );

  const owned = readFileSync(known, 'utf8').replace(
    /reason: .*/,
    'reason: the next build has it\n    owner: Li Wei',
  );
  writeFileSync(known, owned);
  const again = await commandProcess(['baseline', place('second'), '--from', known]);
  assert.equal(again.code, 0, again.output);
  assert.match(again.output, /reason: the next build has it\n {4}owner: Li Wei\n1 known failure\n/);
});

it('what cannot be read or written ends with 3, in one line', async () => {
  writeFileSync(
    place('wrong.yaml'),
    'knownFailures:\n  - requirement: gateway.sign-in.eror\n    reason: x\n',
  );
  writeFileSync(place('no.json'), '{}');
  const result = 'first';
  const wrong: [programArguments: string[], message: RegExp][] = [
    [[place('nothing')], /^error: .*nothing: the result cannot be read: .*\n$/],
    [
      [place('no.json')],
      /^error: .*no\.json: no conformance\.json: the whole must have required property.*\n$/,
    ],
    [[place(result), '--from', place('wrong.yaml')], /^error: .*wrong\.yaml:2:18: no requirement is called/],
    [[place(result), '--out', place('no/such/folder.yaml')], /^error: --out .*cannot be written to/],
  ];
  for (const [programArguments, message] of wrong) {
    const { code, stderr } = await commandInProcess('baseline', ...programArguments);
    assert.equal(code, 3, stderr);
    assert.match(stderr, message);
  }
});
