/** When: a page or a plain HTTP client sends a command to the local service. */

import { When } from '@cucumber/cucumber';
import { requirementId } from '../../schemas/load';
import type { World } from '../lifecycle/world';
import { type Client, PLAIN_CLIENT } from './clients';
import { send, sendAtOnce, sendTransfer, sendValid } from './commands';
import type { Destination } from './destinations';
import type { Fault } from './faults';
import type { NamedCommand } from './named-commands';
import { parameterOf, type Query } from './queries';

/** Sends a command that the document calls valid. */
When('{client} sends {command}', async function (this: World, client: Client, command: NamedCommand) {
  await sendValid(this, client, command(this));
});

/** Sends a command that is sound but for one parameter. */
When(
  '{client} sends {command} with {parameter} {fault}',
  async function (this: World, client: Client, command: NamedCommand, name: string, fault: Fault) {
    const query = command(this);
    const cmd = parameterOf(query, 'cmd') ?? '';
    const request = new Map<string, unknown>(query);
    fault(name, request);
    this.softphone.about = requirementId(`local-service.${cmd}.parameter.${name}`);
    await send(
      this,
      client,
      cmd,
      [...request].map(([key, value]) => [key, String(value)]),
    );
  },
);

/** Sends transfer_to in the spelling that the target declares, and in the other one where that is not understood. */
When(
  '{client} transfers the call to {destination}',
  async function (this: World, client: Client, to: Destination) {
    await sendTransfer(this, client, to);
  },
);

/**
 * Sends two transfers as plain HTTP clients, neither of which waits for the other.
 * Used once: it is the one case in which two answers can be mistaken for each other.
 */
When(
  'two clients transfer the call at once, to {destination} and to {destination}',
  async function (this: World, one: Destination, two: Destination) {
    const queries: Query[] = [];
    // One after the other first, so that both are spelt as they are understood.
    for (const to of [one, two]) {
      const { query, answer } = await sendTransfer(this, PLAIN_CLIENT, to);
      this.trace.claim(answer.entry);
      queries.push(query);
    }
    await sendAtOnce(this, queries);
  },
);
