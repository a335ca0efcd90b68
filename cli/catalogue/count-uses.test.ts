import assert from 'node:assert/strict';
import { it } from 'node:test';
import { CucumberExpression, ParameterType, ParameterTypeRegistry } from '@cucumber/cucumber-expressions';
import { countUses } from './count-uses';
import type { Definition } from './definition';
import { sentenceOf, typesIn } from './load-definitions';

const FEATURE = `Feature: Bells

  Background:
    Given a house

  Scenario: One rings
    When the front bell rings

  Rule: Each is heard

    Scenario Outline: The <bell> bell
      When the <bell> bell rings
      And the front bell rings

      Examples:
        | bell  |
        | front |
        | back  |
`;

const types = new ParameterTypeRegistry();
types.defineParameterType(new ParameterType('bell', [/front/, /back/], String, (text) => text, false, false));

function definition(sentence: string): Definition {
  const expression = new CucumberExpression(sentence, types);
  return {
    keyword: 'Given',
    sentence: sentenceOf(expression),
    types: typesIn(expression),
    matches: (step) => expression.match(step) !== null,
    meaning: '',
    file: 'steps/bells.steps.ts',
    line: 1,
  };
}

function uses(sentences: string[], text = FEATURE) {
  const { entries, misunderstood } = countUses(sentences.map(definition), [{ name: 'bells.feature', text }]);
  return { used: entries.map(({ steps, scenarios }) => ({ steps, scenarios })), misunderstood };
}

it('counts a step of a background once, and a scenario for each that it stands before', () => {
  const { used, misunderstood } = uses(['a house', 'the {bell} bell rings', 'a door']);
  assert.deepEqual(used, [
    { steps: 1, scenarios: 2 },
    { steps: 3, scenarios: 2 },
    { steps: 0, scenarios: 0 },
  ]);
  assert.deepEqual(misunderstood, []);
});

it('tells once of a step that no definition understands, as of a phrase that no closed list has', () => {
  const { misunderstood } = uses(['a house', 'the {bell} bell rings'], FEATURE.replace('| back ', '| side '));
  assert.deepEqual(misunderstood, ['bells.feature: 0 definitions understand: the side bell rings']);
});

it('tells of a step that two definitions understand', () => {
  const { misunderstood } = uses(['a house', 'the {bell} bell rings', 'the front bell rings']);
  assert.deepEqual(misunderstood, ['bells.feature: 2 definitions understand: the front bell rings']);
});

it('names the parameter types of a sentence', () => {
  assert.deepEqual(definition('the {bell} bell rings( twice) with {string}').types, ['bell', 'string']);
});
