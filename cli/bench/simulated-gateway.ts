/** Subjects of the benchmark: the simulated CC-Gateway, within the process and by HTTPS on 127.0.0.1. */
import { join } from 'node:path';
import { PROVISIONED_GATEWAY, startSimulatedGateway } from '../../fixtures/simulators/gateway';
import { Client } from '../../fixtures/simulators/gateway/client';
import type { GatewayAgent } from '../../fixtures/targets/target';
import { isKind, type TraceEntry } from '../../schemas/trace-entry';
import { BareAgent } from './bare-agent';
import type { BareTarget, Subject } from './subject';

const HTTPS_TARGET = join(__dirname, '..', '..', 'fixtures', 'targets', 'simulated-https.yaml');

const kinds: Subject['kinds'] = {
  'sign-ins and sign-outs': (entry) => /^(forced-)?sign-(in|out)$/.test(callIn(entry) ?? ''),
  polls: (entry) => callIn(entry) === 'poll',
  'other calls': (entry) => /^(state|set-state|heartbeat|renew-guid)$/.test(callIn(entry) ?? ''),
};

export const gatewayWithinProcess: Subject = {
  name: 'Simulated CC-Gateway, within the process (nock)',
  short: 'gateway, nock',
  interfaces: ['gateway'],
  kinds,
  open: () => open('nock'),
};

export const gatewayByHttps: Subject = {
  name: 'Simulated CC-Gateway, by HTTPS',
  short: 'gateway, HTTPS',
  interfaces: ['gateway'],
  target: HTTPS_TARGET,
  kinds,
  open: () => open('https'),
};

function callIn(entry: TraceEntry): string | undefined {
  return isKind(entry, 'gateway', 'request') ? entry.data.call : undefined;
}

async function open(transport: 'nock' | 'https'): Promise<BareTarget> {
  const simulator = await startSimulatedGateway({ transport });
  const client = new Client(simulator.address, simulator.ca);
  const agent = (account: GatewayAgent) => new BareAgent(client, account);
  const { normal, second } = PROVISIONED_GATEWAY.agents;
  const comesAndGoes = agent(normal);
  const stays = agent(second);
  await stays.signIn();
  let ringing = false;
  // Without an event the gateway would hold the poll back.
  const causeEvent = () => {
    if (ringing) simulator.gateway.callEnds(stays.agentid);
    else simulator.gateway.incomingCall(stays.agentid);
    ringing = !ringing;
  };
  return {
    exchange: {
      'sign-ins and sign-outs': times(() =>
        comesAndGoes.signedIn ? comesAndGoes.signOut() : comesAndGoes.signIn(),
      ),
      polls: times(() => {
        causeEvent();
        return stays.poll();
      }),
      'other calls': times(() => stays.state()),
    },
    close: async () => {
      client.close();
      await simulator.stop();
    },
  };
}

function times(exchange: () => Promise<void>): (count: number) => Promise<void> {
  return async (count) => {
    for (let made = 0; made < count; made += 1) await exchange();
  };
}
