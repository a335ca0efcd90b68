/** Tells in a pull request what became another between two results: Markdown, as GitHub and GitLab have it. */
import { ENGLISH, type Say, type TextKey } from '../../fixtures/texts/texts';
import { code, plain } from '../markdown';
import { toldIn } from '../told';
import { sentence } from '../wording';
import type { Change, Comparison } from './changes';
import { changeText, differenceTexts, headingText, outcomeText, shownTexts } from './wording';

/** Characters that a comment may have at GitHub; GitLab takes more. */
export const COMMENT_LIMIT = 65_536;
/** Changes told of either kind: more nobody reads. */
const MOST = 30;
/** Characters kept free for headings of sections, and for what says how much is left out. */
const KEPT_FREE = 400;

/**
 * The text; nothing that a target said is markup, a mention or a link in it. What does not fit into a comment is left out,
 * and counted: the worst stands first.
 */
export function comparisonMarkdown(comparison: Comparison, say: Say = ENGLISH): string {
  const { before, after, differences, regressions, news, findings } = shownTexts(comparison);
  const lines = [
    `## ${regressions.length === 0 ? '✅' : '❌'} ${outcomeText(comparison, say)}`,
    '',
    `- ${say('diff.was', { run: plain(headingText(before, say)) })}`,
    `- ${say('diff.is', { run: plain(headingText(after, say)) })}`,
    ...differenceTexts(differences, say).flatMap(({ text, of }) => [
      '',
      `> ⚠️ ${text}`,
      ...of.map(
        ({ what, before: was, after: is }) =>
          `> - ${what}: ${code(was || say('check.none'))} → ${code(is || say('check.none'))}`,
      ),
    ]),
  ];
  const told = (change: Change) => [`- ${changeText(change, say)}: ${code(change.id)}`];
  const add = <T>(title: TextKey, all: readonly T[], linesOf: (each: T) => string[]) =>
    lines.push(...section(title, all, linesOf, COMMENT_LIMIT - KEPT_FREE - lengthOf(lines), say));
  add('diff.regressions', regressions.toSorted(worstFirst), (change) => whole(change, say));
  add('diff.news', news.toSorted(worstFirst), told);
  add('diff.newFindings', findings.new, ({ level, requirement, text }) => [
    `- ${plain(level)} ${code(requirement)}: ${plain(toldIn(say.language, text))}`,
  ]);
  add('diff.goneFindings', findings.gone, ({ requirement, text }) => [
    `- ${code(requirement)}: ${plain(toldIn(say.language, text))}`,
  ]);
  return `${lines.join('\n')}\n`;
}

/** @param room characters that are left */
function section<T>(
  title: TextKey,
  all: readonly T[],
  linesOf: (each: T) => string[],
  room: number,
  say: Say,
): string[] {
  if (all.length === 0) return [];
  const lines = ['', `### ${say(title)}`, ''];
  let told = 0;
  for (const each of all.slice(0, MOST)) {
    const own = linesOf(each);
    if (lengthOf(lines) + lengthOf(own) > room) break;
    lines.push(...own);
    told += 1;
  }
  return told < all.length ? [...lines, `- ${say('diff.left', { count: all.length - told })}`] : lines;
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** Of what is there now; what is gone comes after what fails. */
const SEVERITY: readonly Change['after'][] = [
  'error',
  'fail',
  undefined,
  'inconc',
  'none',
  'inapplicable',
  'pass',
];

function worstFirst(a: Change, b: Change): number {
  return SEVERITY.indexOf(a.after) - SEVERITY.indexOf(b.after);
}

function whole(change: Change, say: Say): string[] {
  const { id, reason, expected, came, after } = change;
  if (after === undefined) return [`- **${changeText(change, say)}** ${code(id)}`];
  return [
    `- **${changeText(change, say)}** ${code(id)}${reason && `: ${plain(sentence(reason, say))}`}`,
    ...(expected === undefined
      ? []
      : [`  - ${say('diff.expected', { text: code(toldIn(say.language, expected)) })}`]),
    ...(came === undefined ? [] : [`  - ${say('diff.came', { text: code(toldIn(say.language, came)) })}`]),
  ];
}
