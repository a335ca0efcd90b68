/** Writes the summary that a person reads at the terminal when the run is over. */
import { dirname } from 'node:path';
import { sentenceIn } from '../fixtures/sentences/sentences';

import { ENGLISH, type Say } from '../fixtures/texts/texts';
import { judgedEntryText, toldEntries } from './baseline/wording';
import { byInterface } from './by-call';
import type { Colours } from './colours';
import { counts } from './conformance-json';
import { explain, explanationLines } from './explain';
import type { Outcome, Results } from './results';
import { siteAddressFrom } from './site/base';
import {
  disagreements,
  inconclusive,
  leftOut,
  notJudged,
  toldOf,
  unexplained,
  walks,
} from './terminal/lists';
import {
  COLUMNS,
  colour,
  LIST_LIMIT,
  limited,
  outcomeText,
  rest,
  section,
  titled,
  type Voice,
} from './terminal/sections';
import { tableLines } from './terminal-table';
import { scenarioIn } from './told';
import { trafficLines } from './traffic-summary';
import { visibleLine } from './visible';
import {
  coverage,
  durationText,
  grounds,
  groupText,
  headline,
  numberRun,
  sentence,
  stepText,
} from './wording';

/**
 * @param places where each report lies, by name.
 * @param colours of the stream that it goes to.
 * @param say in the language of who reads it.
 * @returns lines; nothing that the target said can act in them.
 */
export function summary(
  results: Results,
  places: Record<string, string>,
  colours: Colours,
  say: Say = ENGLISH,
): string[] {
  const voice = { colours, say };
  const excluded = results.excluded.length;
  return [
    '',
    ...table(results, voice),
    ...failures(results, voice, dirname(places.report ?? '')),
    ...groups(results, voice),
    ...section(voice, 'run.walks', walks(results, say)),
    ...section(voice, 'run.unexplained', unexplained(results, say)),
    ...inconclusive(results, voice),
    ...section(voice, 'run.cannot', leftOut(results, say)),
    ...section(voice, 'run.notJudged', notJudged(results, say)),
    ...section(voice, 'run.disagreements', disagreements(results, say)),
    ...section(voice, 'run.faults', limited(toldOf(results.faults, say), say)),
    ...section(voice, 'run.gaps', limited(toldOf(results.gaps, say), say)),
    ...toldEntries(results.baseline).flatMap(({ title, entries }) =>
      titled(
        colours,
        say(title),
        limited(
          entries.map((entry) => visibleLine(`${entry.id}: ${judgedEntryText(entry, say)}`)),
          say,
        ),
      ),
    ),
    '',
    ...(results.traffic ? [...trafficLines(results.traffic, say).map(visibleLine), ''] : []),
    findingsLine(results, say),
    say('run.inTime', {
      coverage: coverage(results, say),
      scenarios: numberRun(results, say),
      time: durationText(results.duration, say),
    }),
    ...(excluded > 0 ? [say('run.notTested', { count: excluded })] : []),
    '',
    ...Object.entries(places).map(([name, place]) => `${name.padEnd(12)}${sentenceIn(say.language, place)}`),
    '',
    say('run.conclusion', {
      headline: colour(colours, results.verdict)(colours.bold(headline(results, say))),
      grounds: grounds(results, say),
    }),
  ];
}

function table({ requirements }: Results, { colours, say }: Voice): string[] {
  if (requirements.length === 0) return [];
  const rows = byInterface(requirements).map(({ name, requirements: own }) => {
    const tally = counts(own);
    return [name, ...COLUMNS.map((outcome) => cell(colours, outcome, tally[outcome])), own.length];
  });
  return tableLines([say('run.interface'), ...say('run.outcomes').split('|'), say('run.total')], 1, rows);
}

function cell(colours: Colours, outcome: Outcome, count: number): string {
  return count === 0 ? colours.dim('0') : colour(colours, outcome)(String(count));
}

/** @param folder of the reports */
function failures({ requirements, scenarios, docs }: Results, voice: Voice, folder: string): string[] {
  const { colours, say } = voice;
  const traces = new Map(scenarios.map(({ id, evidence }) => [id, evidence?.trace ?? []]));
  const failing = requirements.filter(({ verdict }) => verdict === 'fail' || verdict === 'error');
  const lines = failing.slice(0, LIST_LIMIT).flatMap(({ requirement, verdict, reason, judgements }, i) => {
    const judgement = judgements[0];
    const body = judgement
      ? explanationLines(
          explain(judgement, requirement.place, traces.get(judgement.scenario) ?? [], say),
          say,
        )
      : [];
    return [
      ...(i > 0 ? [''] : []),
      `${colour(colours, verdict)(outcomeText(verdict, say))} ${colours.bold(requirement.id)}`,
      ...[sentence(reason, say), ...body].map((text) => `     ${visibleLine(text)}`),
      ...(docs === undefined
        ? []
        : [
            `     ${say('run.onSite', { address: siteAddressFrom(folder, docs, requirement.id, say.language) })}`,
          ]),
      ...(judgement
        ? [
            `     ${say('run.scenario', { where: visibleLine([scenarioIn(say.language, judgement.scenario), stepText(judgement.step, say)].filter(Boolean).join(', ')) })}`,
          ]
        : []),
    ];
  });
  return section(voice, 'run.failures', lines.length > 0 ? [...lines, ...rest(failing.length, say)] : []);
}

/** Failures that share a cause are told as one; each stands under Failures as well. */
function groups({ groups: all }: Results, voice: Voice): string[] {
  const { say } = voice;
  const failing = all.filter(({ verdict }) => verdict === 'fail');
  const lines = failing
    .slice(0, LIST_LIMIT)
    .flatMap((group) => [
      visibleLine(groupText(group, say)),
      `     ${say('run.first', { where: visibleLine([scenarioIn(say.language, group.first.scenario), stepText(group.first.step, say)].filter(Boolean).join(', ')) })}`,
      ...limited(group.requirements, say).map((id) => `       ${id}`),
    ]);
  return section(voice, 'run.oneCause', [...lines, ...rest(failing.length, say)]);
}

function findingsLine({ findings }: Results, say: Say): string {
  if (findings.length === 0) return say('run.noFindings');
  const levels = [...new Set(findings.map(({ level }) => level))];
  const parts = levels.map(
    (level) => `${findings.filter((finding) => finding.level === level).length} ${level}`,
  );
  return say('run.findings', { count: findings.length, parts: parts.join(', ') });
}
