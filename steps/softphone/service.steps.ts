/** When: a page or a plain HTTP client sends a command to the local service. */
import { When } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import { send, sendAtOnce, sendInLanguage, sendTransfer, sendValid } from './commands';
import type { Client, DESTINATIONS, Fault } from './parameter-types';
import { type Query, validQuery } from './queries';

type Destination = (typeof DESTINATIONS)[string];

When('{client} sends {word}', async function (this: World, client: Client, command: string) {
  await sendValid(this, client, validQuery(this, command));
});

When(
  /^a plain HTTP client that asks for (?:texts in "([^"]+)"|no language) sends (\w+)$/,
  async function (this: World, language: string | null, command: string) {
    await sendInLanguage(this, validQuery(this, command), language);
  },
);

When(
  '{client} sends {word} to the documented address',
  async function (this: World, client: Client, command: string) {
    await this.softphone.atDocumentedAddress();
    await sendValid(this, client, validQuery(this, command));
  },
);

When(
  '{client} transfers the call to {destination}',
  async function (this: World, client: Client, to: Destination) {
    await sendTransfer(this, client, to.kind, to.role);
  },
);

When('{client} dials another number', async function (this: World, client: Client) {
  const query = new Map(validQuery(this, 'dial_out'));
  query.set('dial_number', this.softphone.testbed.destination('transferNumber'));
  await sendValid(this, client, [...query]);
});

When(
  'two clients transfer the call at once, to {destination} and to {destination}',
  async function (this: World, one: Destination, two: Destination) {
    const queries: Query[] = [];
    // One after the other first, so that both are spelt as they are understood.
    for (const { kind, role } of [one, two]) {
      const { query, answer } = await sendTransfer(this, 'raw', kind, role);
      this.trace.claim(answer.entry);
      queries.push(query);
    }
    await sendAtOnce(this, queries);
  },
);

When('{client} sends the key {string}', async function (this: World, client: Client, key: string) {
  await sendValid(this, client, [
    ['cmd', 'send_dtmf'],
    ['dtmf', key],
  ]);
});

When(
  '{client} sends {word} with {string} {fault}',
  async function (this: World, client: Client, command: string, name: string, fault: Fault) {
    const request = new Map<string, unknown>(validQuery(this, command));
    fault(name, request);
    this.softphone.about = `local-service.${command}.parameter.${name}`;
    await send(
      this,
      client,
      command,
      [...request].map(([key, value]) => [key, String(value)]),
    );
  },
);

When(
  '{client} sends {word} with {string} set to {string}',
  async function (this: World, client: Client, command: string, name: string, value: string) {
    const request = new Map(validQuery(this, command)).set(name, value);
    this.softphone.about = `local-service.${command}.parameter.${name}`;
    await send(this, client, command, [...request]);
  },
);

When(
  '{client} sends {word} with nothing but {string} set to {string}',
  async function (this: World, client: Client, command: string, name: string, value: string) {
    this.softphone.about = `local-service.${command}.parameter.${name}`;
    await send(this, client, command, [
      ['cmd', command],
      [name, value],
    ]);
  },
);

When(
  'a page under a public https address, with the loopback permission, sends {word}',
  async function (this: World, command: string) {
    const query = validQuery(this, command);
    this.softphone.command = {
      name: command,
      query,
      answer: await this.softphone.service().sendFromPage({ query }, 'public-permitted'),
    };
  },
);

When(
  'a page under a public https address, without the loopback permission, sends {word}',
  async function (this: World, command: string) {
    const query = validQuery(this, command);
    this.softphone.command = {
      name: command,
      query,
      answer: await this.softphone.service().sendFromPage({ query }, 'public'),
    };
  },
);
