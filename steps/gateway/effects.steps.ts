/** Then: what a parameter of the sign-in has brought about: states, letters, calls, what the gateway keeps. */
import { Then, When } from '@cucumber/cucumber';
import { isObject } from '../../schemas/json-object';
import { shown } from '../../schemas/problem';
import { Inconclusive, type TraceEntry } from '../../schemas/verdict';
import type { Mismatch } from '../recorder';
import type { ObservedAgent } from '../testbed/gateway/testbed';
import type { World } from '../world';
import { described, succeeded } from './answers';
import { signedOut } from './arrange';
import { judgeNeighbour } from './neighbours';
import type { AgentState } from './parameter-types';
import { row, signIn } from './requests';
import { stateOf } from './state';
import { judgeSuccess, signInOf } from './success';

/** Number of the state of an agent who talks. */
const TALKING: AgentState = { name: 'talking', numbers: [7] };
const CHANGES: Record<string, 'busy' | 'ready'> = { busy: 'busy', idle: 'ready' };

Then('the agent is {agentState}', async function (this: World, state: AgentState) {
  await judgeState(this, state, row('parameter.status'));
});

Then(
  'the agent is {agentState}, as {string} says',
  async function (this: World, state: AgentState, name: string) {
    const { request } = signInOf(this.gateway.agentAtWork);
    const value = name === 'status' ? [row(`parameter.status.${String(request.status)}`)] : [];
    await judgeState(this, state, row(`parameter.${name}`), ...value);
  },
);

Then(
  'the agent is {agentState}, as {string} is by default',
  async function (this: World, state: AgentState, name: string) {
    await judgeState(this, state, row(`parameter.${name}.default`));
  },
);

When(/^the agent becomes (busy|idle)$/, async function (this: World, state: string) {
  const answer = await this.gateway.agentAtWork.client.setState(CHANGES[state] ?? 'ready');
  this.trace.claim(answer.entry);
  if (answer.outcome !== 'answered' || !succeeded(answer))
    throw new Inconclusive(`the agent could not become ${state}: ${described(answer)}`);
  judgeNeighbour(this, 'set-state', 'reply', answer.payload, answer.entry);
});

Then(/^the agent talks, as "autoanswer" (says|is by default)$/, async function (this: World, why: string) {
  await judgeState(this, TALKING, row(`parameter.autoanswer${aspect(why)}`));
});

Then('the phone rings, as "autoanswer" says', async function (this: World) {
  const rings = (agent: ObservedAgent) => agent.phone === 'ringing';
  await judgeSight(this, 'the phone rings and nobody has answered it', rings, row('parameter.autoanswer'));
});

Then(
  /^the phone is (on-hook|off-hook), as "releasephone" (says|is by default)$/,
  async function (this: World, phone: string, why: string) {
    const requirement = row(`parameter.releasephone${aspect(why)}`);
    await judgeSight(this, `the phone is ${phone}`, (agent) => agent.phone === phone, requirement);
  },
);

Then(
  /^"([^"]+)" is (.+) at the gateway, (as asked|by default)$/,
  async function (this: World, name: string, literal: string, why: string) {
    const value: unknown = JSON.parse(literal);
    const requirement = row(`parameter.${name}${why === 'by default' ? '.default' : ''}`);
    const kept = ({ settings }: ObservedAgent) => isObject(settings) && settings[name] === value;
    const typed = name === 'agenttype' && why === 'as asked' ? [row(`parameter.agenttype.${literal}`)] : [];
    await judgeSight(this, `${name} is ${literal}`, kept, requirement, ...typed);
  },
);

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

function aspect(why: string): string {
  return why === 'says' ? '' : '.default';
}

/** @param requirements all of them hold, or all are broken */
async function judgeState(
  world: World,
  { name, numbers }: AgentState,
  ...requirements: string[]
): Promise<void> {
  const { number, entry } = await stateOf(world, world.gateway.agentAtWork, numbers);
  const expected = `${name} (${numbers.join(' or ')})`;
  const mismatch = { reason: 'the agent is in another state', expected, actual: String(number) };
  judgeAll(world, numbers.includes(number), requirements, mismatch, entry);
}

async function judgeSight(
  world: World,
  what: string,
  holds: (agent: ObservedAgent) => boolean,
  ...requirements: string[]
): Promise<void> {
  const session = world.gateway.agentAtWork;
  const { agentid } = session.client;
  const question = `Is it so that, for agent ${agentid}, ${what}?`;
  const sight = await world.gateway.testbed.sees(question, agentid, holds);
  const mismatch = { reason: 'the effect is not as asked', expected: what, actual: sight.seen };
  judgeAll(world, sight.holds, requirements, mismatch, signInOf(session).answer.entry);
}

function judgeAll(
  { recorder }: World,
  hold: boolean,
  requirements: string[],
  mismatch: Mismatch,
  entry: TraceEntry,
): void {
  const before = recorder.judgements.length;
  for (const requirement of requirements) {
    if (hold) recorder.pass(requirement, entry);
    else recorder.broken(requirement, mismatch, entry);
  }
  recorder.stopIfBroken(before);
}

/** F for a server that was asked for says only that the sign-in there failed (erratum GW-26). */
function judgeLetter(world: World, place: number, letter: string, requirement: string): void {
  const { answer, result } = judgeSuccess(world, world.gateway.agentAtWork);
  const { recorder } = world;
  const letters = String(result.mediatype);
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
  const left = String(result.mediatype)[place];
  await signedOut(world, session);
  await signIn(session, { [name]: true });
  const asked = String(judgeSuccess(world, session).result.mediatype)[place];
  if (left === 'F' && asked === 'F') {
    judgeLetter(world, place, 'T', requirement);
    return;
  }
  const mismatch = {
    reason: `left out, ${name} has another letter than true has`,
    expected: String(asked),
    actual: String(left),
  };
  judgeAll(world, left === asked, [requirement], mismatch, answer.entry);
}
