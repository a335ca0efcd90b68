/** Then: the letters of the result, which tell the media servers that the agent is signed in at. */
import { Then } from '@cucumber/cucumber';
import { shown } from '../../schemas/problem';
import { Inconclusive } from '../../schemas/verdict';
import type { World } from '../world';
import { signedOut } from './arrange';
import { row, signIn } from './requests';
import { judgeSuccess } from './success';

Then('the letter of {mediaServer} is {word}', function (this: World, place: number, letter: string) {
  judgeLetter(this, place, letter, row('result.member.mediatype'));
});

Then(
  'the letter of {mediaServer} is {word}, as {string} says',
  function (this: World, place: number, letter: string, name: string) {
    judgeLetter(this, place, letter, row(`parameter.${name}`));
  },
);

Then(
  'the letter of {mediaServer} is {word}, as {string} is by default',
  async function (this: World, place: number, letter: string, name: string) {
    const requirement = row(`parameter.${name}.default`);
    if (letter === 'T') await judgeLetterLikeAsked(this, place, name, requirement);
    else judgeLetter(this, place, letter, requirement);
  },
);

Then('the letter of MailM is noted, for the document says it is not supported', function (this: World) {
  const { answer, result } = judgeSuccess(this, this.gateway.agentAtWork);
  const text = `asked to sign in at MailM, the gateway answers with the letters ${shown(result.mediatype)}`;
  const requirement = row('result.member.mediatype');
  this.recorder.note({ requirement, erratum: 'GW-26', level: 'info', text, about: 'MailM' }, answer.entry);
});

/** What the member itself breaks has been judged with the answer; it says nothing of what was asked for. */
function lettersOf({ mediatype }: Record<string, unknown>, place: number): string {
  if (typeof mediatype !== 'string' || mediatype[place] === undefined)
    throw new Inconclusive(`mediatype has no letter in place ${place + 1}: ${shown(mediatype)}`);
  return mediatype;
}

/** F for a server that was asked for says only that the sign-in there failed (erratum GW-26). */
function judgeLetter(world: World, place: number, letter: string, requirement: string): void {
  const { answer, result } = judgeSuccess(world, world.gateway.agentAtWork);
  const { recorder } = world;
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
async function judgeLetterLikeAsked(
  world: World,
  place: number,
  name: string,
  requirement: string,
): Promise<void> {
  const session = world.gateway.agentAtWork;
  const { answer, result } = judgeSuccess(world, session);
  const left = lettersOf(result, place)[place];
  await signedOut(world, session);
  await signIn(session, { [name]: true });
  const asked = lettersOf(judgeSuccess(world, session).result, place)[place];
  if (left === 'F' && asked === 'F') {
    judgeLetter(world, place, 'T', requirement);
    return;
  }
  const mismatch = {
    reason: `left out, ${name} has another letter than true has`,
    expected: String(asked),
    actual: String(left),
  };
  world.recorder.judgeAll([requirement], left === asked, mismatch, answer.entry);
}
