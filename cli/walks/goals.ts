/** What walks are to have in them, found in the transitions that follow each other. */

import { aboutOf, type Model } from '../../schemas/models/model';
import { after, isOpen, reachable, type Situation, type Transition } from '../../schemas/models/reachable';
import type { WalkKind } from '../run/walk-kinds';

/** Transitions that a goal spans which follow each other. */
const SPANS: Record<Exclude<WalkKind, 'later'>, number> = {
  transitions: 1,
  pairs: 2,
  repeats: 3,
  returns: 3,
  between: 2,
};
const SPAN = Math.max(...Object.values(SPANS));

/**
 * Those of these transitions on which it depends what they fulfil of that kind together with one more.
 *
 * @param open goals that nothing fulfils yet
 */
export function remembered(
  kind: WalkKind,
  walked: readonly Transition[],
  open: readonly Goal[],
): readonly Transition[] {
  if (kind === 'later') {
    const wanted = new Set(open.map(({ first }) => first));
    const names = new Map(walked.filter(({ id }) => wanted.has(id)).map((each) => [each.id, each]));
    return [...names.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
  const many = SPANS[kind] - 1;
  return many === 0 ? [] : walked.slice(-many);
}

/** One thing that a walk can have in it, such as `pairs idle: sign-out > signed-out: sign-in`. */
export interface Goal {
  kind: WalkKind;
  id: string;
  /** Tags that a walk needs which has it. */
  tags: string[];
  /** The action that it begins with. */
  first: string;
}

/**
 * The goals that the last of these transitions fulfils.
 *
 * @param walked in order, from the start of a walk
 * @param about the parties that walks are about; pairs, repeats and returns are those of one of them
 */
export function fulfilled(walked: readonly Transition[], about: readonly string[]): Goal[] {
  const [c, b, a] = walked.slice(-SPAN).reverse();
  if (!c) return [];
  const { of } = c.action;
  const own = (...all: Transition[]) => about.includes(of) && all.every(({ action }) => action.of === of);
  const goals = [goal('transitions', c.id, c), ...later(walked.slice(0, -1), c)];
  if (!b) return goals;
  if (own(b)) goals.push(goal('pairs', `${b.id} > ${c.id}`, b, c));
  if (sideOf(b) !== sideOf(c)) goals.push(goal('between', `${b.name} > ${c.name}`, b, c));
  if (!a || !own(a, b) || a.name !== c.name) return goals;
  const [kind, id]: [WalkKind, string] =
    b.name === c.name ? ['repeats', c.name] : ['returns', `${a.name}, ${b.name}, ${a.name}`];
  return [...goals, goal(kind, id, a, b, c)];
}

/** Everything that can be in a walk. */
export function possible(model: Model, transitions: readonly Transition[]): Map<string, Goal> {
  const about = aboutOf(model);
  const found = new Map<string, Goal>();
  const follow = (situation: Situation, walked: Transition[]) => {
    for (const goal of fulfilled(walked, about)) {
      // What one way needs no page for, needs none.
      const known = found.get(keyOf(goal));
      if (!known || goal.tags.length < known.tags.length) found.set(keyOf(goal), goal);
    }
    if (walked.length === SPAN) return;
    for (const each of transitions)
      if (isOpen(each, situation)) follow(after(each, situation), [...walked, each]);
  };
  for (const situation of reachable(model)) follow(situation, []);
  for (const goal of possibleLater(model, transitions))
    if (!found.has(keyOf(goal))) found.set(keyOf(goal), goal);
  return found;
}

/** An action that something is judged by, some time after each of these. */
function later(walked: readonly Transition[], last: Transition): Goal[] {
  if (!last.entry.outcomes) return [];
  const before = new Map(walked.map((each) => [each.id, each]));
  return [...before.values()].map((each) => goal('later', `${each.id} ... ${last.name}`, each, last));
}

/** Each action after each one from which the way leads to it. */
function possibleLater(model: Model, transitions: readonly Transition[]): Goal[] {
  return reachable(model).flatMap((situation) =>
    transitions
      .filter((each) => isOpen(each, situation))
      .flatMap((first) => {
        const onward = reachable(model, after(first, situation));
        const open = transitions.filter((each) => onward.some((there) => isOpen(each, there)));
        return open.flatMap((last) => later([first], last));
      }),
  );
}

/** Who does it. */
function sideOf({ action }: Transition): string {
  return action.by ?? action.of;
}

export function keyOf({ kind, id }: Goal): string {
  return `${kind} ${id}`;
}

function goal(kind: WalkKind, id: string, ...of: Transition[]): Goal {
  const tags = [...new Set(of.flatMap(({ action }) => action.tags ?? []))].sort();
  return { kind, id, tags, first: of[0]?.id ?? '' };
}
