/** Given: who the agent is, who is signed in, what is wrong with the gateway. When: time, calls, repairs. */
import { Given, When } from '@cucumber/cucumber';
import type { GatewayFault, GatewayRole } from '../../fixtures/targets/target';
import { Inconclusive } from '../../schemas/verdict';
import type { World } from '../lifecycle/world';
import { codeOf, described, succeeded } from './answers';
import { fetchArrival, refusedInAndOut, signedIn } from './arrange';
import { proveAccepted } from './proof';
import { row, signIn } from './requests';

const SECOND = 1000;
const TWO_MINUTES = 120 * SECOND;
/** Values of `agenttype`: PC and phone, and video besides. */
const VOICE = 4;
const VIDEO = 11;

Given('the gateway is running and nobody is signed in', function (this: World) {
  // Every scenario signs out whom it signed in; here it shows whether there is a gateway to speak to.
  this.gateway.testbed.access();
});

Given('an agent who {gatewayAgent}', function (this: World, role: GatewayRole) {
  this.gateway.current = this.gateway.agent(role);
});

When('the agent signs in with the other type', async function (this: World) {
  const session = this.gateway.agentAtWork;
  this.gateway.about = row('parameter.agenttype');
  await signIn(this, session, { agenttype: session.own?.agenttype === VIDEO ? VOICE : VIDEO });
});

Given('the agent is signed in', async function (this: World) {
  await signedIn(this, this.gateway.agentAtWork);
});

Given('another agent is signed in', async function (this: World) {
  this.gateway.other = this.gateway.agent('second');
  await signedIn(this, this.gateway.other);
});

Given('another agent has been refused, and then signed in, out and in again', async function (this: World) {
  this.gateway.other = this.gateway.agent('second');
  await refusedInAndOut(this, this.gateway.session(this.gateway.other.account));
  await signedIn(this, this.gateway.other);
});

Given('the agent has been refused, and then signed in and out', async function (this: World) {
  await refusedInAndOut(this, this.gateway.session(this.gateway.agentAtWork.account));
});

Given('the agent is signed in elsewhere', async function (this: World) {
  const elsewhere = this.gateway.session(this.gateway.agentAtWork.account);
  this.gateway.heldElsewhere = true;
  const { answer } = await signIn(this, elsewhere);
  this.trace.claim(answer.entry);
  // A refusal will do: somebody may have the agent signed in already. Which code it has, is judged later.
  if (codeOf(answer) === undefined && !succeeded(answer))
    throw new Inconclusive(`the agent could not be signed in elsewhere: ${described(answer)}`);
  if (succeeded(answer)) await fetchArrival(this, elsewhere);
});

Given('{gatewayFault}', async function (this: World, fault: GatewayFault) {
  const agent = await this.gateway.testbed.runIntoFault(fault);
  if (!agent) return;
  this.gateway.unhindered = this.gateway.agentAtWork;
  this.gateway.current = this.gateway.session(agent);
});

When('the fault is repaired, or does not befall the agent', async function (this: World) {
  const { unhindered } = this.gateway;
  if (unhindered) this.gateway.current = unhindered;
  else await this.gateway.testbed.bringAbout('repair');
});

Given('an agent who has no other type than one', function (this: World) {
  const { role, agent } = this.gateway.testbed.anyAgent(['wrongType', 'videoOnly']);
  this.gateway.current = this.gateway.session(agent);
  this.gateway.current.own = role === 'videoOnly' ? { agenttype: VIDEO } : {};
});

Given('an agent who has nothing but video', async function (this: World) {
  this.gateway.current = this.gateway.agent('videoOnly');
  this.gateway.current.own = { agenttype: VIDEO };
  await proveAccepted(this, this.gateway.current, this.gateway.current.own);
});

Given('an agent who has video, and may do without', async function (this: World) {
  this.gateway.current = this.gateway.agent('video');
  await proveAccepted(this, this.gateway.current, { agenttype: VOICE });
});

Given(
  /^the gateway authenticates (dynamic|static)ally$/,
  async function (this: World, mode: 'dynamic' | 'static') {
    await this.gateway.testbed.bringAbout('authMode', { mode });
  },
);

When('{int} seconds go by', async function (this: World, seconds: number) {
  await this.gateway.testbed.elapse(seconds * SECOND);
  this.gateway.sinceFirstLogin += seconds * SECOND;
});

When('{int} seconds go by without a word from the client', async function (this: World, seconds: number) {
  const silence = seconds * SECOND;
  const { testbed, agentAtWork } = this.gateway;
  // Polls that found nothing may have been held, and the Guid of the sign-in is not good for longer either.
  const spent = silence < TWO_MINUTES ? testbed.now() - (agentAtWork.since ?? testbed.now()) : 0;
  await testbed.elapse(Math.max(silence - spent, 0));
});

When('a call comes in', async function (this: World) {
  const { agentid } = this.gateway.agentAtWork.client;
  await this.gateway.testbed.bringAbout('incomingCall', { agentid });
});

When('the call ends', async function (this: World) {
  const { agentid } = this.gateway.agentAtWork.client;
  await this.gateway.testbed.bringAbout('callEnds', { agentid });
});

When('a call comes and ends', async function (this: World) {
  const { agentid } = this.gateway.agentAtWork.client;
  await this.gateway.testbed.bringAbout('incomingCall', { agentid });
  await this.gateway.testbed.bringAbout('callEnds', { agentid });
});
