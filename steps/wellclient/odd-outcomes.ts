/** Judges what came of calls with an argument out of order: each is to be refused, and to change nothing. */
import { tolerate } from '../tolerance';
import type { World } from '../world';
import { apart, asBefore } from './effects';
import { row } from './force-calls';
import { judgeUnchanged } from './judged-effects';
import { endOf, hasChanged, inGroups, isCarriedOut, type OddCall, refusalIn } from './odd-calls';

/** Judges all of them, and notes by what they were refused. Throws NonConformance when anything is broken. */
export async function judgeRefusals(world: World, oddCalls: readonly OddCall[]): Promise<void> {
  const before = world.recorder.judgements.length;
  const refused = oddCalls.filter((odd) => !isCarriedOut(odd));
  for (const odd of oddCalls) {
    if (refused.includes(odd)) judgeOddRefusal(world, odd);
    else judgeCarriedOut(world, odd);
  }
  world.recorder.stopIfBroken(before);
  noteRefusals(world, refused);
  const [first] = oddCalls;
  // Where nobody but a person can look, one look has to do for all.
  if (first && !first.call.before && refused.length === oddCalls.length)
    await judgeUnchanged(world, first.call);
}

/** Judges that a call was refused, and has changed nothing; what is broken is told to the recorder. */
export function judgeOddRefusal(world: World, odd: OddCall): void {
  const { words, parameter, call, settling } = odd;
  const requirement = row(call.name, `parameter.${parameter}`);
  const reason = whyNotRefused(odd, world.timers.reply);
  if (reason === undefined) {
    world.recorder.pass(requirement, call.answer);
    return;
  }
  const expected = `refused, as ${parameter} is ${words}`;
  const came = settling.all.map(({ summary }) => summary).join('; ') || call.answer.summary;
  const { before } = call;
  const changed = hasChanged(odd) && before && odd.after ? apart(asBefore(before), odd.after) : undefined;
  const actual = changed ? `${came}; instead of ${changed.expected} there is ${changed.actual}` : came;
  world.recorder.broken(requirement, { reason, expected, actual }, settling.all.at(-1) ?? call.answer);
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
      return `a promise was returned, and neither done nor fail was called within ${deadline} ms`;
    default:
      return hasChanged(odd) ? `something has changed, ${though}` : undefined;
  }
}

function judgeCarriedOut(world: World, { words, parameter, call, settling }: OddCall): void {
  const requirement = row(call.name, `parameter.${parameter}`);
  if (words === 'empty') {
    const text = `${call.name} is carried out on the agent's own device, though ${parameter} is empty`;
    const actual = settling.all[0]?.summary ?? 'carried out';
    tolerate(world, { requirement, erratum: 'WC-10', text, expected: 'refused', actual }, call.answer);
    return;
  }
  const text = `${call.name} takes a number for the text of its digits`;
  world.recorder.pass(requirement, call.answer);
  world.recorder.note({ requirement, erratum: 'WC-09', level: 'info', text, about: words }, call.answer);
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
function erratumOf({ given }: OddCall): string {
  if (typeof given !== 'string') return 'WC-09';
  return given === '' ? 'WC-10' : 'WC-13';
}
