/** Sentences about a whole run that several reports share. */

import { ENGLISH, type Say, type TextKey } from '../fixtures/texts/texts';
import type { StepPlace, Verdict } from '../schemas/verdict';
import { countedOf } from './cannot';
import { newFailures, newlyOpen } from './exit-code';
import { NOT_REACHED } from './judge-scenario';
import type { OpenFolder } from './project';
import type { CauseGroup, Results, Selection } from './results';
import { stepIn, toldIn } from './told';

/** Paths that a line names; conformance.json has them all. */
const NAMED = 5;

const HEADLINES: Record<Verdict, TextKey> = {
  pass: 'run.pass',
  fail: 'run.fail',
  inconc: 'run.inconc',
  error: 'run.error',
  none: 'run.none',
};

/** A few words for the top of a report; a run of a part never claims the whole. */
export function headline({ verdict, selection, traffic }: Results, say: Say = ENGLISH): string {
  if (verdict !== 'pass' || selection.whole) return say(HEADLINES[verdict]);
  return say(traffic ? 'run.asSeen' : 'run.asSelected');
}

/** `Phone 1.0, Acme`; as the target file has it. */
export function targetText({ name, version, vendor }: Results['target']): string {
  return `${name} ${version}, ${vendor}`;
}

/** What judged: the version, and enough of both digests to tell editions apart. */
export function suiteText({ version, tables, features }: Results['suite']): string {
  return `${version}, tables ${tables.slice(0, 12)}, features ${features.slice(0, 12)}`;
}

/** What the run is asked to cover, in the words of the options; '' where nothing was said. */
export function selectionText(
  { tags, shard, paths, walk }: Pick<Selection, 'tags' | 'shard' | 'paths' | 'walk'>,
  say: Say = ENGLISH,
): string {
  return [
    tags && say('run.chosen.tags', { tags }),
    shard && say('run.chosen.shard', { shard }),
    paths.length > 0 && say('run.chosen.paths', { paths: listed(paths, say) }),
    walk && say('run.chosen.walk', { walk }),
  ]
    .filter(Boolean)
    .join('; ');
}

function listed(paths: string[], say: Say): string {
  const more = paths.length > NAMED ? [say('run.chosen.more', { count: paths.length - NAMED })] : [];
  return [...paths.slice(0, NAMED), ...more].join(', ');
}

/**
 * The first line of a run that covers less than the whole target; '' for one that covers it.
 * @param open folders of features for what is selected together with what is not
 */
export function partText(
  selection: Omit<Selection, 'available'>,
  say: Say = ENGLISH,
  open: readonly OpenFolder[] = [],
): string {
  const { whole, interfaces } = selection;
  if (whole) return '';
  const chosen = [interfaces.join(', '), selectionText(selection, say)].filter(Boolean).join('; ');
  const apart = open.map(({ folder, missing }) =>
    say('run.openFolder', { folder, interfaces: missing.join(', ') }),
  );
  return [say('run.part', { chosen }), ...apart, missedText(selection, say)].filter(Boolean).join(' ');
}

/** `Asked for, but not there: …`; '' when everything that was asked for is there. */
function missedText({ missed }: Pick<Selection, 'missed'>, say: Say): string {
  return missed.length === 0 ? '' : say('run.missed', { names: missed.join(', ') });
}

/** What the verdict rests on, as one sentence without jargon. */
export function grounds(results: Results, say: Say = ENGLISH): string {
  const number = (verdict: string) =>
    results.requirements.filter((result) => result.verdict === verdict).length;
  const count = results.requirements.length - number('inapplicable');
  const failed = number('fail');
  switch (results.verdict) {
    case 'pass':
      if (results.traffic) return say('run.trafficHolds', { count });
      return [say('run.allHold', { count }), leftOutText(results, say), missedText(results.selection, say)]
        .filter(Boolean)
        .join(' ');
    case 'fail': {
      const what = failed > 0 ? say('run.someFail', { failed, count }) : say('run.scenarioFailed');
      return what + newText(results, newFailures(results), say);
    }
    case 'inconc': {
      const open = number('inconc') + number('none');
      if (open > 0)
        return say('run.openRequirements', { count: open }) + newText(results, newlyOpen(results), say);
      const stopped = countedOf(results.scenarios).filter(({ verdict }) => verdict === 'inconc').length;
      return stopped > 0 ? say('run.openScenarios', { count: stopped }) : say('run.incomplete');
    }
    case 'error':
      return say('run.nothingCertain');
    case 'none':
      return say(results.traffic ? 'run.noTraffic' : 'run.noRequirement');
  }
}

/** ` New, and not in the baseline: 2.`; '' without a baseline. @param ids what the baseline does not know */
function newText({ baseline }: Results, ids: string[], say: Say): string {
  if (baseline.entries.length === 0) return '';
  return ids.length === 0 ? say('run.allKnown') : say('run.newOnes', { count: ids.length });
}

/** `3 scenarios were left out: …`; '' when none was. */
function leftOutText({ scenarios }: Results, say: Say): string {
  const count = scenarios.length - countedOf(scenarios).length;
  return count === 0 ? '' : say('run.leftOut', { count });
}

/** The denominator: how many requirements the run answers for, and of how many. */
export function coverage({ requirements, selection }: Results, say: Say = ENGLISH): string {
  const { interfaces, partial, available } = selection;
  const count = requirements.length;
  const own = partial ? say('run.partCoverage', { count, available }) : say('run.coverage', { count });
  if (interfaces.length === 0) return own;
  return say('run.coverageOf', { coverage: own, interfaces: interfaces.join(', ') });
}

/** `36 rows fail for one cause: …`, with what came where something did. */
export function groupText({ verdict, cause, came, requirements }: CauseGroup, say: Say = ENGLISH): string {
  const told = { count: requirements.length, cause: sentence(cause, say) };
  return (
    say(verdict === 'fail' ? 'run.group' : 'run.groupOpen', told) +
    (came ? say('run.groupCame', { came: toldIn(say.language, came) }) : '')
  );
}

/** `at step 3, "the agent signs in"`; '' for what was judged after the last step. */
export function stepText(step: StepPlace | undefined, say: Say = ENGLISH): string {
  return step ? say('run.step', { number: step.number, text: stepIn(say.language, step.text) }) : '';
}

/** `1 requirement`, `2 requirements`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `850 ms`, `12.4 s`, `3 min 5 s`. */
export function durationText(milliseconds: number, say: Say = ENGLISH): string {
  if (milliseconds < 1000) return say('run.milliseconds', { count: Math.round(milliseconds) });
  const seconds = milliseconds / 1000;
  if (seconds < 100) return say('run.seconds', { count: seconds.toFixed(1) });
  return say('run.minutes', { minutes: Math.floor(seconds / 60), seconds: Math.round(seconds % 60) });
}

/** What a run says, in the reader's language, with a capital at the start and a full stop at the end, unless it has its own. */
export function sentence(text: string, say: Say = ENGLISH): string {
  const trimmed = text.trim();
  const told = toldIn(say.language, trimmed);
  const begun = /^[a-z]+[ ,]/.test(told) ? told.charAt(0).toUpperCase() + told.slice(1) : told;
  const stop = told === trimmed ? '.' : say('run.stop');
  return begun === '' || /[.!?…。？！]$/.test(begun) ? begun : `${begun}${stop}`;
}

/** How many scenarios ran: of a run that was interrupted or given up not all that were to. */
export function ranOf(scenarios: Results['scenarios']): number {
  return scenarios.filter(({ reason, evidence }) => reason !== NOT_REACHED && !evidence?.stopped?.givenUp)
    .length;
}

/** `54 of 266 scenarios`; `266 scenarios` when all of them ran. */
export function numberRun({ scenarios }: Pick<Results, 'scenarios'>, say: Say = ENGLISH): string {
  const [ran, count] = [ranOf(scenarios), scenarios.length];
  return ran === count ? say('run.scenarios', { count }) : say('run.scenariosRan', { ran, count });
}
