/** Given: who the agent is, who is signed in, what is wrong with the gateway. When: time, calls, repairs. */
import { Given, When } from '@cucumber/cucumber';
import type { GatewayFault } from '../../fixtures/targets/target';
import type { World } from '../lifecycle/world';
import type { AnAgent } from './agents';
import type { PhoneCall, Receiving } from './environment';
import type { GoingOn } from './going-on';
import type { History } from './histories';

const SECOND = 1000;
const TWO_MINUTES = 120 * SECOND;

/** There is a gateway to speak to; every scenario signs out whom it signed in. */
Given('the gateway is running and nobody is signed in', function (this: World) {
  this.gateway.testbed.access();
});

/** The scenario speaks of an agent of the target file who is so. */
Given('an agent who {gatewayAgent}', async function (this: World, agent: AnAgent) {
  this.gateway.current = await agent(this);
});

/** That has become of the agent before; where it could not be brought about, the scenario is inconclusive. */
Given('the agent {history}', async function (this: World, history: History) {
  await history(this);
});

/** That has become of a second agent before, who is signed in now. */
Given('another agent {otherHistory}', async function (this: World, history: History) {
  await history(this);
});

/** The next sign-in runs into that fault: that of everybody, or of an agent whom it befalls alone. */
Given('{gatewayFault}', async function (this: World, fault: GatewayFault) {
  const agent = await this.gateway.testbed.runIntoFault(fault);
  if (!agent) return;
  this.gateway.unhindered = this.gateway.agentAtWork;
  this.gateway.current = this.gateway.session(agent);
});

/** The fault is gone, or the scenario goes on with the agent whom it does not befall. */
When('the fault is repaired, or does not befall the agent', async function (this: World) {
  const { unhindered } = this.gateway;
  if (unhindered) this.gateway.current = unhindered;
  else await this.gateway.testbed.bringAbout('repair');
});

/** The gateway renews Guids (AUTHMODE 2), or leaves each as it is (AUTHMODE 1). */
Given('the gateway authenticates {authMode}', async function (this: World, mode: 'dynamic' | 'static') {
  await this.gateway.testbed.bringAbout('authMode', { mode });
});

/** The tester's receiver of pushed events treats them so from now on. */
Given('the receiver {receiving}', async function (this: World, receiving: Receiving) {
  await receiving(this);
});

/** So much time goes by on the gateway's clock in which the client sends nothing, its last poll included. */
When('{int} seconds go by without a word from the client', async function (this: World, seconds: number) {
  const silence = seconds * SECOND;
  const { testbed, agentAtWork } = this.gateway;
  // Polls that found nothing may have been held, and the Guid of the sign-in is not good for longer either.
  const spent = silence < TWO_MINUTES ? testbed.now() - (agentAtWork.since ?? testbed.now()) : 0;
  await testbed.elapse(Math.max(silence - spent, 0));
  this.gateway.sinceFirstLogin += silence;
});

/** The client goes on with that on the gateway's clock, for so long. */
When('{goingOn}', async function (this: World, goOn: GoingOn) {
  await goOn(this);
});

/** The agent's phone is called, or the call is over. */
When('{phoneCall}', async function (this: World, situations: PhoneCall) {
  const { agentid } = this.gateway.agentAtWork.client;
  for (const situation of situations) await this.gateway.testbed.bringAbout(situation, { agentid });
});
