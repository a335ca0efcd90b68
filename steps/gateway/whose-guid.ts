/** Says in words whose Guid one is: reports mask Guids, so that the numbers alone tell nobody. */

import { guidsIn } from '../drivers/gateway/guid';
import type { World } from '../lifecycle/world';
import type { Session } from './session';
import { signInOf } from './success';

/** @param session whose Guid it should be, after its last sign-in */
export function whoseGuid({ gateway }: World, session: Session, guid: string): string {
  const { answer } = signInOf(session);
  const [own] = 'headers' in answer ? guidsIn(answer.headers ?? []) : [];
  const { guids, agentid } = session.client;
  if (guid === own) return 'the Guid of the sign-in';
  const at = guids.indexOf(guid);
  if (at >= 0)
    return at > guids.indexOf(own ?? '')
      ? `a Guid that has come to agent ${agentid} since the sign-in`
      : `a Guid that agent ${agentid} had before this sign-in`;
  const other = gateway.sessions.find(({ client }) => client.guids.includes(guid));
  if (!other) return 'a Guid that no answer has brought in this scenario';
  return other.client.agentid === agentid
    ? `a Guid of another session of agent ${agentid}`
    : `a Guid of agent ${other.client.agentid}`;
}
