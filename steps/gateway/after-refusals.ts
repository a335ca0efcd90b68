/** Looks whether a sign-in that was refused has signed the agent in all the same. */
import type { RequirementId } from '../../schemas/requirement-id';
import { unlessInconclusive } from '../../schemas/verdict';
import { eventIn } from '../drivers/gateway/agent-answers';
import { guidsIn } from '../drivers/gateway/guid';
import { shortly } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import { unnoted } from '../testbed/asks';
import { described, succeeded } from './answers';
import type { Session } from './session';
import { signInOf } from './success';

/** A Guid that comes with a refusal opens nothing. */
export async function tryGuids(
  world: World,
  { client, signIn: tried }: Session,
  requirement: RequirementId,
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
export async function lookAtAgent(world: World, session: Session, requirement: RequirementId): Promise<void> {
  const { agentid } = session.account;
  const others = world.gateway.sessions.filter((each) => each !== session);
  if (others.some(({ account, client }) => account.agentid === agentid && client.signedIn)) return;
  if (world.gateway.heldElsewhere) return;
  const sight = await unnoted(world.gateway.testbed)
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
