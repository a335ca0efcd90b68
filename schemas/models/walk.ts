/** Walks by the names of their actions: what these come to in each state, or why they cannot follow each other. */
import { combinationsOf, type Entry, type Example, entryOf, type Model, type Sentence } from './model';
import { after, isOpen, type Situation, startOf, type Transition, transitionsOf } from './reachable';
import { sentencesOf } from './sentences';

/** A transition, and the values that it is done with. */
export interface WalkStep extends Transition {
  /** The action as a person names it: `sign-in`; with the number of its combination of values where it is not the first: `sign-in#2`. */
  call: string;
  /** What is said of it. */
  sentences: Sentence[];
}

/** Each way to make a transition: one for each combination of values. */
export function stepsOf(transition: Transition): WalkStep[] {
  return combinationsOf(transition.action).map((example, i) => stepWith(transition, example, i + 1));
}

function stepWith(transition: Transition, example: Example, number: number): WalkStep {
  const call = number === 1 ? transition.name : `${transition.name}#${number}`;
  return { ...transition, call, sentences: sentencesOf(transition, example) };
}

/** Why an action is not walked in a state, by the member of the entry that says it. */
const WHY: Readonly<Record<string, string>> = {
  unspecified: 'the documents do not say what comes of it',
  impossible: 'it cannot be brought about',
  'left-out': 'it is looked at elsewhere',
};

/** The name of the action in a call. */
export function actionIn(call: string): string {
  return call.replace(/#\d+$/, '');
}

/**
 * @param calls of actions of the model, one after another from the start
 * @returns the steps; or why there is no such walk, as a sentence without its full stop
 */
export function walkOf(model: Model, calls: readonly string[]): WalkStep[] | string {
  const all = transitionsOf(model);
  const walked: WalkStep[] = [];
  let situation = startOf(model);
  for (const [i, call] of calls.entries()) {
    const here = situation;
    const name = actionIn(call);
    const next = all.find((each) => each.name === name && isOpen(each, here));
    if (!next) return `action ${i + 1}, ${name}, cannot follow: ${whyNot(model, name, situation)}`;
    const steps = stepsOf(next);
    const step = steps[Number(/#(\d+)$/.exec(call)?.[1] ?? 1) - 1];
    if (!step) return `${name} has no ${call.slice(name.length)}, for it is done in ${steps.length} ways`;
    walked.push(step);
    situation = after(next, situation);
  }
  return walked;
}

function whyNot({ actions }: Model, name: string, situation: Situation): string {
  const action = actions[name];
  if (!action) return 'the model has no such action';
  const elsewhere = Object.entries(action.where ?? {}).find(([party, state]) => situation[party] !== state);
  if (elsewhere) return `"${elsewhere[0]}" has to be ${elsewhere[1]}, and is ${situation[elsewhere[0]]}`;
  const state = situation[action.of] ?? '';
  return `"${action.of}" is ${state} then, and ${reasonOf(entryOf(action, state))}`;
}

function reasonOf(entry: Entry): string {
  for (const [member, why] of Object.entries(WHY)) {
    const reason = entry[member as keyof Entry];
    if (typeof reason === 'string') return `${why} (${reason})`;
  }
  return 'nothing looks at what comes of it';
}

/**
 * The shortest walk to a situation.
 *
 * @param open the transitions that it may have
 * @returns undefined where none of them lead there
 */
export function wayTo(
  model: Model,
  target: Situation,
  open: readonly Transition[],
): Transition[] | undefined {
  const seen = new Set<string>();
  let ways: { situation: Situation; steps: Transition[] }[] = [{ situation: startOf(model), steps: [] }];
  while (ways.length > 0) {
    const there = ways.find(({ situation }) => isSame(situation, target));
    if (there) return there.steps;
    ways = ways
      .filter(({ situation }) => isNew(seen, situation))
      .flatMap(({ situation, steps }) =>
        open
          .filter((each) => isOpen(each, situation))
          .map((each) => ({ situation: after(each, situation), steps: [...steps, each] })),
      );
  }
  return undefined;
}

function isSame(a: Situation, b: Situation): boolean {
  return Object.entries(a).every(([party, state]) => b[party] === state);
}

function isNew(seen: Set<string>, situation: Situation): boolean {
  const key = JSON.stringify(situation);
  return !seen.has(key) && Boolean(seen.add(key));
}
