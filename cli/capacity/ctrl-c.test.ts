import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SystemClock } from '../../fixtures/simulators/clock';
import { startSimulatedCti } from '../../fixtures/simulators/cti';
import { manyCtiAgents, PROVISIONED_CTI } from '../../fixtures/simulators/cti/provisioned';
import { startSimulatedGateway } from '../../fixtures/simulators/gateway';
import { manyAgents } from '../../fixtures/simulators/gateway/provisioned';
import { PROVISIONED, startSimulatedSoftphone } from '../../fixtures/simulators/softphone';
import { checkInParameters } from '../../fixtures/simulators/softphone/provisioned';
import type { Ics } from '../../fixtures/targets/target';
import { interrupted } from '../interrupted';
import { makeLoad } from './built-in';

const AGENTS = 6;
const COMMON = {
  ics: { claims: [], options: { authMode: 'static' } as unknown as Ics['options'] },
  ...{ strict: false, secrets: [], judges: true, hold: 60_000 },
};

/** Resolves when it is so. */
async function once(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

for (const [way, push] of [
  ['polled for', undefined],
  ['pushed', { scheme: 'http', listen: '127.0.0.1', port: 0 }],
] as const)
  test(`Ctrl-C, while agents still come, leaves nobody signed in whose events are ${way}`, async () => {
    const clock = new SystemClock(10);
    const {
      gateway,
      address,
      ca = '',
      stop,
    } = await startSimulatedGateway({
      ...{ transport: 'https', clock, many: AGENTS },
    });
    const accounts = manyAgents(AGENTS);
    const ids = new Set(accounts.map(({ agentid }) => agentid));
    const signedIn = () =>
      Object.entries(gateway.state().agents).filter(([id, agent]) => ids.has(id) && agent.signedIn).length;
    const ends = interrupted();
    once(() => signedIn() > 1).then(() => process.emit('SIGINT'));
    const timers = { reply: 5_000, effect: 500, pollWait: 1_000, guidInterval: 60_000, guidTimeout: 12_000 };
    const result = await makeLoad(
      {
        ...{ ...COMMON, interface: 'gateway', access: { address, ca }, timers, profile: 'storm' },
        ...{ accounts, ramp: 3_000, ...(push && { push }) },
      },
      ends,
    );
    const after = signedIn();
    await stop();
    assert.ok(result.begun < AGENTS, 'all had come');
    assert.equal(after, 0);
  });

test('Ctrl-C ends the call that is there', async () => {
  const { softphone, serviceAddress, panel, settled, stop } = await startSimulatedSoftphone({
    clock: new SystemClock(),
  });
  softphone.checkInOut(JSON.stringify(checkInParameters('web')), () => undefined);
  await settled();
  const ends = interrupted();
  once(() => softphone.state().line.state === 'in-call').then(() => process.emit('SIGINT'));
  const { observed, ...plan } = {
    ...{ ...COMMON, interface: 'local-service' as const, access: { address: serviceAddress } },
    ...{ timers: { reply: 5_000, effect: 1_000 }, perSecond: 40, ramp: 100 },
    ...{ destinations: PROVISIONED.destinations, observed: { hook: `GET ${panel}control/state`, file: '' } },
  };
  await makeLoad({ ...plan, observed }, ends);
  const after = softphone.state().line.state;
  await stop();
  assert.equal(after, 'idle');
});

test('Ctrl-C signs out who was signed in at a CTI server', async () => {
  const { server, address, stop } = await startSimulatedCti({ clock: new SystemClock(), many: AGENTS });
  const accounts = manyCtiAgents(AGENTS);
  const signedIn = () => {
    const { agents } = server.situation();
    return accounts.filter(({ agentId }) => agents[agentId]?.deviceId !== null).length;
  };
  const ends = interrupted();
  once(() => signedIn() > 1).then(() => process.emit('SIGINT'));
  await makeLoad(
    {
      ...{ ...COMMON, interface: 'wellclient', access: { address }, profile: 'storm', ramp: 3_000 },
      ...{ timers: { reply: 5_000, effect: 1_000, pollWait: 500 }, accounts },
      supervisor: PROVISIONED_CTI.agents.supervisor,
    },
    ends,
  );
  const after = signedIn();
  await stop();
  assert.equal(after, 0);
});
