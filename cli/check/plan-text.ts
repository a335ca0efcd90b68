/** What `check --plan` prints. */
import { type Language, say } from '../../fixtures/texts/texts';
import type { RequirementResult } from '../../reports/results';
import type { Plan } from './plan';

const MINUTE = 60_000;

/** Lines, without their ends. */
export function planText({ results, time, counts, walks }: Plan, language: Language): string[] {
  const of = (...verdicts: RequirementResult['verdict'][]) =>
    results.requirements.filter(({ verdict }) => verdicts.includes(verdict));
  const open = of('inconc', 'none');
  const rows = { judged: of('pass').length, open: open.length, inapplicable: of('inapplicable').length };
  return [
    '',
    say(language, 'plan.scenarios', counts),
    ...(counts.unknown > 0 ? [say(language, 'plan.unknown', counts)] : []),
    ...(walks.taken + walks.left > 0 ? [say(language, 'plan.walks', walks)] : []),
    say(language, 'plan.time', { time: durationIn(language, time) }),
    say(language, 'plan.rows', rows),
    ...wanted(open, results).flatMap(({ key, stopped, ids }) => [
      `  ${say(language, 'plan.want', { key, scenarios: stopped, count: ids.length })}`,
      ...ids.map((id) => `    ${id}`),
    ]),
  ];
}

interface Wanted {
  /** More than one where any would do. */
  key: string;
  /** Scenarios that stop for want of it. */
  stopped: number;
  /** Rows that nobody else judges. */
  ids: string[];
}

/** What is missing, that of which most rows depend first. */
function wanted(open: RequirementResult[], { scenarios }: Plan['results']): Wanted[] {
  const byKey = new Map<string, Set<string>>();
  for (const { id, evidence } of scenarios) {
    const key = evidence?.stopped?.missing?.join(' / ');
    if (key !== undefined) byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
  }
  return [...byKey]
    .map(([key, stopped]) => ({
      key,
      stopped: stopped.size,
      ids: open
        .filter((row) => row.scenarios.some((id) => stopped.has(id)))
        .map(({ requirement }) => requirement.id),
    }))
    .sort((a, b) => b.ids.length - a.ids.length || b.stopped - a.stopped);
}

function durationIn(language: Language, time: number): string {
  if (time < 2 * MINUTE) return say(language, 'plan.seconds', { seconds: Math.ceil(time / 1000) });
  return say(language, 'plan.minutes', { minutes: Math.ceil(time / MINUTE) });
}
