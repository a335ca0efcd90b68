/** Tells in a pull request what became another between two results: Markdown, as GitHub and GitLab have it. */
import { code, plain } from '../markdown';
import { sentence } from '../wording';
import type { Change, Comparison } from './changes';
import { changeText, differenceTexts, headingText, outcomeText, shownTexts } from './wording';

/** Changes told of either kind: a comment has at most 65,536 characters. */
const MOST = 30;

/** The text; nothing that a target said is markup, a mention or a link in it. */
export function comparisonMarkdown(comparison: Comparison): string {
  const { before, after, differences, regressions, news, findings } = shownTexts(comparison);
  const lines = [
    `## ${regressions.length === 0 ? '✅' : '❌'} ${outcomeText(comparison)}`,
    '',
    `- before: ${plain(headingText(before))}`,
    `- after: ${plain(headingText(after))}`,
    ...differenceTexts(differences).flatMap(({ text, of }) => [
      '',
      `> ⚠️ ${text}`,
      ...of.map(
        ({ what, before: was, after: is }) => `> - ${what}: ${code(was || 'none')} → ${code(is || 'none')}`,
      ),
    ]),
    ...section('Regressions', regressions, told),
    ...section('News', news, (change) => [`- ${changeText(change)}: ${code(change.id)}`]),
    ...section('New findings', findings.new, ({ level, requirement, text }) => [
      `- ${plain(level)} ${code(requirement)}: ${plain(text)}`,
    ]),
    ...section('Findings that are gone', findings.gone, ({ requirement, text }) => [
      `- ${code(requirement)}: ${plain(text)}`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function section<T>(title: string, all: T[], lines: (each: T) => string[]): string[] {
  if (all.length === 0) return [];
  const rest = all.length > MOST ? [`- … and ${all.length - MOST} more`] : [];
  return ['', `### ${title}`, '', ...all.slice(0, MOST).flatMap(lines), ...rest];
}

function told(change: Change): string[] {
  const { id, reason, expected, came, after } = change;
  if (after === undefined) return [`- **${changeText(change)}** ${code(id)}`];
  return [
    `- **${changeText(change)}** ${code(id)}${reason && `: ${plain(sentence(reason))}`}`,
    ...(expected === undefined ? [] : [`  - expected: ${code(expected)}`]),
    ...(came === undefined ? [] : [`  - came: ${code(came)}`]),
  ];
}
