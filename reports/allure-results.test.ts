import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { completeAllureResults } from './allure-results';
import { passing, sampleContext, sampleOutcome, sampleRecord } from './sample';

const folder = join(mkdtempSync(join(tmpdir(), 'allure-')), 'allure-results');
after(() => rmSync(join(folder, '..'), { recursive: true }));

it('gives a scenario that could not be judged its verdict, and escapes the environment for Java', () => {
  mkdirSync(folder);
  const file = join(folder, '1-result.json');
  const fullName = 'softphone-conformance:features/local-service/dial-out.feature#Dials';
  writeFileSync(file, JSON.stringify({ fullName, status: 'broken', name: 'Dials' }));
  const stopped = { verdict: 'inconc' as const, reason: 'no account', step: '' };
  const context = sampleContext([]);
  context.target = { ...context.target, target: { name: '软电话\\x', vendor: 'a\nb', version: '1' } };
  completeAllureResults(
    folder,
    sampleOutcome(sampleRecord({ ...passing, evidence: { stopped } }), context).results,
  );
  const { status, statusDetails, name } = JSON.parse(readFileSync(file, 'utf8'));
  assert.deepEqual([status, statusDetails, name], ['skipped', { message: 'inconc: No account.' }, 'Dials']);
  const environment = readFileSync(join(folder, 'environment.properties'), 'utf8');
  assert.equal(environment.split('\n')[0], 'Target=\\u8f6f\\u7535\\u8bdd\\\\x 1 (a\\u240ab)');
});

it('marks the step that saw what is broken, and says of the whole run nothing that a scenario says', () => {
  const file = join(folder, '1-result.json');
  const fullName = 'softphone-conformance:features/local-service/dial-out.feature#Dials';
  const steps = [{ status: 'passed' }, { status: 'passed' }];
  writeFileSync(file, JSON.stringify({ fullName, status: 'passed', steps }));
  const hook = 'hook failed: Halt: the member "msg"';
  const other = { message: 'hook failed: Error: the browser is gone' };
  writeFileSync(
    join(folder, '1-globals.json'),
    JSON.stringify({ attachments: [], errors: [{ message: hook }] }),
  );
  writeFileSync(
    join(folder, '2-globals.json'),
    JSON.stringify({ attachments: [], errors: [{ message: hook }, other] }),
  );
  const broken = {
    requirement: 'local-service.dial_out.result.member.msg' as const,
    verdict: 'fail' as const,
    reason: 'the member is not as documented',
    purpose: true,
    step: { number: 2, text: 'the service answers "success"' },
  };
  completeAllureResults(
    folder,
    sampleOutcome(sampleRecord({ ...passing, evidence: { judgements: [broken] } }), sampleContext([]))
      .results,
  );
  const result = JSON.parse(readFileSync(file, 'utf8'));
  assert.equal(result.status, 'failed');
  assert.deepEqual(result.steps, [
    { status: 'passed' },
    {
      status: 'failed',
      statusDetails: {
        message: 'local-service.dial_out.result.member.msg: The member is not as documented.',
      },
    },
  ]);
  assert.equal(existsSync(join(folder, '1-globals.json')), false);
  assert.deepEqual(JSON.parse(readFileSync(join(folder, '2-globals.json'), 'utf8')).errors, [other]);
});

it('leaves a run without Allure results alone', () => {
  completeAllureResults(join(folder, 'none'), sampleOutcome(sampleRecord(), sampleContext([])).results);
});
