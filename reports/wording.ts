/** Sentences about a whole run that several reports share. */
import type { StepPlace, Verdict } from '../schemas/verdict';
import { countedOf } from './cannot';
import { newFailures, newlyOpen } from './exit-code';
import { NOT_REACHED } from './judge-scenario';
import type { CauseGroup, Results, Selection } from './results';

/** Paths that a line names; conformance.json has them all. */
const NAMED = 5;

const HEADLINES: Record<Verdict, string> = {
  pass: 'Conformant',
  fail: 'Not conformant',
  inconc: 'Inconclusive',
  error: 'Harness at fault',
  none: 'Nothing judged',
};

/** A few words for the top of a report; a run of a part never claims the whole. */
export function headline({ verdict, selection, traffic }: Results): string {
  if (verdict !== 'pass' || selection.whole) return HEADLINES[verdict];
  return `${HEADLINES.pass} as far as ${traffic ? 'seen' : 'selected'}`;
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
export function selectionText({
  tags,
  shard,
  paths,
  walk,
}: Pick<Selection, 'tags' | 'shard' | 'paths' | 'walk'>): string {
  const features = paths.length > 0 && `features ${listed(paths)}`;
  return [tags && `tags ${tags}`, shard && `shard ${shard}`, features, walk && `walk ${walk}`]
    .filter(Boolean)
    .join('; ');
}

function listed(paths: string[]): string {
  const more = paths.length > NAMED ? [`${paths.length - NAMED} more`] : [];
  return [...paths.slice(0, NAMED), ...more].join(', ');
}

/** The first line of a run that covers less than the whole target; '' for one that covers it. */
export function partText(selection: Omit<Selection, 'available'>): string {
  const { whole, interfaces } = selection;
  if (whole) return '';
  const chosen = [interfaces.join(', '), selectionText(selection)].filter(Boolean).join('; ');
  return [`a part only (${chosen}): the verdict holds as far as selected.`, missedText(selection)]
    .filter(Boolean)
    .join(' ');
}

/** `Asked for, but not there: …`; '' when everything that was asked for is there. */
function missedText({ missed }: Pick<Selection, 'missed'>): string {
  return missed.length === 0 ? '' : `Asked for, but not there: ${missed.join(', ')}.`;
}

/** What the verdict rests on, as one sentence without jargon. */
export function grounds(results: Results): string {
  const count = (verdict: string) =>
    results.requirements.filter((result) => result.verdict === verdict).length;
  const judged = results.requirements.length - count('inapplicable');
  switch (results.verdict) {
    case 'pass': {
      if (results.traffic) return `All ${plural(judged, 'row')} that the traffic met hold.`;
      const all =
        judged === 1
          ? 'The one requirement that applies was judged, and holds.'
          : `All ${judged} requirements that apply were judged, and all hold.`;
      return [all, leftOutText(results), missedText(results.selection)].filter(Boolean).join(' ');
    }
    case 'fail':
      return count('fail') > 0
        ? `${count('fail')} of ${plural(judged, 'applicable requirement')} ${count('fail') === 1 ? 'does' : 'do'} not hold.${newText(results, newFailures(results))}`
        : `A scenario failed, though no single requirement did.${newText(results, newFailures(results))}`;
    case 'inconc': {
      const open = count('inconc') + count('none');
      if (open > 0)
        return `Nothing failed, but ${plural(open, 'requirement')} could not be judged.${newText(results, newlyOpen(results))}`;
      const stopped = countedOf(results.scenarios).filter(({ verdict }) => verdict === 'inconc').length;
      return stopped > 0
        ? `Nothing failed, but ${plural(stopped, 'scenario')} could not be carried out.`
        : 'Nothing failed, but the run is incomplete.';
    }
    case 'error':
      return 'The harness itself went wrong, so the run says nothing for certain.';
    case 'none':
      return results.traffic
        ? 'Nothing in the traffic decides a row of the documents.'
        : 'The run judged no requirement.';
  }
}

/** ` New, and not in the baseline: 2.`; '' without a baseline. @param ids what the baseline does not know */
function newText({ baseline }: Results, ids: string[]): string {
  if (baseline.entries.length === 0) return '';
  return ids.length === 0
    ? ' All of it is in the baseline.'
    : ` New, and not in the baseline: ${ids.length}.`;
}

/** `3 scenarios were left out: …`; '' when none was. */
function leftOutText({ scenarios }: Results): string {
  const count = scenarios.length - countedOf(scenarios).length;
  const were = count === 1 ? 'was' : 'were';
  return count === 0
    ? ''
    : `${plural(count, 'scenario')} ${were} left out for want of what the site cannot have.`;
}

/** The denominator: how many requirements the run answers for, and of how many. */
export function coverage({ requirements, selection }: Results): string {
  const of = selection.interfaces.length > 0 ? ` of ${selection.interfaces.join(', ')}` : '';
  if (!selection.partial) return `${plural(requirements.length, 'requirement')}${of}`;
  return `partial selection: ${requirements.length} of ${plural(selection.available, 'requirement')}${of}`;
}

/** `36 rows fail for one cause: …`, with what came where something did. */
export function groupText({ verdict, cause, came, requirements }: CauseGroup): string {
  const what = verdict === 'fail' ? 'fail for one cause' : 'could not be judged for one reason';
  const told = sentence(cause);
  return `${plural(requirements.length, 'row')} ${what}: ${told}${came ? ` Came: ${came}` : ''}`;
}

/** `at step 3, "the agent signs in"`; '' for what was judged after the last step. */
export function stepText(step: StepPlace | undefined): string {
  return step ? `at step ${step.number}, "${step.text}"` : '';
}

/** `1 requirement`, `2 requirements`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `850 ms`, `12.4 s`, `3 min 5 s`. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 100) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** The text with a capital at the start and a full stop at the end, unless it has its own. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const begun = /^[a-z]+[ ,]/.test(trimmed) ? trimmed.charAt(0).toUpperCase() + trimmed.slice(1) : trimmed;
  return begun === '' || /[.!?…。]$/.test(begun) ? begun : `${begun}.`;
}

/** How many scenarios ran: of a run that was interrupted or given up not all that were to. */
export function ranOf(scenarios: Results['scenarios']): number {
  return scenarios.filter(({ reason, evidence }) => reason !== NOT_REACHED && !evidence?.stopped?.givenUp)
    .length;
}

/** `54 of 266 scenarios`; `266 scenarios` when all of them ran. */
export function numberRun({ scenarios }: Pick<Results, 'scenarios'>): string {
  const ran = ranOf(scenarios);
  const planned = plural(scenarios.length, 'scenario');
  return ran === scenarios.length ? planned : `${ran} of ${planned}`;
}
