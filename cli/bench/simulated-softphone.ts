/** Subject of the benchmark: the simulated uucall softphone, over real sockets and in a real page. */
import { Agent, get } from 'node:http';
import type { Page } from 'playwright';
import { type SimulatedSoftphone, startSimulatedSoftphone } from '../../fixtures/simulators/softphone';
import { checkInParameters } from '../../fixtures/simulators/softphone/provisioned';
import { sharedBrowser } from '../../steps/drivers/browser/browser';
import type { BareTarget, Subject } from './subject';

/** The command that is sent over and over: nothing rings, so it has no effect. */
const COMMAND = 'answer';

declare global {
  interface Window {
    plugin(): { Check_InOut(callback: (outcome: string) => void, parameters: string): string };
    bareAnswer?: (answer: { result?: string }) => void;
  }
}

export const simulatedSoftphone: Subject = {
  name: 'Simulated uucall softphone: plugin and local service',
  short: 'softphone',
  interfaces: ['plugin', 'local-service'],
  kinds: {
    'plugin calls': ({ kind }) => kind === 'call',
    'page commands': ({ kind, channel }) => kind === 'request' && channel === 'page',
    'raw commands': ({ kind, channel }) => kind === 'request' && channel === 'raw',
  },
  open,
};

async function open(): Promise<BareTarget> {
  const simulator = await startSimulatedSoftphone();
  const page = await (await sharedBrowser()).newPage();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await page.goto(simulator.barePage, { waitUntil: 'load' });
  return {
    exchange: {
      'plugin calls': (count) => callPlugin(page, count),
      'page commands': (count) => sendFromPage(page, simulator, count),
      'raw commands': (count) => sendRaw(agent, simulator, count),
    },
    close: async () => {
      agent.destroy();
      await page.close();
      await simulator.stop();
    },
  };
}

/** Checks in, waits for the call-back, checks out, and so on. An odd number ends with one more check-out. */
async function callPlugin(page: Page, count: number): Promise<void> {
  const calls = {
    checkIn: JSON.stringify(checkInParameters('web')),
    checkOut: JSON.stringify({ functionsname: 'checkout' }),
  };
  await page.evaluate(
    async ({ count, checkIn, checkOut }) => {
      const call = (parameters: string, state: string, callback: (outcome: string) => void) => {
        const reply = window.plugin().Check_InOut(callback, parameters);
        if (JSON.parse(reply).state !== state) throw new Error(`the plugin returned ${reply}`);
      };
      for (let made = 0; made < count; made += 1) {
        if (made % 2 === 1 || made === count - 1) call(checkOut, 'logout_success', () => {});
        else {
          const outcome = await new Promise<string>((resolve) => {
            call(checkIn, 'operation_success', resolve);
          });
          if (JSON.parse(outcome).state !== 'loging_success') throw new Error(`the outcome was ${outcome}`);
        }
      }
    },
    { count, ...calls },
  );
}

/** JSONP by script elements, which is what jQuery does on a page's behalf. */
async function sendFromPage(
  page: Page,
  { serviceAddress }: SimulatedSoftphone,
  count: number,
): Promise<void> {
  await page.evaluate(
    async ({ count, url }) => {
      for (let made = 0; made < count; made += 1) {
        const script = document.createElement('script');
        await new Promise<void>((resolve, reject) => {
          window.bareAnswer = ({ result }) =>
            result ? resolve() : reject(new Error('the service answered without a result'));
          script.onerror = () => reject(new Error(`${url} did not load`));
          script.src = url;
          document.head.append(script);
        });
        script.remove();
      }
    },
    { count, url: `${serviceAddress}/?cmd=${COMMAND}&jsonpcallback=bareAnswer` },
  );
}

async function sendRaw(agent: Agent, { serviceAddress }: SimulatedSoftphone, count: number): Promise<void> {
  const url = `${serviceAddress}/?cmd=${COMMAND}&jsonpcallback=bareAnswer`;
  for (let made = 0; made < count; made += 1) {
    const body = await new Promise<string>((resolve, reject) => {
      get(url, { agent }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve(text));
        response.on('error', reject);
      }).on('error', reject);
    });
    if (!body.includes('"result":')) throw new Error(`the service answered ${body}`);
  }
}
