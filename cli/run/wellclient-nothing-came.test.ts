/** Where nothing came that could be a refusal, or none, the row is inconclusive, and nothing is held against the SDK. */
import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { InOneProcess } from '../trials/in-one-process';
import { feature, targetWith } from './broken-sdk';
import { RealCommand } from './real-command';

const command = new RealCommand();
const here = new InOneProcess();
after(async () => {
  await here.end();
  command.remove();
});

const REPLY = 1500;
const NAMESAKE = feature('force-drop', '| the extension has the same number in another domain |');
const FOREIGN = feature('force-ready', 'Scenario: An agent of another domain');
const TOGETHER = feature('at-once', '| forceReady  | forceNotReady |');

it('a call of which nothing comes is neither refused nor not refused', async () => {
  const target = targetWith(command, ['sdk-keeps-other-domains-to-itself'], { reply: REPLY });
  const outcomes = await here.outcomes(target, [NAMESAKE, FOREIGN]);
  assert.deepEqual(
    outcomes.map(({ verdict, failed }) => [verdict, failed]),
    [
      ['inconc', []],
      ['inconc', []],
    ],
  );
  for (const { reason } of outcomes)
    assert.match(
      reason,
      /nothing came of force\w+ within 1500 ms \(ixit\.timers\.reply\): neither a request, nor done or fail/,
    );
});

it('with calls that a silent server leaves open, nothing can agree', async () => {
  const target = targetWith(command, ['cti-silent', 'sdk-variant-waits-for-ever'], { reply: REPLY });
  const [outcome] = await here.outcomes(target, [TOGETHER]);
  assert.deepEqual([outcome?.verdict, outcome?.failed], ['inconc', []]);
  assert.match(outcome?.reason ?? '', /force(?:Not)?Ready has no outcome/);
});
