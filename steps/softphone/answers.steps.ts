/** Then: what the local service answered, and how the answer came. */
import { Then } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import type { AnswerForm } from './answer-forms';
import type { ExpectedAnswer } from './expected-answers';

/** Judges what the answer to the last command says, by the table of its results. */
Then('the service answers {serviceAnswer}', async function (this: World, judge: ExpectedAnswer) {
  await judge(this);
});

/** Judges how the answer to the last command came: its form, its time, its address. */
Then('the answer is {answerForm}', function (this: World, judge: AnswerForm) {
  judge(this);
});
