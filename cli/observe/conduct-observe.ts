/** Observes until somebody ends it, and writes the reports. */
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sparing } from '../../fixtures/simulators/gateway/log-line';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { coloursFor } from '../../reports/colours';
import { exitCode } from '../../reports/exit-code';
import { prepareOutFolder } from '../../reports/out-folder';
import { thisProject } from '../../reports/project';
import { suiteEdition } from '../../reports/suite';
import { summary } from '../../reports/summary';
import { visibleLine } from '../../reports/visible';
import { writeReports } from '../../reports/write-reports';
import { interrupted } from '../interrupted';
import { type Reading, trafficResults } from '../judge/traffic-results';
import { HarnessFault } from '../run/harness-fault';
import { certificateFor, pem, published } from './certificate';
import type { Upstream } from './forward';
import { HarRecording } from './har-recording';
import { linesTo } from './lines-out';
import type { Trouble } from './listen';
import { Observation } from './observation';
import { startProxy } from './observe-proxy';
import type { ObserveOptions } from './options';
import { type Simulated, startSimulated } from './simulated';

/** The port at which the document has the local service. */
const DOCUMENTED_PORT = 12307;
const LOOPBACK = /^(?:127\.|0\.0\.0\.0$|\[::1?\]$|localhost$)/;

/** @returns the exit code @throws ConfigurationError */
export async function observe(options: ObserveOptions): Promise<number> {
  const startedAt = new Date();
  const write = linesTo(process.stdout);
  const given = upstreamOf(options);
  const folder = resolve(options.out);
  prepareOutFolder(folder);
  const simulated = given ? undefined : await startSimulated(options.interface);
  try {
    const upstream = given ?? simulated?.upstream;
    if (!upstream) throw new HarnessFault('nobody answers');
    const { observation, origin, recording } = await untilInterrupted(options, upstream, simulated, write);
    const gaps = observation.finish();
    const { exchanges, foreign } = observation.seen;
    const { sides } = observation;
    const files = [`${origin} before ${simulated ? 'the simulator' : upstream.url.origin}`];
    const reading: Reading = {
      ...{ name: 'observed traffic', sides, files, exchanges, foreign, gaps },
      ...{ strict: options.strict, startedAt },
    };
    const { root, catalogue } = thisProject();
    const found = trafficResults(observation.record, reading, catalogue, suiteEdition(root, catalogue));
    const results = { ...found, faults: observation.faults };
    const places = { ...writeReports(folder, results), ...(recording && { recording: recording.file }) };
    for (const line of summary(results, places, coloursFor(process.stdout, process.env))) write(line);
    return exitCode(results);
  } finally {
    await simulated?.stop();
  }
}

interface Ended {
  observation: Observation;
  origin: string;
  recording: HarRecording | undefined;
}

async function untilInterrupted(
  options: ObserveOptions,
  upstream: Upstream,
  simulated: Simulated | undefined,
  write: (line: string) => void,
): Promise<Ended> {
  const { listen, strict } = options;
  const protocol = listen.protocol ?? (options.interface === 'gateway' ? 'https' : 'http');
  const certificate = protocol === 'https' ? await certificateFor(options, listen.host) : undefined;
  const recording = options.record === undefined ? undefined : HarRecording.begin(resolve(options.record));
  const isDocumented = options.interface === 'local-service' && listen.port === DOCUMENTED_PORT;
  const proxy = await startProxy({
    ...{ listening: listen, upstream, namedByClient: isDocumented, ...(certificate && { certificate }) },
    observationAt: (origin) =>
      new Observation({
        ...{ interface: options.interface, strict, write },
        sides: simulated ? ['client'] : ['client', 'target'],
        colours: coloursFor(process.stdout, process.env),
        ...(recording && { recording }),
        ...(!isDocumented && { localService: new URL(origin).host }),
      }),
    trouble: (what, why) => trouble(what, why),
  });
  const { observation, origin } = proxy;
  const lineOf = sparing(write);
  const trouble = (what: Trouble, why: string) => {
    lineOf(`A connection of a client was not taken: ${what} (${visibleLine(why)})`);
    // Browsers begin so with a certificate that they do not know.
    if (what !== 'no TLS') observation.missed(`connections of clients: ${what}`);
  };
  try {
    refuseItself(origin, upstream.url);
    const made = certificate && options.cert === undefined;
    const file = made ? published(certificate, options.caFile, new URL(origin).port) : undefined;
    for (const line of introduction(origin, file, upstream, simulated)) write(line);
    await interrupted();
    observation.ends();
  } finally {
    await proxy.stop();
    // What was cut off is over now, and told so.
    await setImmediate();
  }
  return { observation, origin, recording };
}

function introduction(
  origin: string,
  certificate: string | undefined,
  upstream: Upstream,
  simulated: Simulated | undefined,
): string[] {
  return [
    `Listening      ${origin}`,
    ...(certificate === undefined ? [] : [`Certificate    ${certificate}`]),
    `Answers        ${simulated ? 'the simulator' : upstream.url.origin}`,
    ...(simulated?.introduction ?? []),
    '',
    'Stop with Ctrl-C.',
  ];
}

function upstreamOf({ upstream, trust, anyCertificate }: ObserveOptions): Upstream | undefined {
  if (!upstream) {
    if (trust !== undefined || anyCertificate)
      throw new ConfigurationError(
        '--trust and --any-certificate are about an upstream: name it with --upstream.',
      );
    return undefined;
  }
  return {
    url: upstream,
    ...(trust !== undefined && { ca: pem('--trust', trust) }),
    ...(anyCertificate && { anyCertificate }),
  };
}

/** @throws ConfigurationError when it would pass on to itself */
function refuseItself(origin: string, upstream: URL): void {
  const own = new URL(origin);
  const portOf = ({ port, protocol }: URL) => port || (protocol === 'https:' ? '443' : '80');
  const names = [own.hostname, ...(LOOPBACK.test(own.hostname) ? ['localhost', '127.0.0.1', '[::1]'] : [])];
  if (portOf(own) === portOf(upstream) && names.includes(upstream.hostname))
    throw new ConfigurationError(`--upstream ${upstream.origin}: that is the address to listen at.`);
}
