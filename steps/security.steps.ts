/** Probes of the local service that only ever end in advisories: who may command the softphone, and how. */
import { networkInterfaces } from 'node:os';
import { Then, When } from '@cucumber/cucumber';
import { lastCommand } from './answers.steps';
import { validQuery } from './commands';
import { DOCUMENTED_HOST } from './documented-address';
import { type Command, probeListening } from './drivers/local-service';
import type { World } from './world';

/** A command of the local service that does nothing while nobody is checked in. */
const HARMLESS = 'send_dtmf';

When(
  'a plain HTTP client sends send_dtmf with the header {string} saying {string}',
  async function (this: World, header: string, value: string) {
    await probe(this, `a request with ${header}: ${value}`, 'rule.http-request', {
      headers: { [header]: value },
    });
  },
);

When(
  'a plain HTTP client sends send_dtmf with the call-back name {string}',
  async function (this: World, name: string) {
    const encode = name.includes('%') ? 'none' : 'utf-8';
    await probe(this, `the call-back name ${name}`, 'parameter.jsonpcallback', { callback: name, encode });
  },
);

When(
  'a plain HTTP client sends send_dtmf with a call-back name of 1200 letters',
  async function (this: World) {
    await probe(this, 'a call-back name of 1200 letters', 'parameter.jsonpcallback', {
      callback: 'a'.repeat(1200),
    });
  },
);

When('a plain HTTP client sends send_dtmf without a call-back', async function (this: World) {
  await probe(this, 'a command without a call-back', 'parameter.jsonpcallback', { callback: null });
});

When(
  'a plain HTTP client sends send_dtmf as {word} to the path {string}',
  async function (this: World, method: string, path: string) {
    await probe(this, `${method} ${path}`, 'rule.http-request', { method, path });
  },
);

When('another machine tries to connect', async function (this: World) {
  const port = Number(new URL(this.testbed.serviceAddress()).port);
  const own = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, scopeid }) => !internal && !scopeid)
    .map(({ address }) => address);
  for (const host of own) {
    const outcome = await probeListening(host, port);
    const summary = `connecting to port ${port} of this machine's network address: ${outcome}`;
    this.trace.record({
      origin: 'tester',
      interface: 'local-service',
      kind: 'note',
      summary,
      data: { outcome },
    });
  }
  const about = `local-service.${HARMLESS}.rule.address`;
  this.probe = { about, what: `the service beyond ${DOCUMENTED_HOST}` };
  await sendHarmless(this);
});

Then('it is noted as an advisory unless the service refuses it', function (this: World) {
  const { answer } = lastCommand(this);
  this.trace.claim(answer.entry);
  const { status } = (answer.entry.data ?? {}) as { status?: number };
  const refused = status !== undefined && status >= 400;
  if (!refused) advise(this, `${this.probe?.what} is not refused: ${answer.entry.summary}`);
});

Then('it is noted as an advisory unless nobody listens there', function (this: World) {
  this.trace.claim(lastCommand(this).answer.entry);
  const open = this.trace.entries.filter(({ kind, data }) => kind === 'note' && isListening(data));
  if (open.length > 0) advise(this, 'other machines of the network can command the softphone');
});

async function probe(world: World, what: string, row: string, how: Partial<Command>): Promise<void> {
  world.probe = { about: `local-service.${HARMLESS}.${row}`, what };
  await sendHarmless(world, how);
}

async function sendHarmless(world: World, how: Partial<Command> = {}): Promise<void> {
  const query = validQuery(world, HARMLESS);
  world.command = { name: HARMLESS, query, answer: await world.service().sendRaw({ query, ...how }) };
}

function advise(world: World, text: string): void {
  const requirement = world.probe?.about ?? `local-service.${HARMLESS}.rule.http-request`;
  const about = `advisory:${world.probe?.what ?? ''}`;
  const { entry } = lastCommand(world).answer;
  world.recorder.note({ requirement, erratum: 'US-19', level: 'advisory', text, about }, entry);
}

function isListening(data: unknown): boolean {
  return (data as { outcome?: unknown } | undefined)?.outcome === 'listening';
}
