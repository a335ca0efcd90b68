import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ConfigurationError } from '../../../fixtures/targets/configuration-error';
import { INTERFACES } from '../../../schemas/catalogue';
import { readWalk } from './asked-walk';
import { walkFeature } from './walk-file';

function refused(text: string, interfaces = [...INTERFACES]): string {
  try {
    readWalk(text, interfaces);
  } catch (error) {
    assert.ok(error instanceof ConfigurationError);
    return error.message;
  }
  return '';
}

it('a walk is read with the name of its model or without, and is a scenario with all that is looked at', () => {
  const walk = readWalk('gateway: sign-in, go-into-wrap-up ,sign-out', ['gateway']);
  assert.deepEqual(readWalk('sign-in,go-into-wrap-up,sign-out', ['gateway']), walk);
  const text = walkFeature(walk.model, walk);
  assert.match(text, /^ {2}@walk-again @claims-states\n {2}Scenario: sign-in, go-into-wrap-up, sign-out$/m);
  assert.match(text, /When the agent asks to be in wrap-up\n {4}Then the state that is told is in wrap-up\n/);
});

it('what is no walk is refused with what may be meant, or with the reason', () => {
  assert.match(refused('gatway: sign-in'), /there is no model "gatway"; did you mean "gateway"\?$/);
  assert.match(
    refused('gateway: sign-in, becom-busy'),
    /no action "becom-busy"; did you mean "become-busy"\?$/,
  );
  assert.match(refused('gateway: sign-in,, sign-out'), /expected actions of a model/);
  assert.match(
    refused('gateway: sign-in', ['plugin']),
    /a model of gateway only, .* or --only leaves out\.$/,
  );
  assert.match(
    refused('gateway: sign-in, sign-in'),
    /action 2, sign-in, cannot follow: "agent" is idle then/,
  );
});
