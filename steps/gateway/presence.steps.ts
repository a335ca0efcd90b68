/** Then: whether the gateway has the agent signed in, and another agent; whether a refusal has left anything behind. */
import { Then } from '@cucumber/cucumber';
import { Inconclusive } from '../../schemas/verdict';
import type { World } from '../lifecycle/world';
import { lookAtAgent, tryGuids } from './after-refusals';
import { codeOf, described, stopIfNoAnswer, succeeded } from './answers';
import { proveSignOut, signedOut } from './arrange';
import type { OtherAgent } from './other-agent';
import type { Presence } from './presence';
import { row, signIn } from './requests';
import { signInOf } from './success';
import { stopIfTooSoon } from './too-soon';

const SIGNED_IN_ALREADY = '100-002';

/** The gateway has the agent signed in, or no longer, as a call shows that needs it to. */
Then('the agent is {presence}', async function (this: World, judgeIt: Presence) {
  await judgeIt(this);
});

/** The other agent has nothing of what the agent of the scenario did: session, events, state, what was given. */
Then('the other agent {otherAgent}', async function (this: World, judgeIt: OtherAgent) {
  await judgeIt(this);
});

/** The sign-in that was refused has signed nobody in: its Guid opens nothing, and nobody has the agent signed in. */
Then('the refusal has changed nothing', async function (this: World) {
  const session = this.gateway.agentAtWork;
  const { answer } = signInOf(session);
  // Where a feature lets the gateway choose, there may have been no refusal.
  if (succeeded(answer)) return;
  const requirement = this.gateway.about ?? row('rule.failure-is-not-zero');
  await tryGuids(this, session, requirement);
  await lookAtAgent(this, session, requirement);
});

/** A sign-in of the agent that is in order succeeds, so that nothing before has left the agent signed in or locked. */
Then('the agent can still sign in', async function (this: World) {
  const session = this.gateway.agentAtWork;
  const requirement = this.gateway.about ?? row('reply.0');
  // What the document leaves open may have signed the agent in: that is no fault.
  const taken = session.client.signedIn;
  const left = await signedOut(this, session);
  const { answer } = await signIn(this, session, session.own);
  this.trace.claim(answer.entry);
  stopIfNoAnswer(this, answer);
  if (!succeeded(answer)) {
    const signedIn = codeOf(answer) === SIGNED_IN_ALREADY;
    await stopIfTooSoon(this, session, answer, session.own);
    if (signedIn && taken) {
      const said = `${left ? described(left) : 'no answer'}; a sign-in after it: ${described(answer)}`;
      throw new Inconclusive(`the agent was to be signed out, and is signed in all the same: ${said}`);
    }
    if (signedIn) await proveSignOut(this, session);
    const reason = signedIn
      ? 'the agent is signed in by what was refused'
      : 'a sound sign-in that follows is refused';
    const expected = 'a sound sign-in succeeds afterwards';
    throw this.recorder.halted(requirement, { reason, expected, actual: described(answer) }, answer.entry);
  }
  this.recorder.pass(row('reply.0'), answer.entry, 'along');
});
