/** A model as a page: a state diagram of each party, what permits each outcome, and what is not walked. */
import type { Model } from '../../schemas/models/model';
import { type Transition, transitionsOf } from '../../schemas/models/reachable';
import { REASONS, unwalked } from './coverage';

/** Markdown, with the diagrams in the language of Mermaid. */
export function diagramPage(model: Model): string {
  const transitions = transitionsOf(model);
  const diagrams = Object.keys(model.parties).map((party) => diagram(model, party, transitions));
  const parts = [
    `# ${model.title}`,
    `Drawn from ${model.system}.yaml by \`npm run walks\`.`,
    ...diagrams,
    '## What may come of each action',
    table(['action', 'in', 'outcome', 'permitted by', 'then'], permitted(model)),
    ...examplesTold(model),
    '## What is not walked',
    table(
      ['action', 'in', 'why', ''],
      unwalked(model).map(({ action, states, kind, reason }) => [
        action,
        states.join(', '),
        reason,
        REASONS[kind],
      ]),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** One arrow for all actions that lead from the one state to the other. */
function diagram({ parties }: Model, party: string, transitions: readonly Transition[]): string {
  const own = transitions.filter(({ action }) => action.of === party);
  const states = Object.entries(parties[party]?.states ?? {});
  const named = states.map(
    ([name, text]) => `  ${idOf(name)}: ${name}\n  note right of ${idOf(name)}: ${text}`,
  );
  const pairs = states.flatMap(([from]) => states.map(([to]) => [from, to] as const));
  const lines = pairs.flatMap(([from, to]) => {
    const names = own.filter((each) => each.from === from && each.to === to).map(({ name }) => name);
    return names.length === 0 ? [] : [`  ${idOf(from)} --> ${idOf(to)}: ${names.join(', ')}`];
  });
  const start = `  [*] --> ${idOf(parties[party]?.start ?? '')}`;
  return ['```mermaid', 'stateDiagram-v2', start, ...named, ...lines, '```'].join('\n');
}

function permitted({ actions }: Model): string[][] {
  return Object.entries(actions).flatMap(([name, { entries }]) =>
    entries.flatMap(({ in: states, outcomes = [], unspecified, look, after }) => [
      ...outcomes.map(({ text, line, erratum, to }) => [
        name,
        states.join(', '),
        text,
        line === undefined ? String(erratum) : `line ${line}`,
        to,
      ]),
      ...(look && unspecified !== undefined
        ? [[name, states.join(', '), `anything: ${unspecified}`, 'unspecified', String(after)]]
        : []),
    ]),
  );
}

/** Nothing where no action has examples. */
function examplesTold({ actions }: Model): string[] {
  const rows = Object.entries(actions).flatMap(([name, { examples = [] }]) =>
    examples.map((rows) => [name, rows.map((row) => Object.values(row).join(', ')).join('; ')]),
  );
  return rows.length === 0 ? [] : ['## What actions are done with', table(['action', 'in turn'], rows)];
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Mermaid takes a hyphen for part of an arrow. */
function idOf(state: string): string {
  return state.replaceAll('-', '_');
}
