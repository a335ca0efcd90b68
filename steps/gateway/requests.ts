/** Signs agents in, as documented and otherwise, and leaves what became of it in the session. */

import { findRequirement } from '../../schemas/load';
import type { RequirementId } from '../../schemas/requirement-id';
import type { Named, RowOf } from '../../schemas/row-types';
import { judgeOwnRequest } from '../evidence/judging';
import type { World } from '../lifecycle/world';
import { entered } from './left-signed-in';
import { required, type Session, type SignIn } from './session';

export type Members = Record<string, unknown>;

/** Id of a row of the sign-in: `rule.put` and the like. Throws when it has none of that name. */
export function row<Id extends string>(id: Named<Id, RowOf<'gateway', 'sign-in'>>): RequirementId {
  return findRequirement(`gateway.sign-in.${id}`).id;
}

/** Signs in with what is required and with these members besides. */
export async function signIn(world: World, session: Session, members: Members = {}): Promise<SignIn> {
  const request = { ...required(session.account), ...members };
  return keep(session, request, await entered(world, session, members, () => session.client.signIn(request)));
}

/** The same, for a request that the document calls valid: our own table is asked first. */
export async function signInAsDocumented(
  world: World,
  session: Session,
  members: Members = {},
): Promise<SignIn> {
  const request = { ...required(session.account), ...members };
  // The sample of the document has an empty password where its table requires one.
  if (session.account.password !== '') judgeOwnRequest(world.recorder, 'gateway', 'sign-in', request);
  return signIn(world, session, members);
}

/** Signs in with a body that is sent as it stands, or in another way than documented. */
export async function signInOddly(
  world: World,
  session: Session,
  body: string | Buffer | Members,
  options: { method?: string; headers?: [string, string][]; agentid?: string } = {},
): Promise<SignIn> {
  const request = typeof body === 'string' || Buffer.isBuffer(body) ? {} : body;
  const { agentid } = options;
  const send = () => session.client.signIn(body, options);
  const signIn = keep(session, request, await entered(world, session, undefined, send));
  return agentid === undefined ? signIn : Object.assign(signIn, { agentid });
}

/** The body of the sign-in without some of its members. */
export function without(members: Members, ...names: string[]): Members {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}

function keep(session: Session, request: Members, answer: SignIn['answer']): SignIn {
  session.signIn = { request, answer };
  session.judged = session.client.events.length;
  return session.signIn;
}
