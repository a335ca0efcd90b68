import assert from 'node:assert/strict';
import test from 'node:test';
import { TRICKS } from '../../fixtures/hostile/texts';
import type { Encounter } from './encounter';
import { encounterTable } from './encounter-table';
import { encounterPage } from './page';

const ENCOUNTER: Encounter = {
  name: 'hostile-plugin-tricks',
  interface: 'plugin',
  does: 'puts tricks everywhere',
  harmless: '',
  verdict: 'fail',
  reason: TRICKS.repeat(10),
  scenarios: [],
  seconds: 4.25,
  memory: 201.7,
  browserMemory: undefined,
  complaints: [],
};

test('a row says what came of it, with the reason in one line that nothing obeys', () => {
  const row = encounterTable([ENCOUNTER]).find((line) => line.includes(ENCOUNTER.name)) ?? '';
  assert.match(row, /plugin .*fail .*<script>.*… .* 4\.3 .* 202 .* – /);
  assert.ok(!row.includes('\u001b'));
});

test('the page escapes it, and says what is not as it has to be', () => {
  const page = encounterPage([{ ...ENCOUNTER, complaints: ['it hangs'] }], '1 behaviour');
  assert.doesNotMatch(page, /<script>document|<img src=x/);
  assert.ok(!page.includes('\u001b'));
  assert.match(page, /Not every hostile target is withstood.*<li>it hangs<\/li>/s);
  assert.match(encounterPage([ENCOUNTER], ''), /Nothing hostile gets through/);
});
