/** Then: after a refusal everything is as before: nobody is signed in by it, and whoever was signed in still is. */
import { Then } from '@cucumber/cucumber';
import { Inconclusive, unlessInconclusive } from '../../schemas/verdict';
import { eventIn } from '../drivers/gateway/agent-answers';
import { guidsIn } from '../drivers/gateway/guid';
import { shortly } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import { codeOf, described, stopIfNoAnswer, succeeded } from './answers';
import { proveSignOut, signedOut } from './arrange';
import { row, signIn } from './requests';
import type { Session } from './session';
import { signInOf } from './success';

const SIGNED_IN_ALREADY = '100-002';

Then('the refusal has changed nothing', async function (this: World) {
  const session = this.gateway.agentAtWork;
  const { answer } = signInOf(session);
  // Where a feature lets the gateway choose, there may have been no refusal.
  if (succeeded(answer)) return;
  const requirement = this.gateway.about ?? row('rule.failure-is-not-zero');
  await tryGuids(this, session, requirement);
  await lookAtAgent(this, session, requirement);
});

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
    if (signedIn && taken)
      throw new Inconclusive(`the agent could not be signed out: ${left ? described(left) : 'no answer'}`);
    if (signedIn) await proveSignOut(this, session);
    const reason = signedIn
      ? 'the agent is signed in by what was refused'
      : 'a sound sign-in that follows is refused';
    const expected = 'a sound sign-in succeeds afterwards';
    throw this.recorder.halted(requirement, { reason, expected, actual: described(answer) }, answer.entry);
  }
  this.recorder.pass(row('reply.0'), answer.entry, 'along');
});

/** A Guid that comes with a refusal opens nothing. */
async function tryGuids(
  world: World,
  { client, signIn: tried }: Session,
  requirement: string,
): Promise<void> {
  const answer = tried?.answer;
  if (answer?.outcome !== 'answered') return;
  for (const guid of new Set(guidsIn(answer.headers, answer.payload))) {
    const poll = await client.poll({ guid, patience: shortly(world.timers) });
    world.trace.claim(poll.entry);
    if (!succeeded(poll) && !eventIn(poll)) continue;
    const mismatch = {
      reason: 'the Guid that came with the refusal is good for polling',
      expected: 'a poll that is refused',
      actual: described(poll),
    };
    world.recorder.broken(requirement, mismatch, poll.entry);
  }
}

/** From outside, where the testbed can look: nobody has the agent signed in. */
async function lookAtAgent(world: World, session: Session, requirement: string): Promise<void> {
  const { agentid } = session.account;
  const others = world.gateway.sessions.filter((each) => each !== session);
  if (others.some(({ account, client }) => account.agentid === agentid && client.signedIn)) return;
  if (world.gateway.heldElsewhere) return;
  const sight = await world.gateway.testbed
    .keeps('the agent is signed out', agentid, ({ signedIn }) => signedIn !== true)
    // Who cannot look sees nothing amiss: the refusal itself has been judged.
    .catch(unlessInconclusive);
  if (!sight || sight.holds) return;
  const mismatch = {
    reason: 'the sign-in is refused, and the agent is signed in all the same',
    expected: 'an agent who is signed out',
    actual: sight.seen,
  };
  world.recorder.broken(requirement, mismatch, signInOf(session).answer.entry);
}
