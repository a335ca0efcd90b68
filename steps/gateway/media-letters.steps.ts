/** Then: the letters of the result, which tell the media servers that the agent is signed in at. */
import { Then } from '@cucumber/cucumber';
import { shown } from '../../schemas/problem';
import type { World } from '../lifecycle/world';
import { isSeenInstead, judgeLetter, judgeLetterLikeAsked } from './letters';
import { row } from './requests';
import { judgeSuccess } from './success';

Then(
  'the letter of {mediaServer} is {word}, as {string} says',
  async function (this: World, place: number, letter: string, name: string) {
    const requirement = row(`parameter.${name}`);
    const success = judgeSuccess(this, this.gateway.agentAtWork);
    if (await isSeenInstead(this, success, place, letter, name, requirement)) return;
    judgeLetter(this, success, place, letter, requirement);
  },
);

Then(
  'the letter of {mediaServer} is {word}, as {string} is by default',
  async function (this: World, place: number, letter: string, name: string) {
    const requirement = row(`parameter.${name}.default`);
    const success = judgeSuccess(this, this.gateway.agentAtWork);
    if (await isSeenInstead(this, success, place, letter, name, requirement)) return;
    if (letter === 'T') await judgeLetterLikeAsked(this, success, place, name, requirement);
    else judgeLetter(this, success, place, letter, requirement);
  },
);

Then('the letter of MailM is noted, for the document says it is not supported', function (this: World) {
  const { answer, result } = judgeSuccess(this, this.gateway.agentAtWork);
  const text = `asked to sign in at MailM, the gateway answers with the letters ${shown(result.mediatype)}`;
  const requirement = row('result.member.mediatype');
  this.recorder.note({ requirement, erratum: 'GW-26', level: 'ok-note', text, about: 'MailM' }, answer.entry);
});
