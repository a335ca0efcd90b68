/** How a sign-in gives one of its members, by the words of the feature. */
import type { RequirementId } from '../../schemas/requirement-id';
import type { World } from '../lifecycle/world';
import { row, signIn, signInOddly, without } from './requests';
import { required, type Session } from './session';
import { parameterOf } from './sign-in-parameters';
import { textOf } from './texts';

/** Signs in with the member of that name given so; the number of the agent stands in the address. */
export type Giving = (world: World, session: Session, name: string) => Promise<unknown>;

export const GIVINGS: Record<string, (filled: string) => Giving> = {
  'left out': () => (world, session, name) =>
    signInOddly(world, session, without(required(session.account), name)),
  'set to {json}': (json) => (world, session, name) => give(world, session, name, JSON.parse(json)),
  'of {int} characters': (length) => (world, session, name) =>
    give(world, session, name, textOf(name, Number(length), session.account)),
  'changed by a minus before it': () => changed((agentid) => `-${agentid}`),
  'changed by an x behind it': () => changed((agentid) => `${agentid}x`),
  'changed by a blank in it': () => changed((agentid) => `${agentid.slice(0, 1)} ${agentid.slice(1)}`),
};

/** The row that a sign-in is about which gives that member. */
export function rowOfMember(name: string): RequirementId {
  if (name === 'agentid') return row('parameter.agentid.range');
  return row(parameterOf(name) ? `parameter.${name}` : 'reply.0');
}

function give(world: World, session: Session, name: string, value: unknown): Promise<unknown> {
  if (name === 'agentid')
    return signInOddly(world, session, required(session.account), { agentid: String(value) });
  return signIn(world, session, { [name]: value });
}

/** Of the agent's own number, so that only the change can be what is refused. */
function changed(change: (agentid: string) => string): Giving {
  return (world, session) => give(world, session, 'agentid', change(session.account.agentid));
}
