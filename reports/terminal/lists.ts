/** The lists of the summary: what is told of walks, and of what was not judged. */

import type { Say } from '../../fixtures/texts/texts';
import { countedOf } from '../cannot';
import { disagreementText } from '../claims/discrepancy';
import type { Results } from '../results';
import { scenarioIn, toldIn } from '../told';
import { visibleLine } from '../visible';
import { walkLines, walkTitle } from '../walks/wording';
import { sentence } from '../wording';
import { colour, limited, outcomeText, rest, section, type Voice } from './sections';

/** Walks shown: each takes some twenty lines. */
const WALK_LIMIT = 5;

/** What to do to see it again; each row that fails stands under Failures as well. */
export function walks({ walks: all }: Results, say: Say): string[] {
  const lines = all
    .slice(0, WALK_LIMIT)
    .flatMap((walk, i) => [
      ...(i > 0 ? [''] : []),
      walkTitle(walk, say),
      ...walkLines(walk, say).map((line) => `     ${line}`),
    ]);
  return [...lines.map(visibleLine), ...rest(all.length, say, WALK_LIMIT)];
}

/** What a run says, each in one line. */
export function toldOf(sentences: readonly string[], say: Say): string[] {
  return sentences.map((each) => visibleLine(toldIn(say.language, each)));
}

export function unexplained({ scenarios }: Results, say: Say): string[] {
  return scenarios
    .filter(
      ({ verdict, evidence }) =>
        verdict === 'fail' && !evidence?.judgements.some((j) => j.verdict === 'fail'),
    )
    .map(({ id, reason }) => visibleLine(`${scenarioIn(say.language, id)}: ${toldIn(say.language, reason)}`));
}

/** What was missing, and how much hangs on it: one missing account stops many scenarios. */
export function inconclusive({ requirements, scenarios }: Results, voice: Voice): string[] {
  const { colours, say } = voice;
  const causes = new Map<string, { stopped: number; ids: string[] }>();
  const hanging = (cause: string) => {
    const known = causes.get(cause) ?? { stopped: 0, ids: [] };
    causes.set(cause, known);
    return known;
  };
  for (const { verdict, reason } of countedOf(scenarios))
    if (verdict === 'inconc') hanging(reason).stopped += 1;
  const reasons = new Map(scenarios.map(({ id, reason }) => [id, reason]));
  for (const { requirement, verdict, reason, scenarios: own } of requirements) {
    if (verdict !== 'inconc') continue;
    const cause = own.map((id) => reasons.get(id)).find((text) => text && reason.endsWith(text)) ?? reason;
    hanging(cause).ids.push(requirement.id);
  }
  const lines = [...causes].flatMap(([cause, { stopped, ids }]) => [
    `${colour(colours, 'inconc')(outcomeText('inconc', say))} ${visibleLine(sentence(cause, say))}${stopped > 0 ? say('run.counted', { count: stopped }) : ''}`,
    ...limited(ids, say).map((id) => `       ${id}`),
  ]);
  return section(voice, 'run.inconclusive', lines);
}

export function leftOut({ cannot }: Results, say: Say): string[] {
  return cannot.flatMap(({ key, reason, scenarios, requirements }) => [
    visibleLine(`${key}: ${sentence(reason, say)}${say('run.counted', { count: scenarios.length })}`),
    ...limited(
      scenarios.map((id) => `     ${visibleLine(scenarioIn(say.language, id))}`),
      say,
    ),
    `     ${requirements.length === 0 ? say('run.othersJudged') : say('run.othersDidNot', { rows: requirements.join(', ') })}`,
  ]);
}

export function notJudged({ requirements }: Results, say: Say): string[] {
  return limited(
    requirements.filter(({ verdict }) => verdict === 'none').map(({ requirement }) => requirement.id),
    say,
  );
}

export function disagreements({ discrepancies }: Results, say: Say): string[] {
  return limited(
    discrepancies.map((each) => visibleLine(disagreementText(each, say))),
    say,
  );
}
