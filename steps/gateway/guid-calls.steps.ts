/** Calls of an agent who is signed in, made with the right Guid or another: each of them shows one. */
import { Then, When } from '@cucumber/cucumber';
import { Inconclusive } from '../../schemas/verdict';
import type { SessionCall } from '../drivers/gateway/agent-client';
import type { World } from '../lifecycle/world';
import { described, isTaken } from './answers';
import { row } from './requests';
import { type ShownGuid, shownGuid } from './whose';

/** Calls that show a Guid, by the words of the feature. */
const CALLS = {
  'signs out': 'sign-out',
  'sends a heartbeat': 'heartbeat',
  'asks for its state': 'state',
  'asks to be busy': 'set-state',
  'asks for another Guid': 'renew-guid',
} satisfies Record<string, SessionCall>;

When(
  /^the agent (signs out|sends a heartbeat|asks for its state|asks to be busy|asks for another Guid) (with its own Guid|without a Guid|with a made-up Guid|with the Guid of the other agent|with the first Guid)$/,
  async function (this: World, what: keyof typeof CALLS, which: ShownGuid) {
    this.gateway.about = row('header.reply.Guid');
    const { client } = this.gateway.agentAtWork;
    this.gateway.last = await client.call(CALLS[what], shownGuid(this, which));
  },
);

Then('the call is carried out, or the gateway has none', function (this: World) {
  const { lastAnswer: last } = this.gateway;
  this.trace.claim(last.entry);
  if (!isTaken(last))
    throw new Inconclusive(`nobody can tell what the Guid is to that call: ${described(last)}`);
});
