/** Calls of an agent who is signed in, made with the right Guid or another: each of them shows one. */
import { Then, When } from '@cucumber/cucumber';
import { Inconclusive } from '../../schemas/verdict';
import type { SessionCall } from '../drivers/gateway/agent-client';
import type { World } from '../lifecycle/world';
import { described, isTaken } from './answers';
import { row } from './requests';
import { knownGuid, MADE_UP } from './whose';

/** Calls that show a Guid, by the words of the feature. */
const CALLS: Record<string, SessionCall> = {
  'signs out': 'sign-out',
  'sends a heartbeat': 'heartbeat',
  'asks for its state': 'state',
  'asks to be busy': 'set-state',
  'asks for another Guid': 'renew-guid',
};
/** Guids, by the words of the feature; none is the agent's own. */
const GUIDS: Record<string, (gateway: World['gateway']) => string | null | undefined> = {
  'with its own Guid': () => undefined,
  'without a Guid': () => null,
  'with a made-up Guid': () => MADE_UP,
  'with the Guid of the other agent': ({ other }) => knownGuid(other?.client.guid, 'the other agent'),
  'with the first Guid': ({ agentAtWork }) => knownGuid(agentAtWork.client.guids[0], 'the first session'),
};

When(
  /^the agent (signs out|sends a heartbeat|asks for its state|asks to be busy|asks for another Guid) (with its own Guid|without a Guid|with a made-up Guid|with the Guid of the other agent|with the first Guid)$/,
  async function (this: World, what: string, which: string) {
    this.gateway.about = row('header.reply.Guid');
    const { client } = this.gateway.agentAtWork;
    const call = CALLS[what] ?? 'state';
    this.gateway.last = await client.call(call, GUIDS[which]?.(this.gateway));
  },
);

Then('the call is carried out, or the gateway has none', function (this: World) {
  const { lastAnswer: last } = this.gateway;
  this.trace.claim(last.entry);
  if (!isTaken(last))
    throw new Inconclusive(`nobody can tell what the Guid is to that call: ${described(last)}`);
});
