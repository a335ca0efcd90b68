/** Then: what a sign-in has brought about: states, calls, what the gateway keeps, letters of its media servers. */
import { Then } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import type { Effect, Keeping } from './effects';
import { type Ground, type ParameterGround, rowOf } from './grounds';
import { isSeenInstead, judgeLetter, judgeLetterLikeAsked } from './letters';
import { judgeToldState } from './state';
import type { AgentState } from './states';
import { judgeSuccess } from './success';

/** It comes to be so within the time for an effect; if not, what makes it so is broken. */
Then('{effect}, {ground}', async function (this: World, effect: Effect, ground: Ground) {
  await effect(this, ground(this));
});

/** The state of the agent, as the gateway tells it, comes to be the one that the agent has asked for. */
Then('the state that is told is {agentState}', async function (this: World, state: AgentState) {
  await judgeToldState(this, state);
});

/** The gateway keeps that value of the parameter, as somebody sees who looks from outside. */
Then(
  '{string} is {kept} at the gateway, {keeping}',
  async function (this: World, name: string, value: unknown, keeping: Keeping) {
    await keeping(this, name, value);
  },
);

/** The result has that letter for the media server; by default it has the one that it has when it is asked for. */
Then(
  'the letter of {mediaServer} is {letter}, {parameterGround}',
  async function (this: World, place: number, letter: string, ground: ParameterGround) {
    const { parameter, isDefault } = ground;
    const requirement = rowOf(ground);
    const success = judgeSuccess(this, this.gateway.agentAtWork);
    if (await isSeenInstead(this, success, place, letter, parameter, requirement)) return;
    if (isDefault && letter === 'T') await judgeLetterLikeAsked(this, success, place, parameter, requirement);
    else judgeLetter(this, success, place, letter, requirement);
  },
);
