import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Told } from '../../fixtures/hostile';
import { MARK, TRICKS } from '../../fixtures/hostile/texts';
import { complaints, MOST_MEMORY, type Sighting } from './judge-encounter';

const TOLD: Told = { interface: 'plugin', does: 'hangs', strikes: ['a: struck'], spares: ['b: spared'] };
const SOUND: Sighting = {
  code: 1,
  time: 5_000,
  output: 'Not conformant.\n',
  scenarios: [
    { scenario: 'a: struck', verdict: 'fail', reason: 'The call gave no result.' },
    { scenario: 'b: spared', verdict: 'pass', reason: '' },
  ],
  reports: new Map([['index.html', '<p>ok</p>']]),
  strays: [],
  memory: 200,
  browserMemory: undefined,
};

/** What is wrong with a sound sighting that is changed in this way. */
function wrong(change: Partial<Sighting>, told: Partial<Told> = {}): string {
  return complaints({ ...TOLD, ...told }, { ...SOUND, ...change }).join('; ');
}

function struck(verdict: string, reason = 'why'): Pick<Sighting, 'scenarios'> {
  return { scenarios: [{ scenario: 'a: struck', verdict, reason }, ...SOUND.scenarios.slice(1)] };
}

describe('a run that meets a hostile target', () => {
  it('is sound when what is struck fails or is inconclusive, and the rest passes', () => {
    assert.equal(wrong({}), '');
    assert.equal(wrong({ code: 2, ...struck('inconc') }), '');
  });

  it('must not let it pass, break, go without a reason, or not judge it', () => {
    assert.match(wrong(struck('pass', '')), /a: struck: pass/);
    assert.match(wrong(struck('error')), /a: struck: error/);
    assert.match(wrong(struck('fail', '')), /no reason is given/);
    assert.match(wrong({ scenarios: SOUND.scenarios.slice(1) }), /a: struck: not run/);
  });

  it('must not do harm to the rest', () => {
    assert.match(wrong({ scenarios: SOUND.scenarios.slice(0, 1) }), /not unharmed: b: spared: not run/);
  });

  it('must end by itself, with an exit code that speaks of the target', () => {
    assert.equal(wrong({ code: undefined, time: 90_000 }), 'the run was ended after 90 s');
    assert.match(wrong({ code: 4 }), /exit code is 4/);
    assert.match(wrong({ code: 0 }), /exit code is 0/);
  });

  it('must do with little memory', () => {
    assert.match(wrong({ memory: MOST_MEMORY + 1 }), /the process had \d+ MB/);
    assert.match(wrong({ browserMemory: 100_000 }), /the browser had 100000 MB/);
    assert.equal(wrong({ memory: undefined }), '');
  });

  it('must not print what a terminal obeys, nor write it into what people read', () => {
    assert.match(wrong({ output: TRICKS }), /a terminal obeys/);
    for (const name of ['index.html', 'junit.xml', 'trace.txt'])
      assert.match(
        wrong({ reports: new Map([[name, TRICKS]]) }),
        new RegExp(`${name} has markup or controls`),
      );
    assert.equal(wrong({ reports: new Map([['index.html', '&lt;script&gt;document.title=']]) }), '');
  });

  it('must not write files where the target wishes', () => {
    assert.match(wrong({ strays: ['/tmp/x'] }), /files lie outside/);
    assert.match(wrong({ reports: new Map([[`${MARK}.json`, '']]) }), /named as the target wished/);
  });

  it('has to let pass what is harmless', () => {
    const harmless = { harmless: 'it says nothing' };
    assert.equal(wrong({ code: 0, ...struck('pass', '') }, harmless), '');
    assert.match(wrong(struck('fail'), harmless), /a: struck: fail, though it is harmless: why/);
  });
});
