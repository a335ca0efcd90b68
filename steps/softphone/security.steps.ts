/** Probes of the local service that only ever end in advisories: who may command the softphone, and how. */
import { networkInterfaces } from 'node:os';
import { Then, When } from '@cucumber/cucumber';
import type { TraceEntry } from '../../schemas/verdict';
import { type Command, probeListening } from '../drivers/local-service/local-service';
import type { World } from '../lifecycle/world';
import { type Query, validQuery } from './queries';
import { lastCommand } from './service-answers';

/** A command of the local service that does nothing while nobody is checked in. */
const HARMLESS = 'send_dtmf';

When(
  'a plain HTTP client sends send_dtmf with the header {string} saying {string}',
  async function (this: World, header: string, value: string) {
    await probe(this, 'rule.http-request', { headers: { [header]: value } });
  },
);

When(
  'a plain HTTP client sends send_dtmf with the call-back name {string}',
  async function (this: World, name: string) {
    const encode = name.includes('%') ? 'none' : 'utf-8';
    await probe(this, 'parameter.jsonpcallback', { callback: name, encode });
  },
);

When(
  'a plain HTTP client sends send_dtmf with a call-back name of 1200 letters',
  async function (this: World) {
    await probe(this, 'parameter.jsonpcallback', { callback: 'a'.repeat(1200) });
  },
);

When(
  'a plain HTTP client sends send_dtmf with the call-back under the name {string}',
  async function (this: World, name: string) {
    await probe(this, 'parameter.jsonpcallback', { callback: null }, [[name, 'told']]);
  },
);

When('a plain HTTP client sends send_dtmf without a call-back', async function (this: World) {
  await probe(this, 'parameter.jsonpcallback', { callback: null });
});

When(
  'a plain HTTP client sends send_dtmf as {word} to the path {string}',
  async function (this: World, method: string, path: string) {
    await probe(this, 'rule.http-request', { method, path });
  },
);

When('another machine tries to connect', async function (this: World) {
  const port = Number(new URL(this.softphone.testbed.serviceAddress()).port);
  const own = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, scopeid }) => !internal && !scopeid)
    .map(({ address }) => address);
  for (const host of own) {
    const data = { outcome: await probeListening(host, port) };
    const summary = `connecting to port ${port} of this machine's network address: ${data.outcome}`;
    this.trace.record({ origin: 'tester', interface: 'local-service', kind: 'note', summary, data });
  }
  await probe(this, 'rule.address');
});

Then('it is noted as an advisory unless the service refuses it', function (this: World) {
  const { answer } = lastCommand(this);
  this.trace.claim(answer.entry);
  if (answer.outcome === 'answered') advise(this, 'not refused', answer.entry);
  if (setsCookie(answer.entry))
    advise(this, 'a line break in the call-back name becomes a header', answer.entry);
});

Then('it is noted as an advisory unless nobody listens there', function (this: World) {
  this.trace.claim(lastCommand(this).answer.entry);
  const open = this.trace.entries.find(({ kind, data }) => kind === 'note' && isListening(data));
  if (open) advise(this, 'other machines of the network can command the softphone', open);
});

async function probe(world: World, row: string, how: Partial<Command> = {}, more: Query = []): Promise<void> {
  const query = [...validQuery(world, HARMLESS), ...more];
  world.softphone.about = `local-service.${HARMLESS}.${row}`;
  world.softphone.command = {
    name: HARMLESS,
    query,
    answer: await world.softphone.service().sendRaw({ query, ...how }),
  };
}

function advise(world: World, what: string, entry: TraceEntry): void {
  const requirement = world.softphone.about ?? `local-service.${HARMLESS}.rule.http-request`;
  const text = `${world.scenario}: ${what}: ${entry.summary}`;
  world.recorder.note(
    { requirement, erratum: 'US-19', level: 'advisory', text, about: world.scenario },
    entry,
  );
}

function setsCookie({ data }: TraceEntry): boolean {
  const { headers = [] } = (data ?? {}) as { headers?: [name: string, value: string][] };
  return headers.some(([name]) => name.toLowerCase() === 'set-cookie');
}

function isListening(data: unknown): boolean {
  return (data as { outcome?: unknown } | undefined)?.outcome === 'listening';
}
