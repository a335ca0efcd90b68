/** Walks through a model: which actions are open where, and where all of them lead. */
import { type Action, type Entry, entryOf, type Model, stateAfter } from './model';

/** The state of each party. */
export type Situation = Readonly<Record<string, string>>;

/** An action in a state of its party, as far as it can be walked. */
export interface Transition {
  /** `idle: sign-out`. */
  id: string;
  name: string;
  action: Action;
  entry: Entry;
  from: string;
  to: string;
}

export function startOf({ parties }: Model): Situation {
  return Object.fromEntries(Object.entries(parties).map(([party, { start }]) => [party, start]));
}

/** Every transition of every party. */
export function transitionsOf({ actions, parties }: Model): Transition[] {
  return Object.entries(actions).flatMap(([name, action]) =>
    Object.keys(parties[action.of]?.states ?? {}).flatMap((from) => {
      const entry = entryOf(action, from);
      const to = stateAfter(entry, from);
      return to === undefined ? [] : [{ id: `${from}: ${name}`, name, action, entry, from, to }];
    }),
  );
}

/** Whether it can be done there. */
export function isOpen({ action, from }: Transition, situation: Situation): boolean {
  const others = Object.entries(action.where ?? {});
  return situation[action.of] === from && others.every(([party, state]) => situation[party] === state);
}

/** The situation after it. */
export function after({ action, to }: Transition, situation: Situation): Situation {
  return { ...situation, [action.of]: to };
}

/** Every situation that can come about, from the start or from that one on. */
export function reachable(model: Model, from = startOf(model)): Situation[] {
  const transitions = transitionsOf(model);
  const found = new Map<string, Situation>();
  const open = [from];
  for (let situation = open.pop(); situation; situation = open.pop()) {
    const here = situation;
    const key = JSON.stringify(here);
    if (found.has(key)) continue;
    found.set(key, here);
    open.push(...transitions.filter((each) => isOpen(each, here)).map((each) => after(each, here)));
  }
  return [...found.values()];
}
