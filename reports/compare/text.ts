/** Tells at a terminal what became another between two results. */
import type { Colours } from '../colours';
import { plural, sentence } from '../wording';
import type { Change, Comparison } from './changes';
import { changeText, differenceTexts, headingText, outcomeText, shownTexts } from './wording';

/** Changes shown of either kind. */
const MOST = 50;

/** @returns lines; nothing that a target said can act in them */
export function comparisonLines(comparison: Comparison, colours: Colours): string[] {
  const { before, after, differences, regressions, news, findings } = shownTexts(comparison);
  return [
    `before: ${headingText(before)}`,
    `after:  ${headingText(after)}`,
    ...differenceTexts(differences).flatMap(({ text, of }) => [
      '',
      text,
      ...of.map(({ what, before: was, after: is }) => `  ${what}: ${was || 'none'} → ${is || 'none'}`),
    ]),
    ...section('Regressions', regressions, colours.red, true),
    ...section('News', news, colours.bold, false),
    ...findingLines('New findings', findings.new),
    ...findingLines('Findings that are gone', findings.gone),
    '',
    colours.bold(outcomeText(comparison)),
  ];
}

/** @param whole with what was expected and what came */
function section(title: string, changes: Change[], colour: Colours['red'], whole: boolean): string[] {
  if (changes.length === 0) return [];
  const lines = changes.slice(0, MOST).flatMap((change) => {
    const { id, reason, expected, came, after } = change;
    const more = [
      reason && sentence(reason),
      expected !== undefined && `Expected: ${expected}`,
      came !== undefined && `Came: ${came}`,
    ].filter((line) => typeof line === 'string' && line !== '');
    const isTold = whole && after !== undefined;
    return [`  ${colour(changeText(change))} ${id}`, ...(isTold ? more.map((line) => `       ${line}`) : [])];
  });
  const rest = changes.length > MOST ? [`  … and ${changes.length - MOST} more; --json has all of them`] : [];
  return ['', title, ...lines, ...rest];
}

function findingLines(title: string, findings: Comparison['findings']['new']): string[] {
  if (findings.length === 0) return [];
  const lines = findings
    .slice(0, MOST)
    .map(({ level, requirement, text }) => `  ${level} ${requirement}: ${text}`);
  const rest = findings.length > MOST ? [`  … and ${plural(findings.length - MOST, 'finding')} more`] : [];
  return ['', title, ...lines, ...rest];
}
