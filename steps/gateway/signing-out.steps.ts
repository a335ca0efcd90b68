/** Sign-ins and sign-outs that do not wait for each other, and many agents at once. */
import { Then, When } from '@cucumber/cucumber';
import { judgeUnclaimed } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import { described, isCarriedOut, jsonAnswer, stopIfNoAnswer, succeeded } from './answers';
import { proveSignOut } from './arrange';
import { judgeEvents, listed } from './events';
import { ascertainSignedOut } from './left-signed-in';
import { fetchEvents } from './polled';
import { row, signIn, signInAsDocumented } from './requests';
import { arrival } from './session';
import { judgeSuccess, signInOf } from './success';

const SIGN_IN_WAITS = row('rule.sign-in-waits');
const SIGN_OUT_WAITS = row('rule.sign-out-waits');

When('the agent signs out and, without waiting for the answer, signs in', async function (this: World) {
  const first = this.gateway.agentAtWork;
  const second = this.gateway.session(first.account);
  this.gateway.other = first;
  this.gateway.current = second;
  const [signOut] = await Promise.all([first.client.signOut(), signIn(this, second)]);
  this.gateway.last = signOut;
  this.trace.claim(signOut.entry, second.signIn?.answer.entry);
});

When('the agent signs in and, without waiting for the answer, signs out', async function (this: World) {
  const session = this.gateway.agentAtWork;
  const second = this.gateway.other ?? this.gateway.session(session.account);
  await ascertainSignedOut(this, session);
  const signingIn = signIn(this, session);
  await this.gateway.testbed.departs();
  const [, signOut] = await Promise.all([signingIn, second.client.signOut()]);
  this.gateway.last = signOut;
  this.trace.claim(signOut.entry, session.signIn?.answer.entry);
});

When('two clients sign the agent in at once', async function (this: World) {
  const session = this.gateway.agentAtWork;
  this.gateway.other = this.gateway.session(session.account);
  await ascertainSignedOut(this, session);
  await Promise.all([signIn(this, session), signIn(this, this.gateway.other)]);
});

Then('the sign-in has not overtaken the sign-out', async function (this: World) {
  const { signIn, signOut } = bothAnswered(this, SIGN_IN_WAITS);
  if (succeeded(signIn))
    await mustBeSignedIn(this, SIGN_IN_WAITS, 'the sign-in succeeded, yet the agent is signed out');
  else if (succeeded(signOut))
    await mustBeSignedOut(this, SIGN_IN_WAITS, 'the sign-out succeeded, yet the agent is signed in');
  this.recorder.pass(SIGN_IN_WAITS, signIn.entry);
});

Then('the sign-out has not overtaken the sign-in', async function (this: World) {
  const { signIn, signOut } = bothAnswered(this, SIGN_OUT_WAITS);
  if (succeeded(signOut))
    await mustBeSignedOut(this, SIGN_OUT_WAITS, 'the sign-out succeeded, yet the agent is signed in');
  else if (succeeded(signIn))
    await mustBeSignedIn(this, SIGN_OUT_WAITS, 'the sign-out was refused, yet the agent is signed out');
  this.recorder.pass(SIGN_OUT_WAITS, signIn.entry);
});

Then('one of them is signed in and the other is refused', function (this: World) {
  const sessions = [this.gateway.agentAtWork, ...(this.gateway.other ? [this.gateway.other] : [])];
  const answers = sessions.map((session) => signInOf(session).answer);
  this.trace.claim(...answers.map(({ entry }) => entry));
  for (const answer of answers) stopIfNoAnswer(this, answer);
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
  if (number > 1) throw this.recorder.failed(requirement, both, first?.entry);
  if (number === 0) throw this.recorder.failed(row('reply.0'), none, first?.entry);
  // A refusal is one that can be read; whatever else came leaves open who is signed in.
  for (const answer of answers) jsonAnswer(this, answer, requirement);
  this.recorder.pass(row('reply.0'), first?.entry, 'along');
});

When('{int} agents sign in at once', async function (this: World, number: number) {
  const crowd = this.gateway.testbed.crowd().slice(0, number);
  if (crowd.length < number) {
    const text = `the target file names ${crowd.length} agents (ixit.gateway.crowd), so only so many sign in at once`;
    this.recorder.note({
      requirement: row('rule.polling'),
      erratum: '',
      level: 'info',
      text,
      about: 'crowd',
    });
  }
  this.gateway.crowd = crowd.map((account) => this.gateway.session(account));
  await Promise.all(this.gateway.crowd.map((session) => signInAsDocumented(this, session)));
});

Then('each of them is signed in', function (this: World) {
  for (const session of this.gateway.crowd) judgeSuccess(this, session);
  this.recorder.pass(row('parameter.agentid'), this.gateway.crowd[0]?.signIn?.answer.entry);
});

Then('each of them gets its own events and no others', async function (this: World) {
  const came = await Promise.all(
    this.gateway.crowd.map((session) => fetchEvents(this, session, listed(arrival(session)))),
  );
  this.gateway.crowd.forEach((session, i) => {
    judgeEvents(this.recorder, arrival(session), session.client.agentid, came[i] ?? [], 'by polling');
  });
  await this.gateway.settle();
  judgeUnclaimed(this);
  this.recorder.pass(row('rule.polling'), came[0]?.[0]?.entry);
});

/** The agent must be signed in now: the Guid of its sign-in is good. */
async function mustBeSignedIn(world: World, requirement: string, reason: string): Promise<void> {
  const { client } = world.gateway.agentAtWork;
  const poll = await client.poll();
  stopIfNoAnswer(world, poll);
  const mismatch = { reason, expected: 'a poll that is answered', actual: described(poll) };
  if (!isCarriedOut(poll)) throw world.recorder.failed(requirement, mismatch, poll.entry);
}

/** The agent must be signed out now: a sign-in succeeds. */
async function mustBeSignedOut(world: World, requirement: string, reason: string): Promise<void> {
  const again = world.gateway.session(world.gateway.agentAtWork.account);
  const { answer } = await signIn(world, again);
  stopIfNoAnswer(world, answer);
  if (succeeded(answer)) return;
  await proveSignOut(world, world.gateway.agentAtWork);
  const mismatch = { reason, expected: 'a sign-in that succeeds', actual: described(answer) };
  throw world.recorder.failed(requirement, mismatch, answer.entry);
}

/** The answers to the two calls, which must be there, whatever they say (erratum GW-23). */
function bothAnswered(world: World, requirement: string) {
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
