/** Judges what came of calls with an argument out of order: each is to be refused, and to change nothing. */

import { withinTimer } from '../drivers/timer';
import { type Tolerated, warn } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import { modeBy } from './calls';
import { apart, asBefore } from './effects';
import { judgeUnchanged } from './judged-effects';
import { HARMLESS } from './odd-arguments';
import { endOf, hasChanged, inGroups, isCarriedOut, isLeftOpen, refusalIn } from './odd-calls';
import { type OddCall, row } from './sdk-calls';

/** Judges all of them, and notes by what they were refused; what is broken is told to the recorder. */
export async function judgeRefusals(world: World, oddCalls: readonly OddCall[]): Promise<void> {
  for (const odd of oddCalls) judgeOddRefusal(world, odd);
  const refused = oddCalls.filter((odd) => endOf(odd) === 'refused' && !isCarriedOut(odd));
  noteRefusals(world, refused);
  const [first] = oddCalls;
  // Where nobody but a person can look, one look has to do for all.
  if (first && !first.call.before && refused.length === oddCalls.length)
    await judgeUnchanged(world, first.call);
}

/**
 * Judges that a call was refused, and has changed nothing; what is broken is told to the recorder. That the parameter is
 * as documented shows only when the call works with its arguments in order.
 */
export function judgeOddRefusal(world: World, odd: OddCall): void {
  const { words, parameter, call } = odd;
  const requirement = row(call.name, `parameter.${parameter}`);
  if (words === 'a number' && parameter === 'phoneNumber' && isCarriedOut(odd)) {
    const text = `${call.name} takes a number for the text of its digits`;
    world.recorder.pass(requirement, call.answer);
    world.recorder.note({ requirement, erratum: 'WC-09', level: 'info', text, about: words }, call.answer);
    return;
  }
  const reason = whyNotRefused(odd, world.timers.reply);
  if (reason === undefined) return;
  if (isNumberOfNobody(odd)) {
    const text = `${call.name} is done for a ${parameter} that nobody has, and nothing comes of it`;
    world.recorder.note({ requirement, erratum: 'WC-12', level: 'warn', text, about: 'nobody' }, call.answer);
    return;
  }
  const mismatch = { expected: `refused, as ${parameter} is ${words}`, actual: whatCame(odd) };
  const entry = odd.settling.all.at(-1) ?? call.answer;
  if (isOpen(odd)) {
    const text = `${call.name}: ${isCarriedOut(odd) ? `it is carried out, though ${parameter} is ${words}` : reason}`;
    const deviation: Tolerated = { requirement, erratum: erratumOf(odd), text, ...mismatch };
    warn(world, deviation, entry);
  } else world.recorder.broken(requirement, { reason, ...mismatch }, entry);
}

/**
 * Whether no line of the document says what is to come of that: of an argument that no system ever issues. It has to do
 * what it does with its arguments in order, though, or nothing: nobody is forced who was not meant.
 */
function isOpen(odd: OddCall): boolean {
  if (odd.words === HARMLESS) return odd.settling.unanswered || isForcedAnyway(odd);
  return isLeftOpen(odd) || isCarriedOut(odd);
}

/** Whether the server was asked to call a number that nobody has, and has said that it is done (WC-12). */
function isNumberOfNobody(odd: OddCall): boolean {
  const { parameter, given, settling, call, after } = odd;
  const isNumber = parameter === 'phoneNumber' && typeof given === 'string' && given !== '';
  const isAsked = endOf(odd) === 'done' && settling.request !== undefined;
  const isSeen = [call.before, after].every((state) => state && 'calls' in state);
  return isNumber && isAsked && isSeen && !hasChanged(odd);
}

/** Whether the agent was forced, though nobody uses the device that was named (WC-36). */
function isForcedAnyway(odd: OddCall): boolean {
  const namesDevice = odd.parameter === 'deviceId' && modeBy(odd.call) !== undefined;
  return namesDevice && odd.words === HARMLESS && isCarriedOut(odd);
}

function whatCame(odd: OddCall): string {
  const { call, settling, after } = odd;
  const came = settling.all.map(({ summary }) => summary).join('; ') || call.answer.summary;
  const { before } = call;
  const changed = hasChanged(odd) && before && after ? apart(asBefore(before), after) : undefined;
  return changed ? `${came}; instead of ${changed.expected} there is ${changed.actual}` : came;
}

function whyNotRefused(odd: OddCall, deadline: number): string | undefined {
  const though = `though ${odd.parameter} is ${odd.words}`;
  switch (endOf(odd)) {
    case 'hung':
      return `the page does not answer any more, as ${odd.parameter} is ${odd.words}`;
    case 'done':
      return `done was called, ${though}`;
    case 'settled twice':
      return `fail was called ${odd.settling.all.length} times, as ${odd.parameter} is ${odd.words}`;
    case 'unsettled':
      return `a promise was returned, and neither done nor fail was called ${withinTimer(deadline, 'timers.reply')}`;
    default:
      return hasChanged(odd) ? `something has changed, ${though}` : undefined;
  }
}

/** That a server refuses a text which names nothing is as it should be, and needs no note. */
function noteRefusals({ recorder }: World, refused: readonly OddCall[]): void {
  const noted = refused.filter((odd) => erratumOf(odd) !== 'WC-13' || odd.settling.request === undefined);
  const [first] = noted;
  if (!first) return;
  const { parameter, words, call } = first;
  const requirement = row(call.name, `parameter.${parameter}`);
  const text = `${call.name} refuses its ${parameter} by ${inGroups(noted, refusalIn)}`;
  const note = { requirement, erratum: erratumOf(first), level: 'ok-note', text } as const;
  recorder.note({ ...note, about: `refusal ${words}` }, call.answer);
}

/** Which erratum is about arguments such as this one. */
function erratumOf(odd: OddCall): string {
  const { given, settling } = odd;
  if (settling.unanswered) return 'WC-21';
  if (isForcedAnyway(odd)) return 'WC-36';
  if (typeof given !== 'string') return 'WC-09';
  return given === '' ? 'WC-10' : 'WC-13';
}
