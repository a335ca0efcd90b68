/** Then: what a command did to the line, and that one that was refused did nothing. */
import { Then } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import { unlessUntold } from '../testbed/observation';
import type { Effect } from './effects';
import { judgeRefusal, lineAsBefore } from './refusals';
import { lastCommand } from './service-answers';
import { toldBy } from './told';
import type { LineState } from './under-test';

/** Judges, as seen from outside, that the last command did to the line what its rows say, unless it was refused. */
Then('{lineEffect}', async function (this: World, judge: Effect) {
  await judge(this);
});

/** Judges, as seen from outside, that the last command left the line as it was, if it was refused. */
Then('the line has not changed: {lineState}', async function (this: World, expected: LineState) {
  const command = lastCommand(this);
  // Carried out where that is tolerated, or answered in words that do not say.
  if (toldBy(command.answer) !== 'refused') return;
  const question = `Is the line ${expected}, as before the command?`;
  const isAsBefore = lineAsBefore(this, expected);
  const sight = await this.softphone.testbed.keeps(question, isAsBefore).catch(unlessUntold);
  // Of a telephone, a target may tell nothing: that is held neither against it nor in its favour.
  if (sight) judgeRefusal(this, command, expected, sight);
});
