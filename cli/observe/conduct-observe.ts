/** Observes until somebody ends it, and writes the reports. */
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sparing } from '../../fixtures/simulators/gateway/log-line';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { loadTarget } from '../../fixtures/targets/load-target';
import type { Target } from '../../fixtures/targets/target';
import type { Say } from '../../fixtures/texts/texts';
import { coloursFor } from '../../reports/colours';
import { exitCode } from '../../reports/exit-code';
import { prepareOutFolder } from '../../reports/out-folder';
import { thisProject } from '../../reports/project';
import { suiteEdition } from '../../reports/suite';
import { summary } from '../../reports/summary';
import { toldIn } from '../../reports/told';
import { visibleLine } from '../../reports/visible';
import { writeReports } from '../../reports/write-reports';
import { interrupted } from '../interrupted';
import { type Reading, trafficResults } from '../judge/traffic-results';
import { labelled } from '../labelled';
import { sayTo } from '../language-option';
import { certificateFor, pem, published } from './certificate';
import type { Upstream } from './forward';
import { HarRecording } from './har-recording';
import { linesTo } from './lines-out';
import type { Trouble } from './listen';
import { Observation } from './observation';
import { startProxy } from './observe-proxy';
import type { ObserveOptions } from './options';
import { type Answering, startSimulated } from './simulated';

/** The port at which the document has the local service. */
const DOCUMENTED_PORT = 12307;
const LOOPBACK = /^(?:127\.|0\.0\.0\.0$|\[::1?\]$|localhost$)/;

/** @returns the exit code @throws ConfigurationError */
export async function observe(options: ObserveOptions): Promise<number> {
  const startedAt = new Date();
  const { root, catalogue } = thisProject();
  const target = targetOf(
    options,
    catalogue.requirements.map(({ id }) => id),
  );
  const say = sayTo(options, process.env);
  const write = linesTo(process.stdout, say);
  const answering = await answeringTo(options, say);
  try {
    const folder = resolve(options.out);
    prepareOutFolder(folder);
    const { observation, origin, recording } = await untilInterrupted(options, answering, target, write, say);
    const gaps = observation.finish();
    const { exchanges, foreign } = observation.seen;
    const { sides } = observation;
    const files = [`${origin} before ${nameOf(answering)}`];
    const reading: Reading = {
      ...{ name: 'observed traffic', sides, files, exchanges, foreign, gaps },
      ...{ strict: options.strict, startedAt, ...(target && { target }) },
    };
    const found = trafficResults(observation.record, reading, catalogue, suiteEdition(root, catalogue));
    const results = { ...found, faults: observation.faults };
    const written = writeReports(folder, results, process.env, say.language);
    const places = { ...written, ...(recording && { recording: recording.file }) };
    for (const line of summary(results, places, coloursFor(process.stdout, process.env), say)) write(line);
    return exitCode(results);
  } finally {
    await answering.stop();
  }
}

interface Ended {
  observation: Observation;
  origin: string;
  recording: HarRecording | undefined;
}

async function untilInterrupted(
  options: ObserveOptions,
  answering: Answering,
  target: Target | undefined,
  write: (line: string) => void,
  say: Say,
): Promise<Ended> {
  const { listen, strict } = options;
  const { upstream } = answering;
  const protocol = listen.protocol ?? (options.interface === 'gateway' ? 'https' : 'http');
  const certificate = protocol === 'https' ? await certificateFor(options, listen.host) : undefined;
  const recording = options.record === undefined ? undefined : HarRecording.begin(resolve(options.record));
  const isDocumented = options.interface === 'local-service' && listen.port === DOCUMENTED_PORT;
  const proxy = await startProxy({
    ...{ listening: listen, upstream, namedByClient: isDocumented, ...(certificate && { certificate }) },
    observationAt: (origin) =>
      new Observation({
        ...{ interface: options.interface, strict, write, say },
        sides: upstream.simulated ? ['client'] : ['client', 'target'],
        colours: coloursFor(process.stdout, process.env),
        ...(recording && { recording }),
        ...(target && { target }),
        ...(!isDocumented && { localService: new URL(origin).host }),
      }),
    trouble: (what, why) => trouble(what, why),
  });
  const { observation, origin } = proxy;
  const lineOf = sparing(write, say);
  const trouble = (what: Trouble, why: string) => {
    lineOf(say('observe.notTaken', { what: toldIn(say.language, what), why: visibleLine(why) }));
    // Browsers begin so with a certificate that they do not know.
    if (what !== 'no TLS') observation.missed(`connections of clients: ${what}`);
  };
  try {
    refuseItself(origin, upstream.url);
    const made = certificate && options.cert === undefined;
    const file = made ? published(certificate, options.caFile, new URL(origin).port) : undefined;
    for (const line of introduction(origin, file, answering, say)) write(line);
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
  answering: Answering,
  say: Say,
): string[] {
  const { simulated, url } = answering.upstream;
  return [
    labelled(say('observe.listening'), origin),
    ...(certificate === undefined ? [] : [labelled(say('simulate.certificate'), certificate)]),
    labelled(say('observe.answers'), simulated ? say('observe.simulator') : url.origin),
    ...answering.introduction,
    '',
    say('simulate.stop'),
  ];
}

function nameOf({ upstream }: Answering): string {
  return upstream.simulated ? 'the simulator' : upstream.url.origin;
}

/** @throws ConfigurationError for a file that is none */
function targetOf({ target, upstream }: ObserveOptions, requirements: string[]): Target | undefined {
  if (target === undefined || !upstream) return undefined;
  return loadTarget(resolve(target), process.env, requirements);
}

/** The upstream that is named, or else a simulator. @throws ConfigurationError */
async function answeringTo(options: ObserveOptions, say: Say): Promise<Answering> {
  const { upstream: url, trust, anyCertificate, target } = options;
  if (!url) {
    if (trust !== undefined || anyCertificate || target !== undefined)
      throw new ConfigurationError(
        '--trust, --any-certificate and --target are about an upstream: name it with --upstream.',
      );
    return startSimulated(options.interface, say);
  }
  const upstream: Upstream = {
    url,
    ...(trust !== undefined && { ca: pem('--trust', trust) }),
    ...(anyCertificate && { anyCertificate }),
  };
  return { upstream, introduction: [], stop: async () => undefined };
}

/** @throws ConfigurationError when it would pass on to itself */
function refuseItself(origin: string, upstream: URL): void {
  const own = new URL(origin);
  const portOf = ({ port, protocol }: URL) => port || (protocol === 'https:' ? '443' : '80');
  const names = [own.hostname, ...(LOOPBACK.test(own.hostname) ? ['localhost', '127.0.0.1', '[::1]'] : [])];
  if (portOf(own) === portOf(upstream) && names.includes(upstream.hostname))
    throw new ConfigurationError(`--upstream ${upstream.origin}: that is the address to listen at.`);
}
