/** Draws walks through a model: as few as have everything in them, the same ones for the same model and seed. */

import { byLot } from '../../fixtures/by-lot';
import { aboutOf, combinationsOf, type Model, type Sentence } from '../../schemas/models/model';
import {
  after,
  isOpen,
  type Situation,
  startOf,
  type Transition,
  transitionsOf,
} from '../../schemas/models/reachable';
import { lengthOf } from '../../schemas/models/sentences';
import { WALK_KINDS, type WalkKind } from '../run/walk-kinds';
import { ExamplesInTurn } from './examples';
import { fulfilled, type Goal, keyOf, possible, remembered } from './goals';

export interface Walk {
  kind: WalkKind;
  /** What a target has to claim, or a run to have time for. */
  tags: string[];
  transitions: Transition[];
  /** What it says, with the values that each action has in it. */
  sentences: Sentence[];
}

export interface Drawn {
  walks: Walk[];
  /** Everything that can be in a walk, by key. */
  possible: ReadonlyMap<string, Goal>;
  /** Keys of what is in these. */
  covered: ReadonlySet<string>;
  /** Values that actions are done with, in each of their states. */
  examples: { had: number; possible: number };
}

/** A way on from where a walk is, and how many goals it fulfils. */
interface Way {
  situation: Situation;
  steps: Transition[];
}

/** Sentences of a walk, at the most, where a model says nothing. */
const LONGEST = 40;
/** Transitions that are looked ahead for something new. */
const AHEAD = 6;

/** @param seed another one leads other ways */
export function drawWalks(model: Model, seed: string): Drawn {
  const all = transitionsOf(model);
  const goals = possible(model, all);
  const covered = new Set<string>();
  const walks: Walk[] = [];
  const inTurn = new ExamplesInTurn(seed);
  for (const kind of WALK_KINDS) {
    const wanted = [...goals.values()].filter((goal) => goal.kind === kind);
    for (const tags of tagsOf(wanted)) {
      const open = all.filter(({ action }) => (action.tags ?? []).every((tag) => tags.includes(tag)));
      const isNew = (goal: Goal) =>
        goal.kind === kind && !covered.has(keyOf(goal)) && goal.tags.every((tag) => tags.includes(tag));
      for (;;) {
        const transitions = new Walker(model, open, kind, wanted, isNew, `${seed} ${walks.length}`).walk(
          covered,
        );
        if (transitions.length === 0) break;
        walks.push({ kind, tags, transitions, sentences: transitions.flatMap((each) => inTurn.next(each)) });
      }
    }
  }
  const withExamples = all.filter(({ action }) => action.examples);
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  const examples = {
    had: sum(withExamples.map((each) => inTurn.had(each))),
    possible: sum(withExamples.map(({ action }) => combinationsOf(action).length)),
  };
  return { walks, possible: goals, covered, examples };
}

/** Sets of tags that goals need, fewest first: a target that claims nothing has as much as can be had. */
function tagsOf(goals: readonly Goal[]): string[][] {
  const sets = new Map(goals.map(({ tags }) => [tags.join(' '), tags]));
  return [...sets.values()].sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
}

/** One walk, from the start until it is long enough, or nothing new can be reached. */
class Walker {
  private readonly about: string[];

  /** @param isNew whether a goal is one that the walk is drawn for, and that nothing has in it yet */
  constructor(
    private readonly model: Model,
    private readonly transitions: readonly Transition[],
    private readonly kind: WalkKind,
    private readonly wanted: readonly Goal[],
    private readonly isNew: (goal: Goal) => boolean,
    private readonly seed: string,
  ) {
    this.about = aboutOf(model);
  }

  /** @param covered grows by what the walk has in it */
  walk(covered: Set<string>): Transition[] {
    let situation = startOf(this.model);
    const walked: Transition[] = [];
    const { longest = LONGEST } = this.model;
    for (;;) {
      const way = this.nearest(situation, walked);
      // The first way is taken however long it is, so that a walk has something in it.
      if (!way || (walked.length > 0 && lengthOf([...walked, ...way.steps]) > longest)) return walked;
      for (const step of way.steps) {
        walked.push(step);
        for (const goal of fulfilled(walked, this.about)) covered.add(keyOf(goal));
      }
      situation = way.situation;
    }
  }

  /** The shortest way to something new; of several, that to the most, and else by lot. */
  private nearest(from: Situation, walked: readonly Transition[]): Way | undefined {
    let ways: Way[] = [{ situation: from, steps: [] }];
    const seen = new Set<string>();
    const open = this.wanted.filter(this.isNew);
    for (let depth = 0; depth < AHEAD; depth += 1) {
      ways = ways.flatMap((way) => this.onward(way));
      const best = this.best(ways, walked);
      if (best) return best;
      ways = ways.filter((way) => this.isFirst(seen, open, way, walked));
    }
    return undefined;
  }

  private onward({ situation, steps }: Way): Way[] {
    return this.transitions
      .filter((each) => isOpen(each, situation))
      .map((each) => ({ situation: after(each, situation), steps: [...steps, each] }));
  }

  private best(ways: readonly Way[], walked: readonly Transition[]): Way | undefined {
    const rated = ways
      .map((way) => ({
        way,
        gain: fulfilled([...walked, ...way.steps], this.about).filter(this.isNew).length,
      }))
      .filter(({ gain }) => gain > 0);
    const most = Math.max(...rated.map(({ gain }) => gain));
    const best = rated.filter(({ gain }) => gain === most).map(({ way }) => way);
    return byLot(best, ({ steps }) => `${this.seed} ${walked.length} ${steps.map(({ id }) => id).join()}`)[0];
  }

  /** What comes after the same transitions in the same situation is the same. */
  private isFirst(
    seen: Set<string>,
    open: readonly Goal[],
    { situation, steps }: Way,
    walked: readonly Transition[],
  ): boolean {
    const last = remembered(this.kind, [...walked, ...steps], open);
    const key = JSON.stringify([situation, last.map(({ id }) => id)]);
    return !seen.has(key) && Boolean(seen.add(key));
  }
}
