/** How much of what a model has is in its walks, and why the rest is not. */
import type { Model } from '../../schemas/models/model';
import type { WalkKind } from '../run/walk-kinds';
import type { Drawn } from './draw';

/** Why an action is not walked in a state, by the member of the entry that says it. */
export const REASONS = {
  unspecified: 'are not spoken of by the documents',
  impossible: 'cannot be brought about',
  'left-out': 'are looked at elsewhere, or by another action',
} as const;

export interface Unwalked {
  party: string;
  action: string;
  states: string[];
  kind: keyof typeof REASONS;
  reason: string;
}

/** Lines for a person: so many of so many, and of the rest how many for which reason. */
export function coverageOf(model: Model, { possible, covered, examples }: Drawn): string[] {
  const share = (kind: WalkKind) => {
    const own = [...possible].filter(([, goal]) => goal.kind === kind);
    return { done: own.filter(([key]) => covered.has(key)).length, all: own.length };
  };
  const told = (kind: WalkKind, what: string) => `${share(kind).done} of ${share(kind).all} ${what}`;
  const rest = unwalked(model);
  const counted = (some: readonly Unwalked[]) => some.reduce((sum, { states }) => sum + states.length, 0);
  const { done, all } = share('transitions');
  return [
    `${done} of ${all + counted(rest)} actions in a state, for of the others`,
    ...Object.entries(REASONS).map(
      ([kind, why]) => `  ${counted(rest.filter((each) => each.kind === kind))} ${why}`,
    ),
    ...(examples.possible > 0
      ? [
          `${examples.had} of ${examples.possible} combinations of values, for the actions that have some, in each state`,
        ]
      : []),
    told('pairs', 'pairs of these that can follow each other'),
    told('repeats', 'actions that can be done three times running'),
    told('returns', 'actions done again after another one'),
    told('between', `actions with one of ${model.others} before or after it`),
    told('later', 'actions that are done some time after another one'),
  ];
}

/** Entries that no walk has. An action that is walked though the documents are silent is none of them. */
export function unwalked({ actions }: Model): Unwalked[] {
  const kinds = Object.keys(REASONS) as (keyof typeof REASONS)[];
  return Object.entries(actions).flatMap(([action, { of, entries }]) =>
    entries
      .filter(({ look }) => !look)
      .flatMap((entry) =>
        kinds.flatMap((kind) => {
          const reason = entry[kind];
          return reason === undefined ? [] : [{ party: of, action, states: entry.in, kind, reason }];
        }),
      ),
  );
}
