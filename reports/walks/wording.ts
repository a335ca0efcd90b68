/** Walks in sentences: why a row fails in one, and how to walk it again. */
import { ENGLISH, type Say } from '../../fixtures/texts/texts';
import { stepLines } from '../../schemas/models/sentences';
import { stepIn } from '../told';
import { plural, sentence } from '../wording';
import type { FailedWalk, RowInWalks } from './failed-walk';

/** Actions that a sentence names one by one. */
const NAMED = 6;

/** The reason of a row that walks failed, with its own behind it: `Holds alone; fails after "the agent signs in": …`. */
export function walkReason({ alone, more, told }: RowInWalks, reason: string): string {
  const others = more > 0 ? ` ${again(more, told === undefined)}` : '';
  if (!told) return `${sentence(reason)}${others}`;
  const fails = failsText(told);
  const seen = seenText(told);
  const rest = `${sentence(reason)}${seen && ` ${seen}`}${others}`;
  if (alone === 'holds') return `Holds alone; ${fails}: ${rest}`;
  return `${fails.charAt(0).toUpperCase()}${fails.slice(1)}: ${rest}`;
}

function again(more: number, alone: boolean): string {
  return alone ? `Also in ${plural(more, 'walk')}.` : `Met again in ${plural(more, 'further walk')}.`;
}

/** `fails after "the agent signs in", "the agent signs out", at "the agent signs in"`: what was done before, and what broke. */
function failsText({ actions }: FailedWalk): string {
  const last = actions.at(-1);
  if (!last) return 'fails at the beginning of a walk';
  const before = actions.slice(0, -1).map(({ does }) => `"${does}"`);
  if (before.length === 0) return `fails as a walk begins, at "${last.does}"`;
  const named = before.slice(-NAMED).join(', ');
  const told = before.length > NAMED ? `${before.length} actions, the last of them ${named}` : named;
  return `fails after ${told}, at "${last.does}"`;
}

/** That it was seen once only; '' where it was seen again, or has not been looked for. */
export function seenText({ seen }: Pick<FailedWalk, 'seen'>): string {
  if (!seen || seen.failed > 1) return '';
  return `Seen once in ${seen.walks}: walked again ${plural(seen.walks - 1, 'time')}, it held.`;
}

/** Which walk it is, and how much shorter it has become. */
export function walkTitle({ scenario, actions, met }: FailedWalk, say: Say = ENGLISH): string {
  return actions.length < met
    ? say('run.walkShortened', { scenario, met, count: actions.length })
    : say('run.walkActions', { scenario, count: met });
}

/** The walk as plain text: a numbered list in the words of the steps, the scenario, and what walks it again. */
export function walkLines(walk: FailedWalk, say: Say = ENGLISH): string[] {
  return [
    say('run.walkFails', { rows: walk.rows.join(', ') }),
    ...walk.actions.map(({ does }, i) => `${i + 1}. ${stepIn(say.language, does)}`),
    say('run.walkScenario'),
    ...walkScenario(walk).map((line) => `  ${line}`),
    say('run.walkAgain', { command: walkCommand(walk) }),
  ];
}

/** For a feature file; its steps are those of the actions, with all that is looked at. */
export function walkScenario({ background, actions }: FailedWalk): string[] {
  const steps = stepLines([...background, ...actions.flatMap(({ sentences }) => sentences)]);
  return [`Scenario: ${namesOf(actions)}`, ...steps.map((line) => `  ${line}`)];
}

/** What walks it again, and nothing else. */
export function walkCommand({ model, actions }: FailedWalk): string {
  return `softphone-conformance run --walk "${model}: ${namesOf(actions)}"`;
}

function namesOf(actions: FailedWalk['actions']): string {
  return actions.map(({ call }) => call).join(', ');
}

/** The reason of a walk that broke nothing but what is told elsewhere. */
export function metAgain(rows: readonly string[]): string {
  return `Met again, and told elsewhere: ${rows.join(', ')}.`;
}
