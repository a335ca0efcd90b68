/** What a model says that cannot be: names that nothing has, states without an entry, outcomes that nothing permits. */
import { loadErrata } from '../errata';
import { loadCatalogue } from '../load';
import { type Action, aboutOf, combinationsOf, type Entry, type Model, type Outcome } from './model';
import { reachable } from './reachable';

/** @param model of the right form. @returns what is wrong, in words; nothing where all is well */
export function modelProblems(model: Model): string[] {
  const { parties, actions } = model;
  const names = [
    ...Object.entries(parties).flatMap(([party, { start, states }]) =>
      start in states ? [] : [`${party} starts in ${start}, which is none of its states`],
    ),
    ...aboutOf(model).flatMap((party) => (party in parties ? [] : [`about nobody: ${party}`])),
  ];
  const inActions = Object.entries(actions).flatMap(([name, action]) => {
    const problems = action.of in parties ? ofAction(model, action) : [`of nobody: ${action.of}`];
    return problems.map((problem) => `${name}: ${problem}`);
  });
  if (names.length + inActions.length > 0) return [...names, ...inActions];
  return unreached(model);
}

function ofAction(model: Model, action: Action): string[] {
  const states = Object.keys(model.parties[action.of]?.states ?? {});
  const spoken = action.entries.flatMap((entry) => entry.in);
  return [
    ...states.filter((state) => !spoken.includes(state)).map((state) => `no entry for ${state}`),
    ...states
      .filter((state) => spoken.filter((each) => each === state).length > 1)
      .map((state) => `several entries for ${state}`),
    ...spoken.filter((state) => !states.includes(state)).map((state) => `no such state: ${state}`),
    ...Object.entries(action.where ?? {})
      .filter(([party, state]) => !(state in (model.parties[party]?.states ?? {})))
      .map(([party, state]) => `where ${party} is ${state}, which cannot be`),
    ...ofExamples(action),
    ...action.entries.flatMap((entry) => ofEntry(model, entry, states)),
  ];
}

/** That there is a value for each `<name>`, and a sentence for each value. */
function ofExamples(action: Action): string[] {
  const sentences = [...(action.do ?? []), ...action.entries.flatMap(({ look = [] }) => look)];
  const wanted = sentences.flatMap((sentence) =>
    [...sentence.matchAll(/<([a-z-]+)>/g)].map(([, name]) => name),
  );
  return combinationsOf(action).flatMap((row) => {
    const given = Object.keys(row);
    return [
      ...wanted.filter((name) => name && !given.includes(name)).map((name) => `no example for <${name}>`),
      ...given.filter((name) => !wanted.includes(name)).map((name) => `no sentence has <${name}>`),
    ];
  });
}

function ofEntry(
  model: Model,
  { outcomes = [], look, after, unspecified }: Entry,
  states: string[],
): string[] {
  const ends = [...new Set(outcomes.map(({ to }) => to))];
  const named = [...ends, ...(after === undefined ? [] : [after])];
  return [
    ...named.filter((to) => to !== 'same' && !states.includes(to)).map((to) => `to no such state: ${to}`),
    ...(ends.length > 1 && after === undefined ? ['several states after it, and no look leaves one'] : []),
    ...(unspecified !== undefined && look && after === undefined ? ['a look that leaves no state'] : []),
    ...outcomes.flatMap((outcome) => ofOutcome(model, outcome)),
  ];
}

/** That its rows are there, and that the line is one of theirs, or the erratum one of the document's. */
function ofOutcome(model: Model, { text, rows, line, erratum }: Outcome): string[] {
  const { requirements } = loadCatalogue();
  const known = requirements.filter(({ id }) => rows.includes(id));
  const lines = known.map(({ place }) => place.line);
  const documents = loadErrata()
    .filter(({ id }) => id === erratum)
    .flatMap(({ document, texts }) => [document, ...texts.map((text) => text.document)]);
  return [
    ...rows
      .filter((row) => !known.some(({ id }) => id === row))
      .map((row) => `"${text}": no such requirement: ${row}`),
    ...(line !== undefined && !lines.includes(line)
      ? [`"${text}": line ${line} is that of none of its rows`]
      : []),
    ...(erratum !== undefined && !model.interfaces.some((name) => documents.includes(name))
      ? [`"${text}": no such erratum of ${model.interfaces.join(' or ')}: ${erratum}`]
      : []),
  ];
}

function unreached(model: Model): string[] {
  const reached = reachable(model);
  return Object.entries(model.parties).flatMap(([party, { states }]) =>
    Object.keys(states)
      .filter((state) => !reached.some((each) => each[party] === state))
      .map((state) => `${party} never comes to be ${state}`),
  );
}
