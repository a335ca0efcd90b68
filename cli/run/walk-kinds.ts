/** What walks through a model are drawn for, each kind with the tag that their rule has in the feature. */

/** In the order in which they are drawn, which is that of how much they take. */
export const WALK_KINDS = ['transitions', 'pairs', 'repeats', 'returns', 'between', 'later'] as const;
export type WalkKind = (typeof WALK_KINDS)[number];

export function walkTag(kind: WalkKind): string {
  return `@walk-${kind}`;
}
