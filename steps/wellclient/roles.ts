/** Has an agent be as its role says: by a hook, or else by what the SDK itself can do. */
import type { CtiAgent, CtiAgentRole } from '../../fixtures/targets/target';
import { Inconclusive, unlessInconclusive } from '../../schemas/verdict';
import type { World } from '../lifecycle/world';
import { ifTold } from '../testbed/observation';
import type { ObservedCti } from '../testbed/wellclient/testbed';
import { arrangeByPage } from './sessions';

type Mode = 'Ready' | 'NotReady' | 'WorkNotReady' | 'Logout';

/** What the roles say of agents that can be seen. */
const MODES: Partial<Record<CtiAgentRole, Mode>> = {
  ready: 'Ready',
  notReady: 'NotReady',
  wrapUp: 'WorkNotReady',
  signedOut: 'Logout',
  quotaReached: 'NotReady',
  disabled: 'Logout',
};

/** What forces an agent into a mode, and what out of it. */
const FORCED = { Ready: 'forceReady', NotReady: 'forceNotReady', Logout: 'forceLogout' } as const;
const OTHER = { Ready: 'forceNotReady', NotReady: 'forceReady', Logout: 'forceLogout' } as const;

const RESET = 'ixit.cti.hooks.reset';
const SIGN_IN = 'ixit.cti.hooks.signIn';

/** What is known of an agent before anything is done about it. */
interface Known {
  role: CtiAgentRole;
  agent: CtiAgent;
  wanted: Mode;
  /** Nothing where nobody can tell. */
  is: string | undefined;
}

/**
 * Calls are about that agent from now on, at the device where the agent signs in. Throws Inconclusive when the agent is
 * not as the role says, and cannot be brought there.
 */
export async function turnTo(world: World, role: CtiAgentRole): Promise<void> {
  const { about, testbed } = world.wellclient;
  const agent = testbed.agent(role);
  about.agentId = agent.agentId;
  about.agentDevice = agent.deviceId;
  if (role === 'unknown') await isNobody(world, agent);
  const wanted = MODES[role];
  if (wanted === undefined) return;
  const is = await modeOf(world, agent, wanted);
  const known = { role, agent, wanted, is };
  if (is === wanted || isTrusted(world, known)) return;
  const how = await bring(world, known);
  if (is === undefined) return;
  const { holds } = await testbed.sees(question(known), isIn(known));
  if (!holds) throw new Inconclusive(`${inWords(known)}, nor after ${how}`);
}

/** Throws Inconclusive when somebody can be seen who should not be there. */
async function isNobody({ wellclient }: World, { agentId }: CtiAgent): Promise<void> {
  const now = await wellclient.testbed.look();
  if (now && 'agents' in now && agentId in now.agents)
    throw new Inconclusive(
      `the server has an agent ${agentId}, whom ixit.cti.agents.unknown says it has not`,
    );
}

/** Where nobody can tell: a reset has seen to it, and who has a defect is as the target file says. */
function isTrusted({ wellclient }: World, { role, agent, is }: Known): boolean {
  if (is !== undefined) return false;
  if (role === 'disabled') return true;
  if (role !== 'quotaReached') return wellclient.testbed.has('reset');
  return !wellclient.testbed.can('signIn') && agent.password === undefined;
}

/** Brings the agent there, and says by what. */
async function bring(world: World, known: Known): Promise<string> {
  const { role, agent, wanted, is } = known;
  const { testbed } = world.wellclient;
  if (wanted === 'WorkNotReady') {
    if (testbed.has('reset')) throw new Inconclusive(`${inWords(known)}, though the hook ${RESET} has run`);
    throw new Inconclusive(`${inWords(known)}, and no ${RESET} sees to it`, [RESET]);
  }
  if (wanted === 'Logout') return force(world, known, wanted);
  const isOut = is === 'Logout' || (is === undefined && (role === 'quotaReached' || agent.password));
  if (!isOut && !testbed.has('signIn')) return force(world, known, wanted);
  if (!testbed.has('signIn') && agent.password !== undefined) {
    const signedIn = world.wellclient.signInOnOwnPage(role, wanted);
    await signedIn.catch((error: unknown) => also(known, error));
    return 'it has signed in on a page of its own';
  }
  if (!testbed.can('signIn')) {
    const text = `${inWords(known)}: it has no password to sign in with, and no ${SIGN_IN} does so`;
    throw new Inconclusive(text, [SIGN_IN]);
  }
  await testbed.bringAbout('signIn', { agentId: agent.agentId, deviceId: agent.deviceId, mode: wanted });
  return `it was to be signed in (${SIGN_IN})`;
}

/** By the force calls of the SDK. Where nobody can tell in which mode the agent is, it is in another one first. */
async function force(world: World, known: Known, wanted: keyof typeof FORCED): Promise<string> {
  const { agentId, deviceId } = known.agent;
  if (!world.wellclient.signsIn)
    throw new Inconclusive(`${inWords(known)}, and nobody has signed in who could force it`);
  const call = FORCED[wanted];
  const forced = (name: string) => arrangeByPage(world, name, [agentId, deviceId]);
  if (known.is === undefined) {
    // Whoever is so already may not be forced to be so.
    await forced(OTHER[wanted]).catch(unlessInconclusive);
    if (wanted === 'Logout') return call;
  }
  await forced(call).catch((error: unknown) => also(known, error));
  return call;
}

/** Nothing where nobody can look, or the mode is not told. */
async function modeOf({ wellclient }: World, agent: CtiAgent, wanted: Mode): Promise<string | undefined> {
  const { testbed } = wellclient;
  const now = await testbed.look();
  if (now) return ifTold(() => now.agents[agent.agentId]?.mode);
  if (testbed.has('reset') || !testbed.can('observe')) return undefined;
  const asked = { agent, wanted };
  const { holds } = await testbed.sees(question(asked), isIn(asked));
  return holds ? wanted : 'in another mode';
}

function question({ agent, wanted }: Pick<Known, 'agent' | 'wanted'>): string {
  return `Is the mode of ${agent.agentId} now ${wanted}?`;
}

function isIn({ agent, wanted }: Pick<Known, 'agent' | 'wanted'>): (state: ObservedCti) => boolean {
  return ({ agents }) => agents[agent.agentId]?.mode === wanted;
}

function inWords({ role, agent, wanted, is }: Known): string {
  const who = `${agent.agentId} (ixit.cti.agents.${role})`;
  return is === undefined
    ? `nobody can tell whether ${who} is ${wanted}, as its role says`
    : `${who} is ${is}, and not ${wanted}, as its role says`;
}

/** Throws what has kept an agent from its role, with what it is kept from. */
function also(known: Known, error: unknown): never {
  throw error instanceof Inconclusive ? new Inconclusive(`${inWords(known)}: ${error.message}`) : error;
}
