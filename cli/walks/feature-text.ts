/** Walks as a feature that can be read aloud. */
import type { Model } from '../../schemas/models/model';
import { stepLines } from '../../schemas/models/sentences';
import { type WalkKind, walkTag } from '../run/walk-kinds';
import type { Drawn, Walk } from './draw';

const RULES: Record<WalkKind, { rule: string; scenario: string }> = {
  transitions: {
    rule: 'Each action is done in each state that the documents speak of',
    scenario: 'Each action',
  },
  pairs: { rule: 'Each is followed by each that can follow it', scenario: 'One after another' },
  repeats: { rule: 'Each action is done three times running', scenario: 'Three times' },
  returns: { rule: 'Each action is done again after each other one', scenario: 'There and back' },
  between: { rule: 'Each has an action of <others> before it, and after it', scenario: 'In between' },
  later: { rule: 'Each action is done some time after each other one', scenario: 'Some time later' },
};

/** @param about further lines of the description, such as what is covered */
export function featureText(model: Model, { walks }: Drawn, about: readonly string[]): string {
  const rules = Object.keys(RULES)
    .map((kind) => walks.filter((walk) => walk.kind === kind))
    .filter((own) => own.length > 0)
    .map((own) => ruleText(own, model.others));
  const background = stepLines(model.background).map((line) => `    ${line}`);
  const head = [`Feature: ${model.title}`, ...about.map((line) => `  ${line}`)];
  return `${[[...head, '', '  Background:', ...background].join('\n'), ...rules].join('\n\n')}\n`;
}

function ruleText(walks: readonly Walk[], others: string): string {
  const kind = walks[0]?.kind ?? 'transitions';
  const { rule, scenario } = RULES[kind];
  const scenarios = walks.map(({ tags, sentences }, i) => {
    const steps = stepLines(sentences).map((line) => `      ${line}`);
    const tagged = tags.length > 0 ? [`    ${tags.join(' ')}`] : [];
    return [...tagged, `    Scenario: ${scenario}, walk ${i + 1}`, ...steps].join('\n');
  });
  return [
    [`  ${walkTag(kind)}`, `  Rule: ${rule.replace('<others>', others)}`].join('\n'),
    ...scenarios,
  ].join('\n\n');
}
