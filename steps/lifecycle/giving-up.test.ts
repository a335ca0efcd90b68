import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleEntry } from '../../schemas/trace-samples';
import type { Evidence, TraceEntry } from '../../schemas/verdict';
import { GivingUp } from './giving-up';

const REQUEST = sampleEntry('gateway', 'request', { origin: 'tester' });
const LATE = sampleEntry('gateway', 'failure', { seq: 2, of: 1, summary: 'No answer in time' });
const REPLY = sampleEntry('gateway', 'response', { seq: 2, of: 1 });
const SIGN_IN = sampleEntry('wellclient', 'call', {
  origin: 'tester',
  data: { method: 'agentLogin', arguments: [] },
});
const REFUSED = 'Nobody could sign in: 458';

function left(trace: TraceEntry[], more: Partial<Evidence> = {}): Evidence {
  const stopped = { verdict: 'inconc', reason: 'it does not answer', step: '' } as const;
  const exchanges = trace.filter(({ origin }) => origin === 'tester').length;
  return { scenario: 's', judgements: [], findings: [], trace, schemas: [], exchanges, stopped, ...more };
}

function after(...all: Evidence[]): string | undefined {
  const givingUp = new GivingUp({ scenarios: 3, slow: 30_000 });
  for (const evidence of all) givingUp.heard(evidence, 10);
  return givingUp.reason;
}

const silent = left([REQUEST, LATE]);

describe('a run is given up', () => {
  it('after so many scenarios in a row without an answer, and says what the last one met', () => {
    assert.equal(after(silent, silent), undefined);
    assert.equal(
      after(silent, silent, silent),
      'The target gave no answer in 3 scenarios in a row, so the run was given up. The last of them: it does not answer',
    );
  });

  it('after two that took long together', () => {
    const givingUp = new GivingUp({ scenarios: 3, slow: 30_000 });
    givingUp.heard(silent, 15_000);
    assert.equal(givingUp.reason, undefined);
    givingUp.heard(silent, 15_000);
    assert.match(givingUp.reason ?? '', /in 2 scenarios/);
  });

  it('not when any answer comes in between, even one that cannot be read', () => {
    assert.equal(after(silent, silent, left([REQUEST, REPLY]), silent), undefined);
    assert.equal(after(silent, silent, left([REQUEST, { ...LATE, raw: '<html>' }]), silent), undefined);
  });

  it('not for scenarios that asked nothing, or of which all holds because they want silence', () => {
    const unasked = left([]);
    assert.equal(after(unasked, unasked, unasked), undefined);
    const { stopped, ...holds } = silent;
    assert.equal(after(holds, holds, holds), undefined);
  });

  it('for a page that never was ready', () => {
    const unready = left([sampleEntry('plugin', 'failure')]);
    assert.match(after(unready, unready, unready) ?? '', /given up/);
  });

  it('for an SDK at which nobody can sign in: what agentLogin returns is no answer, its done is one', () => {
    const returned = sampleEntry('wellclient', 'return', { seq: 2, of: 1 });
    const refused = sampleEntry('wellclient', 'callback', { seq: 3, channel: 'fail', of: 1 });
    const nobody = left([SIGN_IN, returned, refused], {
      stopped: { verdict: 'inconc', reason: REFUSED, step: '' },
    });
    assert.ok(after(nobody, nobody, nobody)?.endsWith(REFUSED));
    const signedIn = left([SIGN_IN, returned, { ...refused, channel: 'done' }]);
    assert.equal(after(nobody, nobody, signedIn), undefined);
  });

  it('never without patience to lose', () => {
    const givingUp = new GivingUp(null);
    for (let i = 0; i < 50; i += 1) givingUp.heard(silent, 30_000);
    assert.equal(givingUp.reason, undefined);
  });
});
