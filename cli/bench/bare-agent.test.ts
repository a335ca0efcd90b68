import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PROVISIONED_GATEWAY, startSimulatedGateway } from '../../fixtures/simulators/gateway';
import { Client } from '../../fixtures/simulators/gateway/client';
import { BareAgent } from './bare-agent';

it('takes nothing but success', async () => {
  const { address, stop } = await startSimulatedGateway({ transport: 'nock' });
  const client = new Client(address);
  const { normal, wrongPassword } = PROVISIONED_GATEWAY.agents;
  await assert.rejects(new BareAgent(client, wrongPassword).signIn(), /100-004/);
  const agent = new BareAgent(client, normal);
  await assert.rejects(agent.state(), /the gateway answered/);
  await agent.signIn();
  // A sign-in as idle causes two events.
  await agent.poll();
  await agent.poll();
  await assert.rejects(agent.poll(), /the poll found no event/);
  await agent.signOut();
  assert.equal(agent.signedIn, false);
  client.close();
  await stop();
});
