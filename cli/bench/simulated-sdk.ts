/** Subject of the benchmark: the simulated wellClient SDK in a real page, with its CTI server on 127.0.0.1. */
import type { Page } from 'playwright';
import { PROVISIONED_CTI, type SimulatedCti, startSimulatedCti } from '../../fixtures/simulators/cti';
import { SDK_CALLS } from '../../fixtures/simulators/wellclient/calls';
import { isKind, type TraceEntry } from '../../schemas/trace-entry';
import { sharedBrowser } from '../../steps/drivers/browser/browser';
import type { BareTarget, Subject } from './subject';

/** What of jQuery's promises the loop uses. */
interface Settling {
  done(accepted: () => void): Settling;
  fail(refused: (reply: { status: number }) => void): Settling;
}

type SdkFunction = 'forceReady' | 'forceNotReady' | 'setAgentMode' | 'agentLogin' | 'logout';

declare global {
  interface Window {
    wellClient: Record<SdkFunction, (...given: unknown[]) => Settling>;
  }
}

const { agents, extensions, domain } = PROVISIONED_CTI;
const LOGIN = {
  jobNumber: numberIn(agents.supervisor.agentId),
  password: agents.supervisor.password,
  domain,
  ext: numberIn(extensions.supervisor),
};

function numberIn(id: string): string {
  return id.slice(0, id.indexOf('@'));
}

export const simulatedSdk: Subject = {
  name: 'Simulated wellClient SDK, with its CTI server',
  short: 'SDK',
  interfaces: ['wellclient'],
  kinds: {
    'sign-ins': (entry) => calledIn(entry) === 'agentLogin',
    'sign-outs': (entry) => calledIn(entry) === 'logout',
    'force calls': (entry) => isForceCall(calledIn(entry)),
    // Of the pages that a target can claim.
    'other calls': (entry) => SDK_CALLS.some((name) => name === calledIn(entry) && !isForceCall(name)),
  },
  open,
};

function isForceCall(name = ''): boolean {
  return name.startsWith('force');
}

function calledIn(entry: TraceEntry): string | undefined {
  return isKind(entry, 'wellclient', 'call') ? entry.data.method : undefined;
}

async function open(): Promise<BareTarget> {
  const simulator = await startSimulatedCti();
  const page = await (await sharedBrowser()).newPage();
  await page.goto(simulator.barePage.href, { waitUntil: 'load' });
  return {
    exchange: {
      'sign-ins': (count) => signIn(page, simulator, count),
      'sign-outs': (count) => signOut(page, simulator, count),
      'force calls': (count) => force(page, count),
      'other calls': (count) => setOwnMode(page, simulator, count),
    },
    close: async () => {
      await page.close();
      await simulator.stop();
    },
  };
}

/** The supervisor, whom the server signs out in between: who is signed in already would cost the SDK one more call. */
async function signIn(page: Page, { server, settled }: SimulatedCti, count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    await callInTurn(page, 1, [['agentLogin', LOGIN]]);
    server.signOut(PROVISIONED_CTI.agents.supervisor.agentId);
    await settled();
  }
}

/** Each after a sign-in, which is counted with it: the suite has so few that the table does not show it. */
async function signOut(page: Page, { settled }: SimulatedCti, count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    await callInTurn(page, 2, [['agentLogin', LOGIN], ['logout']]);
    await settled();
  }
}

/** Not ready and ready in turn, so that each call has something to do. An odd number ends with one call more. */
async function force(page: Page, count: number): Promise<void> {
  const given = [agents.ready.agentId, extensions.inCall];
  await callInTurn(page, count, [
    ['forceNotReady', ...given],
    ['forceReady', ...given],
  ]);
  if (count % 2 === 1) await callInTurn(page, 1, [['forceReady', ...given]]);
}

/** The agent of the page, who is not ready after the sign-in, ready and not ready in turn. The sign-in and sign-out round all of them are counted with them. */
async function setOwnMode(page: Page, { settled }: SimulatedCti, count: number): Promise<void> {
  await callInTurn(page, 1, [['agentLogin', LOGIN]]);
  await callInTurn(page, count, [
    ['setAgentMode', 'Ready'],
    ['setAgentMode', 'NotReady'],
  ]);
  await callInTurn(page, 1, [['logout']]);
  await settled();
}

/** Makes the calls one after the other, from the first again after the last; throws when one is refused. */
async function callInTurn(page: Page, count: number, calls: [SdkFunction, ...unknown[]][]): Promise<void> {
  await page.evaluate(
    async ({ count, calls }) => {
      for (let made = 0; made < count; made += 1) {
        const [name, ...given] = calls[made % calls.length] ?? ['forceReady'];
        await new Promise<void>((resolve, reject) => {
          window.wellClient[name](...given)
            .done(resolve)
            .fail(({ status }) => reject(new Error(`${name} was refused with ${status}`)));
        });
      }
    },
    { count, calls },
  );
}
