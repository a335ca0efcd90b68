/** Tells at a terminal what became another between two results. */
import { ENGLISH, type Say, type TextKey } from '../../fixtures/texts/texts';
import type { Colours } from '../colours';
import { toldIn } from '../told';
import { sentence } from '../wording';
import type { Change, Comparison } from './changes';
import { changeText, differenceTexts, headingText, outcomeText, shownTexts } from './wording';

/** Changes shown of either kind. */
const MOST = 50;

/** @returns lines; nothing that a target said can act in them */
export function comparisonLines(comparison: Comparison, colours: Colours, say: Say = ENGLISH): string[] {
  const { before, after, differences, regressions, news, findings } = shownTexts(comparison);
  return [
    say('diff.before', { run: headingText(before, say) }),
    say('diff.after', { run: headingText(after, say) }),
    ...differenceTexts(differences, say).flatMap(({ text, of }) => [
      '',
      text,
      ...of.map(
        ({ what, before: was, after: is }) =>
          `  ${what}: ${was || say('check.none')} → ${is || say('check.none')}`,
      ),
    ]),
    ...section('diff.regressions', regressions, colours.red, true, say),
    ...section('diff.news', news, colours.bold, false, say),
    ...findingLines('diff.newFindings', findings.new, say),
    ...findingLines('diff.goneFindings', findings.gone, say),
    '',
    colours.bold(outcomeText(comparison, say)),
  ];
}

/** @param whole with what was expected and what came */
function section(
  title: TextKey,
  changes: Change[],
  colour: Colours['red'],
  whole: boolean,
  say: Say,
): string[] {
  if (changes.length === 0) return [];
  const lines = changes.slice(0, MOST).flatMap((change) => {
    const { id, reason, expected, came, after } = change;
    const more = [
      reason && sentence(reason, say),
      expected !== undefined && say('run.expected', { text: toldIn(say.language, expected) }),
      came !== undefined && say('run.came', { text: toldIn(say.language, came) }),
    ].filter((line) => typeof line === 'string' && line !== '');
    const isTold = whole && after !== undefined;
    return [
      `  ${colour(changeText(change, say))} ${id}`,
      ...(isTold ? more.map((line) => `       ${line}`) : []),
    ];
  });
  const rest = changes.length > MOST ? [`  ${say('diff.more', { count: changes.length - MOST })}`] : [];
  return ['', say(title), ...lines, ...rest];
}

function findingLines(title: TextKey, findings: Comparison['findings']['new'], say: Say): string[] {
  if (findings.length === 0) return [];
  const lines = findings
    .slice(0, MOST)
    .map(({ level, requirement, text }) => `  ${level} ${requirement}: ${toldIn(say.language, text)}`);
  const rest =
    findings.length > MOST ? [`  ${say('diff.moreFindings', { count: findings.length - MOST })}`] : [];
  return ['', say(title), ...lines, ...rest];
}
