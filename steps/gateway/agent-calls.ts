/** Calls of an agent who is signed in, by the words of the feature: as documented, and with Guids that may not be good. */
import { isObject } from '../../schemas/json-object';
import { Inconclusive } from '../../schemas/verdict';
import type { AgentClient, SessionCall } from '../drivers/gateway/agent-client';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import type { World } from '../lifecycle/world';
import { described, isTaken, jsonAnswer } from './answers';
import { judgeNeighbour } from './neighbours';
import { row } from './requests';
import type { Session } from './session';
import { stopWithout } from './spare-calls';

/** Makes the call in that session, with its own Guid. */
export type AgentCall = (world: World, session: Session) => Promise<GatewayAnswer>;
/** Makes the call with that Guid; undefined: the agent's own, null: none. */
export type CallWithGuid = (client: AgentClient, guid: string | null | undefined) => Promise<GatewayAnswer>;

const GUID = row('header.reply.Guid');

export const AGENT_CALLS: Record<string, AgentCall> = {
  'signs out': ({ gateway }, { client }) => {
    gateway.about = row('rule.sign-in-waits');
    return client.signOut();
  },
  polls: (_world, { client }) => client.poll(),
  'sends a heartbeat': (_world, { client }) => client.heartbeat(),
  'asks for another Guid': renewGuid,
};

export const CALLS_WITH_GUID: Record<string, CallWithGuid> = {
  polls: (client, guid) => client.poll({ guid }),
  'signs out': calling('sign-out'),
  'sends a heartbeat': calling('heartbeat'),
  'asks for its state': calling('state'),
  'asks to be busy': calling('set-state'),
  'asks for another Guid': calling('renew-guid'),
};

function calling(call: SessionCall): CallWithGuid {
  return (client, guid) => client.call(call, guid);
}

/** A client that cannot go on without the new Guid. @throws Inconclusive when there is none */
async function renewGuid(world: World, { client }: Session): Promise<GatewayAnswer> {
  world.gateway.about = GUID;
  const answer = await client.renewGuid();
  world.trace.claim(answer.entry);
  if (!isTaken(answer)) stopWithout('updateGuid', 'no other Guid can be got', answer);
  const { payload, entry } = jsonAnswer(world, answer, GUID);
  judgeNeighbour(world, 'renew-guid', 'reply', payload, entry);
  if (!isObject(payload.result) || typeof payload.result.guid !== 'string')
    throw new Inconclusive(`the answer holds no Guid: ${described(answer)}`);
  return answer;
}
