/** Sign-ins and sign-outs of one agent that do not wait for each other. */
import type { RequirementId } from '../../schemas/requirement-id';
import type { World } from '../lifecycle/world';
import { described, isCarriedOut, jsonAnswer, stopIfNoAnswer, succeeded } from './answers';
import { proveSignOut } from './arrange';
import { ascertainSignedOut } from './left-signed-in';
import { row, signIn } from './requests';
import { signInOf } from './success';
import { stopIfTooSoon } from './too-soon';

const SIGN_IN_WAITS = row('rule.sign-in-waits');
const SIGN_OUT_WAITS = row('rule.sign-out-waits');

/** The agent is signed in to begin with. */
export async function signOutAndIn(world: World): Promise<void> {
  const first = world.gateway.agentAtWork;
  const second = world.gateway.session(first.account);
  world.gateway.other = first;
  world.gateway.current = second;
  const [signOut] = await Promise.all([first.client.signOut(), signIn(world, second)]);
  world.gateway.last = signOut;
  world.trace.claim(signOut.entry, second.signIn?.answer.entry);
}

/** The agent is signed out to begin with; an earlier session of it has the Guid to sign out with. */
export async function signInAndOut(world: World): Promise<void> {
  const session = world.gateway.agentAtWork;
  const second = world.gateway.other ?? world.gateway.session(session.account);
  await ascertainSignedOut(world, session);
  const signingIn = signIn(world, session);
  await world.gateway.testbed.departs();
  const [, signOut] = await Promise.all([signingIn, second.client.signOut()]);
  world.gateway.last = signOut;
  world.trace.claim(signOut.entry, session.signIn?.answer.entry);
}

/** Neither knows of the other. */
export async function signInTwice(world: World): Promise<void> {
  const session = world.gateway.agentAtWork;
  world.gateway.other = world.gateway.session(session.account);
  await ascertainSignedOut(world, session);
  await Promise.all([signIn(world, session), signIn(world, world.gateway.other)]);
}

/** Whichever came first, the agent is as the last of the two says. */
export async function judgeSignInWaited(world: World): Promise<void> {
  const { signIn, signOut } = bothAnswered(world, SIGN_IN_WAITS);
  if (succeeded(signIn))
    await mustBeSignedIn(world, SIGN_IN_WAITS, 'the sign-in succeeded, yet the agent is signed out');
  else if (succeeded(signOut))
    await mustBeSignedOut(world, SIGN_IN_WAITS, 'the sign-out succeeded, yet the agent is signed in');
  world.recorder.pass(SIGN_IN_WAITS, signIn.entry);
}

/** The same where the sign-in was sent first. */
export async function judgeSignOutWaited(world: World): Promise<void> {
  const { signIn, signOut } = bothAnswered(world, SIGN_OUT_WAITS);
  if (succeeded(signOut))
    await mustBeSignedOut(world, SIGN_OUT_WAITS, 'the sign-out succeeded, yet the agent is signed in');
  else if (succeeded(signIn))
    await mustBeSignedIn(world, SIGN_OUT_WAITS, 'the sign-out was refused, yet the agent is signed out');
  world.recorder.pass(SIGN_OUT_WAITS, signIn.entry);
}

/** Of the two clients. */
export function judgeOneSignedIn(world: World): void {
  const sessions = [world.gateway.agentAtWork, ...(world.gateway.other ? [world.gateway.other] : [])];
  const answers = sessions.map((session) => signInOf(session).answer);
  world.trace.claim(...answers.map(({ entry }) => entry));
  for (const answer of answers) stopIfNoAnswer(world, answer);
  const [first] = answers;
  const actual = answers.map(described).join('; ');
  const requirement = row('error.100-002');
  const both = {
    reason: 'two clients have signed the same agent in',
    expected: 'one sign-in that is refused',
    actual,
  };
  const none = {
    reason: 'two sign-ins at once leave nobody signed in',
    expected: 'one sign-in that succeeds',
    actual,
  };
  const number = answers.filter(succeeded).length;
  if (number > 1) throw world.recorder.failed(requirement, both, first?.entry);
  if (number === 0) throw world.recorder.failed(row('reply.0'), none, first?.entry);
  // A refusal is one that can be read; whatever else came leaves open who is signed in.
  for (const answer of answers) jsonAnswer(world, answer, requirement);
  world.recorder.pass(row('reply.0'), first?.entry, 'along');
}

/** The agent must be signed in now: the Guid of its sign-in is good. */
async function mustBeSignedIn(world: World, requirement: RequirementId, reason: string): Promise<void> {
  const { client } = world.gateway.agentAtWork;
  const poll = await client.poll();
  stopIfNoAnswer(world, poll);
  const mismatch = { reason, expected: 'a poll that is answered', actual: described(poll) };
  if (!isCarriedOut(poll)) throw world.recorder.failed(requirement, mismatch, poll.entry);
}

/** The agent must be signed out now: a sign-in succeeds. */
async function mustBeSignedOut(world: World, requirement: RequirementId, reason: string): Promise<void> {
  const again = world.gateway.session(world.gateway.agentAtWork.account);
  const { answer } = await signIn(world, again);
  stopIfNoAnswer(world, answer);
  if (succeeded(answer)) return;
  await stopIfTooSoon(world, again, answer);
  await proveSignOut(world, world.gateway.agentAtWork);
  const mismatch = { reason, expected: 'a sign-in that succeeds', actual: described(answer) };
  throw world.recorder.failed(requirement, mismatch, answer.entry);
}

/** The answers to the two calls, which must be there, whatever they say (erratum GW-23). */
function bothAnswered(world: World, requirement: RequirementId) {
  stopIfNoAnswer(world, signInOf(world.gateway.agentAtWork).answer);
  stopIfNoAnswer(world, world.gateway.lastAnswer);
  const signIn = jsonAnswer(world, signInOf(world.gateway.agentAtWork).answer, requirement);
  const signOut = jsonAnswer(world, world.gateway.lastAnswer, requirement);
  for (const answer of [signIn, signOut]) {
    if (succeeded(answer)) continue;
    const text = `a call that did not wait for the other is refused (${described(answer)})`;
    world.recorder.note({ requirement, erratum: 'GW-23', level: 'ok-note', text }, answer.entry);
  }
  return { signIn, signOut };
}
