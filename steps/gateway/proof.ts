/** Shows that an account is as the target file says, before anything is held against the gateway. */
import { isDeepStrictEqual } from 'node:util';
import { Inconclusive } from '../../schemas/verdict';
import { isLegible } from '../drivers/gateway/agent-answers';
import type { World } from '../lifecycle/world';
import { codeOf, described, succeeded } from './answers';
import { signedOut } from './arrange';
import { stopIfLeft } from './left-signed-in';
import { claimEvents } from './refusals';
import { type Members, signIn } from './requests';
import { required, type Session } from './session';
import { signInOf } from './success';

/** Codes that may say something about the account instead of what was asked for. */
const ABOUT_ACCOUNT = ['100-002', '100-004', '100-015', '110-016'];

/**
 * Another code than the one for a wrong value counts against the gateway only when the same account is accepted without
 * that value: else it may be the account that the target file has wrongly. Nothing can show that of an account whose
 * sign-in always runs into a fault.
 *
 * @throws Inconclusive when the account is not accepted
 */
export async function proveAccount(world: World, session: Session, code: string): Promise<void> {
  const tried = signInOf(session);
  const came = codeOf(tried.answer);
  if (world.gateway.unhindered && session !== world.gateway.unhindered) {
    if (!succeeded(tried.answer) && !ABOUT_ACCOUNT.includes(came ?? '')) return;
    const { agentid } = session.account;
    throw new Inconclusive(
      `the sign-in of the agent ${agentid} runs into no fault: ${described(tried.answer)}`,
    );
  }
  if (came === undefined || !ABOUT_ACCOUNT.includes(came) || came === code) return;
  if (isDeepStrictEqual(tried.request, { ...required(session.account), ...session.own })) return;
  world.trace.claim(tried.answer.entry);
  await proveAccepted(world, session, session.own, `${described(tried.answer)}; without the wrong value: `);
}

/**
 * The account is accepted with these members, and signed out again.
 *
 * @param before what was said before, if anything: stands in the reason
 * @throws Inconclusive when it is not
 */
export async function proveAccepted(
  world: World,
  { account }: Session,
  members: Members = {},
  before = '',
): Promise<void> {
  const proof = world.gateway.session(account);
  const { answer } = await signIn(world, proof, members);
  world.trace.claim(answer.entry);
  if (!succeeded(answer)) {
    const what = Object.entries(members).map(([name, value]) => ` and ${name} ${value}`);
    throw new Inconclusive(
      `the agent ${account.agentid} cannot sign in with its password${what.join('')}: ${before}${described(answer)}`,
    );
  }
  await claimEvents(world, proof);
  const left = await signedOut(world, proof);
  // Of an answer without a code nobody knows: the sign-in that follows shows it.
  if (left && isLegible(left)) stopIfLeft(world, proof);
}
