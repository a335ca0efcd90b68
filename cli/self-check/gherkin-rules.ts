/**
 * Makes gplint look inside `Rule:`. Most of its rules see only what stands directly below the Feature, and some
 * break on a Rule there.
 */

import path from 'node:path';
import type { GherkinData, RuleError, RulesConfig } from 'gplint/build/types';

type Feature = NonNullable<GherkinData['feature']>;

/** Each level of nesting is indented by this many columns. */
const INDENT = 2;

/** Steps of a walk, at the most: it goes on where other scenarios begin anew. */
const LONGEST_WALK = 80;

/**
 * @param file of the feature
 * @returns the rules that hold for it
 */
export function rulesFor(file: string, usual: RulesConfig): RulesConfig {
  if (path.basename(file) !== 'walks.feature') return usual;
  return { ...usual, 'scenario-size': ['error', { 'steps-length': { Scenario: LONGEST_WALK } }] };
}

/**
 * @param feature as parsed
 * @returns a copy in which the scenarios and backgrounds of each Rule stand directly below the Feature, one level
 *   further left, and no Rule is left
 */
export function liftOutOfRules(feature: Feature): Feature {
  return {
    ...feature,
    children: feature.children.flatMap(({ rule, ...child }) =>
      rule ? rule.children.map(moveLeft) : [child],
    ),
  };
}

/**
 * What gplint's indentation and no-unnamed-scenarios say of scenarios, said of Rules.
 *
 * @returns complaints in gplint's form
 */
export function misplacedRules(feature: Feature): RuleError[] {
  return feature.children.flatMap(({ rule }) => {
    if (!rule) return [];
    const { line, column } = rule.location;
    const complain = (message: string, name: string): RuleError => ({ message, rule: name, line, column });
    return [
      ...(column === INDENT + 1 ? [] : [complain(`Rule has to be indented by ${INDENT}`, 'indentation')]),
      ...(rule.name ? [] : [complain('Missing Rule name', 'no-unnamed-rules')]),
      ...(rule.children.some((child) => child.scenario)
        ? []
        : [complain('Rule without scenarios', 'no-rules-without-scenarios')]),
    ];
  });
}

/** Copies a part of the parsed file with all its columns one level further left. */
function moveLeft<T>(node: T): T {
  if (Array.isArray(node)) return node.map(moveLeft) as T;
  if (node === null || typeof node !== 'object') return node;
  const copy = Object.entries(node).map(([key, value]) => [
    key,
    key === 'column' && typeof value === 'number' ? value - INDENT : moveLeft(value),
  ]);
  return Object.fromEntries(copy);
}
