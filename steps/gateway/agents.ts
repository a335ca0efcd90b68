/** Agents of the target file, by the words of the feature. */
import type { GatewayRole } from '../../fixtures/targets/target';
import type { World } from '../lifecycle/world';
import { proveAccepted } from './proof';
import type { Members } from './requests';
import type { Session } from './session';

/** Values of `agenttype`: PC and phone, and video besides. */
export const VOICE = 4;
export const VIDEO = 11;

/** The session of that agent, before any sign-in of it. */
export type AnAgent = (world: World) => Session | Promise<Session>;

export const AGENTS: Record<string, AnAgent> = {
  'may sign in': inRole('normal'),
  'mistypes the password': inRole('wrongPassword'),
  'has a locked account': inRole('locked'),
  'may be locked': inRole('lockable'),
  'has video': inRole('video'),
  'cannot be forced out': inRole('notKickable'),
  'must change the password': inRole('mustChangePassword'),
  'has a password that never expires': inRole('neverExpires'),
  'has a password of 32 characters and a phone number of 24': inRole('longest'),
  'has the lowest number': inRole('lowest'),
  'has the highest number': inRole('highest'),
  'has an empty password': inRole('emptyPassword'),
  'has no other type than one': ({ gateway }) => {
    const { role, agent } = gateway.testbed.anyAgent(['wrongType', 'videoOnly']);
    return Object.assign(gateway.session(agent), { own: role === 'videoOnly' ? { agenttype: VIDEO } : {} });
  },
  'has nothing but video': async (world) => {
    const own = { agenttype: VIDEO };
    return accepted(world, Object.assign(world.gateway.agent('videoOnly'), { own }), own);
  },
  'has video, and may do without': (world) =>
    accepted(world, world.gateway.agent('video'), { agenttype: VOICE }),
};

function inRole(role: GatewayRole): AnAgent {
  return ({ gateway }) => gateway.agent(role);
}

/** The session, once the account has been shown to be as the target file says. */
async function accepted(world: World, session: Session, members: Members): Promise<Session> {
  world.gateway.current = session;
  await proveAccepted(world, session, members);
  return session;
}
