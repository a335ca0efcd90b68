/** Judges the letters of the result, which tell the media servers that the agent is signed in at. */

import { shown } from '../../schemas/problem';
import type { RequirementId } from '../../schemas/requirement-id';
import { Inconclusive, unlessInconclusive } from '../../schemas/verdict';
import { notInTime } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import { unnoted } from '../testbed/asks';
import { signedOut } from './arrange';
import { signIn } from './requests';
import { settingOf } from './state';
import { judgeSuccess, type Success } from './success';

/** Place of a letter in `mediatype`. */
export const CTI_SERVER = 0;
export const MEDIA_SERVERS: Record<string, number> = { WebM: 1, MailM: 2 };

/**
 * Where the result has no such letter, which its own row is broken by, what the gateway keeps of the sign-in is looked
 * at instead.
 *
 * @returns whether that has judged the row; if not, the letter has to
 */
export async function isSeenInstead(
  world: World,
  { answer, result }: Success,
  place: number,
  letter: string,
  name: string,
  requirement: RequirementId,
): Promise<boolean> {
  if (/^[TF]$/.test(String(result.mediatype)[place] ?? '')) return false;
  const asked = letter === 'T';
  const { agentid } = world.gateway.agentAtWork.client;
  const what = `${name} is ${asked} for agent ${agentid} at the gateway`;
  const sight = await unnoted(world.gateway.testbed)
    .sees(`Is it so that ${what}?`, agentid, (agent) => settingOf(agent, name) === asked)
    // Who cannot look leaves it to the letter, which says what is missing.
    .catch(unlessInconclusive);
  if (!sight) return false;
  const reason = notInTime('the effect is not as asked', sight);
  const mismatch = { reason, expected: what, actual: sight.seen };
  world.recorder.judgeAll([requirement], sight.holds, mismatch, answer.entry);
  return true;
}

/** What the member itself breaks has been judged with the answer; it says nothing of what was asked for. */
function lettersOf({ mediatype }: Record<string, unknown>, place: number): string {
  if (typeof mediatype !== 'string' || !/[TF]/.test(mediatype[place] ?? ''))
    throw new Inconclusive(`mediatype has no letter in place ${place + 1}: ${shown(mediatype)}`);
  return mediatype;
}

/** F for a server that was asked for says only that the sign-in there failed (erratum GW-26). */
export function judgeLetter(
  { recorder }: World,
  { answer, result }: Success,
  place: number,
  letter: string,
  requirement: RequirementId,
): void {
  const letters = lettersOf(result, place);
  if (letters[place] === letter) recorder.pass(requirement, answer.entry);
  else if (letters[place] === 'F') {
    const text = `the gateway could not sign the agent in at one of the media servers: ${letters}`;
    recorder.note(
      { requirement, erratum: 'GW-26', level: place === 0 ? 'warn' : 'info', text },
      answer.entry,
    );
  } else {
    const expected = `${letter} in place ${place + 1}`;
    const mismatch = { reason: 'the media letters say otherwise', expected, actual: letters };
    throw recorder.failed(requirement, mismatch, answer.entry);
  }
}

/** What is signed in at by default has the letter that it has when it is asked for, whichever that is. */
export async function judgeLetterLikeAsked(
  world: World,
  { answer, result }: Success,
  place: number,
  name: string,
  requirement: RequirementId,
): Promise<void> {
  const session = world.gateway.agentAtWork;
  const left = lettersOf(result, place)[place];
  await signedOut(world, session);
  await signIn(world, session, { [name]: true });
  const again = judgeSuccess(world, session);
  const asked = lettersOf(again.result, place)[place];
  if (left === 'F' && asked === 'F') {
    judgeLetter(world, again, place, 'T', requirement);
    return;
  }
  const mismatch = {
    reason: `left out, ${name} has another letter than true has`,
    expected: String(asked),
    actual: String(left),
  };
  world.recorder.judgeAll([requirement], left === asked, mismatch, answer.entry);
}
