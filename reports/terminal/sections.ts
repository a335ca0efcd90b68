/** Parts of the summary: its sections, and the words and colours of outcomes. */
import type { Say, TextKey } from '../../fixtures/texts/texts';
import type { Colours } from '../colours';
import type { Outcome } from '../results';

export const COLUMNS: Outcome[] = ['pass', 'fail', 'inconc', 'error', 'none', 'inapplicable'];
/** Lines shown of a long list; the reports hold all. */
export const LIST_LIMIT = 25;

/** How a person is spoken to. */
export interface Voice {
  colours: Colours;
  say: Say;
}

export function section({ colours, say }: Voice, title: TextKey, lines: string[]): string[] {
  return titled(colours, say(title), lines);
}

export function titled(colours: Colours, title: string, lines: string[]): string[] {
  return lines.length === 0
    ? []
    : ['', colours.bold(title), ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
}

export function limited(lines: string[], say: Say): string[] {
  return [...lines.slice(0, LIST_LIMIT), ...rest(lines.length, say)];
}

export function rest(count: number, say: Say, limit = LIST_LIMIT): string[] {
  return count > limit ? [say('run.more', { count: count - limit })] : [];
}

export function outcomeText(outcome: Outcome, say: Say): string {
  return say('run.outcomes').split('|')[COLUMNS.indexOf(outcome)] ?? outcome;
}

export function colour(colours: Colours, outcome: Outcome): (text: string) => string {
  if (outcome === 'pass') return colours.green;
  if (outcome === 'fail') return colours.red;
  if (outcome === 'error') return colours.magenta;
  return outcome === 'inapplicable' ? colours.dim : colours.yellow;
}
