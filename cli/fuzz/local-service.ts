/** Properties of the simulated local service, asked over HTTP. */
import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import fc from 'fast-check';
import { callbackNames } from '../../fixtures/arbitraries/callbacks';
import { asQuery, type Entries } from '../../fixtures/arbitraries/entries';
import { flawedRequests, type Known, requests } from '../../fixtures/arbitraries/requests';
import { oddTexts, texts } from '../../fixtures/arbitraries/values';
import { serveOnLoopback } from '../../fixtures/simulators/loopback';
import { PromptClock } from '../../fixtures/simulators/own-time';
import { localService } from '../../fixtures/simulators/softphone/local-service';
import { conforming, type Misbehaviour } from '../../fixtures/simulators/softphone/misbehaviour';
import { checkInParameters, PROVISIONED, provision } from '../../fixtures/simulators/softphone/provisioned';
import { Softphone } from '../../fixtures/simulators/softphone/softphone';
import { loadTables } from '../../schemas/tables';
import { exchangeRaw, type RawReply } from '../../steps/drivers/http/raw-http';
import { readBareJson, readJsonp } from '../../steps/drivers/local-service/jsonp';
import { fitting } from './payload';
import { type Property, property } from './property';

const COMMANDS = loadTables()
  .filter((table) => table.interface === 'local-service')
  .flatMap(({ calls }) => calls.map(({ name }) => name));

const { destinations } = PROVISIONED;
const KNOWN: Known = {
  jsonpcallback: callbackNames,
  dial_number: fc.stringMatching(/^\+?[0-9*#]{1,20}$/),
  trans_number: fc.constant(destinations.transferNumber),
  trans_queue: fc.constantFrom(destinations.queue, destinations.chineseQueue),
  trans_ext: fc.constant(destinations.extension),
  trans_ivr: fc.constantFrom(destinations.ivr, destinations.chineseIvr),
};

const command = fc.constantFrom(...COMMANDS);
const sound = command.chain((name) =>
  fc.tuple(requests('local-service', name, KNOWN), fc.nat()).map(([entries, now]) => ({
    name,
    // What jQuery adds to keep answers from being taken from a cache.
    entries: [...entries, ['_', now]] as Entries,
  })),
);
const flawed = command.chain((name) =>
  flawedRequests('local-service', name, KNOWN, false).map((request) => ({ name, ...request })),
);
const anything = fc.record({
  method: fc.constantFrom('GET', 'GET', 'GET', 'POST', 'HEAD', 'PUT'),
  target: fc.oneof(
    flawed.map(({ entries }) => `/${asQuery(entries)}`),
    fc.tuple(flawed, oddTexts).map(([{ entries }, odd]) => `/${odd}${asQuery(entries)}&${odd}`),
    texts.map((text) => `/?${text.slice(0, 2_000)}`),
  ),
});

export function localServiceProperties(misbehaviour: Misbehaviour = conforming): Property[] {
  return [
    property('local-service:anything', 300, anything, ({ method, target }) =>
      served(misbehaviour, async ({ ask }) => {
        const reply = await ask(target, method);
        assert.ok([200, 404, 405, 400].includes(reply.status), `status ${reply.status}`);
        const [sent = ''] = target.split('#');
        const parameters = new URLSearchParams(sent.slice(Math.max(sent.indexOf('?'), 0)));
        if (reply.status !== 200) return;
        const name = parameters.get('cmd') ?? '';
        const payload = payloadOf(reply, parameters.get('jsonpcallback'));
        if (COMMANDS.includes(name)) fitting('local-service', name, 'result', payload);
      }),
    ),
    property('local-service:sound', 200, sound, ({ name, entries }) =>
      served(misbehaviour, async ({ ask, softphone }) => {
        await arrange(softphone, name);
        const before = JSON.stringify(softphone.state());
        const callback = String(Object.fromEntries(entries).jsonpcallback);
        const payload = payloadOf(await ask(`/${asQuery(entries)}`), callback);
        assert.equal(fitting('local-service', name, 'result', payload).result, 'success');
        assert.notEqual(JSON.stringify(softphone.state()), before, 'success, and nothing happened');
      }),
    ),
    property('local-service:flawed', 250, flawed, ({ name, entries, parameter, ruledOut }) =>
      served(misbehaviour, async ({ ask, softphone }) => {
        await arrange(softphone, name);
        const before = softphone.state();
        const reply = await ask(`/${asQuery(entries)}`);
        if (reply.status !== 200) assert.deepEqual(softphone.state(), before);
        // How a service answers without a callback, or in a name that cannot be called, is left open.
        if (parameter === 'jsonpcallback' || !ruledOut) return;
        assert.deepEqual(softphone.state(), before, 'something came of a command that the table rules out');
        const { result } = payloadOf(reply, String(Object.fromEntries(entries).jsonpcallback));
        if (name === 'transfer_to' || parameter === 'cmd') assert.notEqual(result, 'success');
      }),
    ),
  ];
}

interface Served {
  softphone: Softphone;
  ask: (target: string, method?: string) => Promise<RawReply>;
}

/** With a softphone of its own, at which a web agent is checked in. */
async function served(misbehaviour: Misbehaviour, use: (served: Served) => Promise<void>): Promise<void> {
  const softphone = new Softphone({ clock: new PromptClock(), world: provision(), misbehaviour });
  softphone.checkInOut(JSON.stringify(checkInParameters('web')), () => undefined);
  await softphone.settled();
  const { address, stop } = await serveOnLoopback(localService(softphone, misbehaviour), 0);
  const agent = new Agent({ keepAlive: true });
  const ask = async (target: string, method = 'GET') => {
    const asked = { address: new URL(address), method, target, headers: [], deadline: 30_000, agent };
    const outcome = await exchangeRaw(asked);
    if ('failed' in outcome) assert.fail(`the service gave no answer: ${outcome.reason}`);
    return outcome;
  };
  try {
    await use({ softphone, ask });
  } finally {
    agent.destroy();
    await stop();
  }
}

/** A situation in which the command can be carried out. */
async function arrange(softphone: Softphone, name: string): Promise<void> {
  if (['answer', 'huang_up', 'transfer_to', 'send_dtmf'].includes(name))
    softphone.incomingCall('013300000001');
  if (['huang_up', 'transfer_to', 'send_dtmf'].includes(name))
    softphone.command(new URLSearchParams('cmd=answer'));
}

/** What it answers: in a call of the function, or without one. @throws AssertionError for what cannot be read */
export function payloadOf({ body }: RawReply, callback: string | null): Record<string, unknown> {
  const text = body.toString();
  const read = callback === null ? readBareJson(text) : readJsonp(text, callback);
  if (!read.ok) assert.fail(`the answer cannot be read: ${read.reason}`);
  return read.payload as Record<string, unknown>;
}
