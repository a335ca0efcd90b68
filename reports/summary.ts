/** Writes the summary that a person reads at the terminal when the run is over. */
import { judgedEntryText, toldEntries } from './baseline/wording';
import { byInterface } from './by-call';
import { countedOf } from './cannot';
import { disagreementText } from './claims/discrepancy';
import type { Colours } from './colours';
import { counts } from './conformance-json';
import { explain, explanationLines } from './explain';
import type { Outcome, Results } from './results';
import { tableLines } from './terminal-table';
import { trafficLines } from './traffic-summary';
import { visibleLine } from './visible';
import { walkLines, walkTitle } from './walks/wording';
import {
  coverage,
  durationText,
  grounds,
  groupText,
  headline,
  numberRun,
  plural,
  sentence,
  stepText,
} from './wording';

const COLUMNS: Outcome[] = ['pass', 'fail', 'inconc', 'error', 'none', 'inapplicable'];
/** Lines shown of a long list; the reports hold all. */
const LIST_LIMIT = 25;
/** Walks shown: each takes some twenty lines. */
const WALK_LIMIT = 5;

/**
 * @param places where each report lies, by name.
 * @param colours of the stream that it goes to.
 * @returns lines; nothing that the target said can act in them.
 */
export function summary(results: Results, places: Record<string, string>, colours: Colours): string[] {
  const excluded = results.excluded.length;
  return [
    '',
    ...table(results, colours),
    ...failures(results, colours),
    ...groups(results, colours),
    ...section(colours, 'Walks that failed, as short as they still do', walks(results)),
    ...section(colours, 'Scenarios that failed for no single requirement', unexplained(results)),
    ...inconclusive(results, colours),
    ...section(colours, 'Left out, for want of what the site cannot have (ixit.cannot)', leftOut(results)),
    ...section(colours, 'Not judged', notJudged(results)),
    ...section(colours, 'The ICS and what was seen do not agree', disagreements(results)),
    ...section(colours, 'Faults of the harness', limited(results.faults.map(visibleLine))),
    ...section(colours, 'Incomplete', limited(results.gaps.map(visibleLine))),
    ...toldEntries(results.baseline).flatMap(({ title, entries }) =>
      section(
        colours,
        title,
        limited(entries.map((entry) => visibleLine(`${entry.id}: ${judgedEntryText(entry)}`))),
      ),
    ),
    '',
    ...(results.traffic ? [...trafficLines(results.traffic).map(visibleLine), ''] : []),
    findingsLine(results),
    `${coverage(results)}; ${numberRun(results)} in ${durationText(results.duration)}`,
    ...(excluded > 0
      ? [`${plural(excluded, 'row')} not tested, each for a reason that the report gives`]
      : []),
    '',
    ...Object.entries(places).map(([name, place]) => `${name.padEnd(12)}${place}`),
    '',
    `${colour(colours, results.verdict)(colours.bold(headline(results)))}. ${grounds(results)}`,
  ];
}

function table({ requirements }: Results, colours: Colours): string[] {
  if (requirements.length === 0) return [];
  const rows = byInterface(requirements).map(({ name, requirements: own }) => {
    const tally = counts(own);
    return [name, ...COLUMNS.map((outcome) => cell(colours, outcome, tally[outcome])), own.length];
  });
  return tableLines(['interface', ...COLUMNS, 'total'], 1, rows);
}

function cell(colours: Colours, outcome: Outcome, count: number): string {
  return count === 0 ? colours.dim('0') : colour(colours, outcome)(String(count));
}

function failures({ requirements, scenarios }: Results, colours: Colours): string[] {
  const traces = new Map(scenarios.map(({ id, evidence }) => [id, evidence?.trace ?? []]));
  const failing = requirements.filter(({ verdict }) => verdict === 'fail' || verdict === 'error');
  const lines = failing.slice(0, LIST_LIMIT).flatMap(({ requirement, verdict, reason, judgements }, i) => {
    const judgement = judgements[0];
    const body = judgement
      ? explanationLines(explain(judgement, requirement.place, traces.get(judgement.scenario) ?? []))
      : [];
    return [
      ...(i > 0 ? [''] : []),
      `${colour(colours, verdict)(verdict)} ${colours.bold(requirement.id)}`,
      ...[sentence(reason), ...body].map((text) => `     ${visibleLine(text)}`),
      ...(judgement
        ? [
            `     Scenario: ${[judgement.scenario, stepText(judgement.step)].filter(Boolean).map(visibleLine).join(', ')}`,
          ]
        : []),
    ];
  });
  return section(colours, 'Failures', lines.length > 0 ? [...lines, ...rest(failing.length)] : []);
}

/** Failures that share a cause are told as one; each stands under Failures as well. */
function groups({ groups: all }: Results, colours: Colours): string[] {
  const failing = all.filter(({ verdict }) => verdict === 'fail');
  const lines = failing
    .slice(0, LIST_LIMIT)
    .flatMap((group) => [
      visibleLine(groupText(group)),
      `     First in ${visibleLine([group.first.scenario, stepText(group.first.step)].filter(Boolean).join(', '))}`,
      ...limited(group.requirements).map((id) => `       ${id}`),
    ]);
  return section(colours, 'Failures with one cause', [...lines, ...rest(failing.length)]);
}

/** What to do to see it again; each row that fails stands under Failures as well. */
function walks({ walks: all }: Results): string[] {
  const lines = all
    .slice(0, WALK_LIMIT)
    .flatMap((walk, i) => [
      ...(i > 0 ? [''] : []),
      walkTitle(walk),
      ...walkLines(walk).map((line) => `     ${line}`),
    ]);
  return [...lines.map(visibleLine), ...rest(all.length, WALK_LIMIT)];
}

function unexplained({ scenarios }: Results): string[] {
  return scenarios
    .filter(
      ({ verdict, evidence }) =>
        verdict === 'fail' && !evidence?.judgements.some((j) => j.verdict === 'fail'),
    )
    .map(({ id, reason }) => visibleLine(`${id}: ${reason}`));
}

/** What was missing, and how much hangs on it: one missing account stops many scenarios. */
function inconclusive({ requirements, scenarios }: Results, colours: Colours): string[] {
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
    `${colour(colours, 'inconc')('inconc')} ${visibleLine(sentence(cause))}${stopped > 0 ? ` (${plural(stopped, 'scenario')})` : ''}`,
    ...limited(ids).map((id) => `       ${id}`),
  ]);
  return section(colours, 'Inconclusive', lines);
}

function leftOut({ cannot }: Results): string[] {
  return cannot.flatMap(({ key, reason, scenarios, requirements }) => [
    visibleLine(`${key}: ${sentence(reason)} (${plural(scenarios.length, 'scenario')})`),
    ...limited(scenarios.map((id) => `     ${visibleLine(id)}`)),
    ...(requirements.length === 0
      ? ['     Other scenarios judged all of their requirements.']
      : [`     Not judged by others: ${requirements.join(', ')}`]),
  ]);
}

function notJudged({ requirements }: Results): string[] {
  return limited(
    requirements.filter(({ verdict }) => verdict === 'none').map(({ requirement }) => requirement.id),
  );
}

function disagreements({ discrepancies }: Results): string[] {
  return limited(discrepancies.map((each) => visibleLine(disagreementText(each))));
}

function limited(lines: string[]): string[] {
  return [...lines.slice(0, LIST_LIMIT), ...rest(lines.length)];
}

function rest(count: number, limit = LIST_LIMIT): string[] {
  return count > limit ? [`… and ${count - limit} more, in the reports`] : [];
}

function findingsLine({ findings }: Results): string {
  if (findings.length === 0) return 'no findings';
  const levels = [...new Set(findings.map(({ level }) => level))];
  const parts = levels.map(
    (level) => `${findings.filter((finding) => finding.level === level).length} ${level}`,
  );
  return `${plural(findings.length, 'finding')} (${parts.join(', ')})`;
}

function section(colours: Colours, title: string, lines: string[]): string[] {
  return lines.length === 0
    ? []
    : ['', colours.bold(title), ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
}

function colour(colours: Colours, outcome: Outcome): (text: string) => string {
  if (outcome === 'pass') return colours.green;
  if (outcome === 'fail') return colours.red;
  if (outcome === 'error') return colours.magenta;
  return outcome === 'inapplicable' ? colours.dim : colours.yellow;
}
