/** Whose session it is that a step speaks of, and Guids that are not good for it. */
import { Inconclusive } from '../../schemas/verdict';
import { isRefused } from '../drivers/gateway/agent-answers';
import type { World } from '../lifecycle/world';
import type { Session } from './session';

/** Looks like a Guid and is none. */
const MADE_UP = '00000000-0000-4000-8000-000000000000.AgentGateway0';

/** A Guid that was to be tried; another in its place would be refused for another reason. */
function knownGuid(guid: string | undefined, whose: string): string {
  if (guid === undefined) throw new Inconclusive(`no Guid of ${whose} has come, so it cannot be tried`);
  return guid;
}

/**
 * The Guid that a call is to show; undefined: the agent's own, null: none.
 *
 * @throws Inconclusive when it has never come
 */
export type ShownGuid = (gateway: World['gateway']) => string | null | undefined;

/** Guids that the agent's calls can show, by the words of the feature. */
export const SHOWN_GUIDS: Record<string, ShownGuid> = {
  'with its own Guid': () => undefined,
  'without a Guid': () => null,
  'with a made-up Guid': () => MADE_UP,
  'with the Guid of the other agent': ({ other }) => knownGuid(other?.client.guid, 'the other agent'),
  'with the Guid of the session that has ended': ({ agentAtWork }) =>
    knownGuid(agentAtWork.client.guids.at(-1), 'that session'),
  'with the first Guid': ({ agentAtWork }) => knownGuid(agentAtWork.client.guids[0], 'the first session'),
};

/** The other agent of the scenario; a step without a Given before it is a fault of the feature. */
export function otherOf({ gateway: { other } }: World): Session {
  if (!other) throw new Error('no other agent is signed in');
  return other;
}

/** The session that a call is made in. */
export type CallingAgent = (world: World) => Session;

export const CALLING_AGENTS: Record<string, CallingAgent> = {
  'the agent': ({ gateway }) => gateway.agentAtWork,
  'the other agent': otherOf,
};

/** Whose Guid should be good: the agent's own, or where its sign-in was refused, that of whoever is signed in. */
export function ownerOf({ agentAtWork, sessions }: World['gateway']): Session {
  const refused = agentAtWork.signIn !== undefined && isRefused(agentAtWork.signIn.answer);
  const own = ({ account, client }: Session) => account === agentAtWork.account && client.signedIn;
  return (refused ? sessions.findLast(own) : undefined) ?? agentAtWork;
}
