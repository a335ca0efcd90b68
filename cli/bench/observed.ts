/** What the proxy of `observe` costs: time of an exchange against a direct connection, and memory over many of them. */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:https';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Certificate, selfSigned } from '../../fixtures/self-signed';
import { Client } from '../../fixtures/simulators/gateway/client';
import { listenOnLoopback } from '../../fixtures/simulators/loopback';
import { ENGLISH } from '../../fixtures/texts/texts';
import { coloursFor } from '../../reports/colours';
import { tableLines } from '../../reports/terminal-table';
import { SIGN_IN_RESULT } from '../../schemas/sign-in-result';
import { Observation } from '../observe/observation';
import { startProxy } from '../observe/observe-proxy';

/** Exchanges before the clock runs. */
const WARM_UP = 2_000;
/** The direct connection is measured with fewer: it keeps nothing. */
const DIRECT = 20_000;
const MEGABYTE = 1_048_576;
const AGENTS = { from: 101, until: 59_999 };

interface Loop {
  /** Milliseconds for each exchange. */
  time: number;
  /** Bytes in use when all garbage is gone. */
  before: number;
  after: number;
  /** Bytes that the process takes of the machine. */
  resident: number;
}

/** As many sign-ins, each of another agent and answered with another Guid, so that nothing is the same again. */
export async function observedLines(count: number): Promise<string[]> {
  const certificate = await selfSigned('bench', ['127.0.0.1']);
  const target = await serveSignIns(certificate);
  const observation = new Observation({
    ...{ interface: 'gateway', strict: false, sides: ['client', 'target'], colours: coloursFor({}, {}) },
    ...{ write: () => undefined, say: ENGLISH },
  });
  const proxy = await startProxy({
    ...{ listening: { host: '127.0.0.1', port: 0 }, certificate },
    upstream: { url: new URL(target.address), ca: certificate.cert },
    observationAt: () => observation,
    trouble: () => undefined,
  });
  const direct = await loop(new Client(target.address, certificate.cert), Math.min(count, DIRECT));
  const observed = await loop(new Client(proxy.origin, certificate.cert), count);
  await proxy.stop();
  await target.stop();
  const row = (name: string, exchanges: number, { time, before, after, resident }: Loop) => [
    ...[name, exchanges, time.toFixed(2)],
    ...[before, after, resident].map((bytes) => `${Math.round(bytes / MEGABYTE)} MB`),
  ];
  return [
    'The proxy of observe: sign-ins of a gateway by HTTPS; memory is that of target, proxy and client together',
    ...tableLines(['', 'exchanges', 'ms/exchange', 'heap before', 'heap after', 'resident'], 1, [
      row('direct', Math.min(count, DIRECT), direct),
      row('observed', count, observed),
    ]),
    `judged: ${observation.record.counts.get('gateway') ?? 0} of ${observation.seen.exchanges}`,
  ];
}

async function serveSignIns(certificate: Certificate) {
  const answer = JSON.stringify({ message: '', retcode: '0', result: SIGN_IN_RESULT });
  const server = createServer(certificate, (request, response) => {
    request.resume().once('end', () => {
      const guid = `${randomUUID()}.AgentGateway0`;
      response.writeHead(200, {
        'Content-Type': 'application/json; charset=UTF-8',
        Guid: guid,
        'Set-GUID': `JSESSIONID=${guid}`,
      });
      response.end(answer);
    });
  });
  return listenOnLoopback(server, 0);
}

async function loop(client: Client, count: number): Promise<Loop> {
  const make = async (times: number) => {
    for (let made = 0; made < times; made += 1) {
      const agent = AGENTS.from + (made % (AGENTS.until - AGENTS.from));
      const { status } = await client.ask(`/agentgateway/resource/onlineagent/${agent}`, {
        headers: { 'Content-Type': 'application/json; charset=UTF-8' },
        body: JSON.stringify({ password: randomUUID().slice(0, 30), phonenum: '40038' }),
      });
      if (status !== 200) throw new Error(`an exchange was answered with ${status}`);
    }
  };
  await make(Math.min(count, WARM_UP));
  const before = heap();
  const began = performance.now();
  await make(count);
  const time = (performance.now() - began) / count;
  const loop = { time, before, after: heap(), resident: process.memoryUsage().rss };
  client.close();
  return loop;
}

function heap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
