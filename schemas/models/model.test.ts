import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse, stringify } from 'yaml';
import { loadModels, readModel } from './load-model';
import type { Model } from './model';

const TEXT = readFileSync(join(__dirname, 'gateway.yaml'), 'utf8');

/** What is said of the gateway's model once it has been changed so. */
function saidOf(change: (model: Model) => void): string {
  const model = parse(TEXT) as Model;
  change(model);
  try {
    readModel('changed.yaml', stringify(model, { aliasDuplicateObjects: false }));
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

function actionOf({ actions }: Model, name: string) {
  const action = actions[name];
  if (!action) throw new Error(`no action ${name}`);
  return action;
}

function outcomeOf(model: Model, name: string) {
  const [outcome] = actionOf(model, name).entries[0]?.outcomes ?? [];
  if (!outcome) throw new Error(`${name} has no outcome`);
  return outcome;
}

it('the models that are committed are sound', () => {
  assert.ok(loadModels().length > 0);
});

describe('a model is refused', () => {
  it('when an action has no entry for a state', () => {
    const said = saidOf((model) => void actionOf(model, 'call-ends').entries.pop());
    assert.match(said, /call-ends: no entry for idle/);
  });

  it('when it has several for one', () => {
    const said = saidOf((model) => void actionOf(model, 'stay').entries[1]?.in.push('idle'));
    assert.match(said, /stay: several entries for idle/);
  });

  it('when an outcome names a requirement, a line or an erratum that is not there', () => {
    const row = saidOf((model) => void outcomeOf(model, 'stay').rows.push('gateway.sign-in.rule.none'));
    assert.match(row, /no such requirement: gateway\.sign-in\.rule\.none/);
    const line = saidOf((model) => void Object.assign(outcomeOf(model, 'stay'), { line: 13 }));
    assert.match(line, /line 13 is that of none of its rows/);
    const erratum = saidOf(
      (model) => void Object.assign(outcomeOf(model, 'renew-guid'), { erratum: 'US-01' }),
    );
    assert.match(erratum, /no such erratum of gateway: US-01/);
  });

  it('when an outcome is permitted by neither line nor erratum', () => {
    const said = saidOf((model) => void delete outcomeOf(model, 'stay').line);
    assert.match(said, /outcomes\/0 must have required property 'line'/);
  });

  it('when it leads to a state that nobody has, or leaves one that nobody reaches', () => {
    const nowhere = saidOf((model) => void Object.assign(outcomeOf(model, 'stay'), { to: 'asleep' }));
    assert.match(nowhere, /stay: to no such state: asleep/);
    const unreached = saidOf((model) => void Object.assign(outcomeOf(model, 'call-comes'), { to: 'idle' }));
    assert.match(unreached, /agent never comes to be talking/);
  });

  it('when the documents leave several states, and no look leaves one', () => {
    const said = saidOf((model) => {
      const entry = actionOf(model, 'stay').entries[0];
      entry?.outcomes?.push({ ...outcomeOf(model, 'stay'), to: 'busy' });
    });
    assert.match(said, /several states after it/);
  });

  it('when a sentence wants a value that no example has, or an example has one that no sentence wants', () => {
    const wanting = saidOf(
      (model) => void Object.assign(actionOf(model, 'stay'), { do: ['When <who> polls'] }),
    );
    assert.match(wanting, /stay: no example for <who>/);
    const idle = saidOf(
      (model) => void Object.assign(actionOf(model, 'stay'), { examples: [[{ who: 'the agent' }]] }),
    );
    assert.match(idle, /stay: no sentence has <who>/);
  });

  it('when walks are about a party that is none', () => {
    const said = saidOf((model) => void Object.assign(model, { about: ['agent', 'nobody'] }));
    assert.match(said, /about nobody: nobody/);
  });

  it('when another party has to be what it cannot be', () => {
    const said = saidOf((model) => void Object.assign(actionOf(model, 'stay'), { where: { other: 'busy' } }));
    assert.match(said, /where other is busy, which cannot be/);
  });
});
