/** A sign-in that is refused though the document allows each option of it: which of them it takes to be refused. */
import type { RequirementId } from '../../schemas/requirement-id';
import { isRefused } from '../drivers/gateway/agent-answers';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import type { World } from '../lifecycle/world';
import { codeOf, succeeded } from './answers';
import { signedOut } from './arrange';
import { saysSignedIn } from './left-signed-in';
import { type Members, row, signIn } from './requests';
import { required, type Session } from './session';
import { parameterOf, rowsOfGiven } from './sign-in-parameters';
import { signInOf } from './success';

type Account = Session['account'];

/** Codes after which the same password is not sent again and again. */
const ABOUT_PASSWORD = ['100-004', '110-016'];

/** What a sign-in needs to be refused as the last one was. */
export interface Culprits {
  /** Options without any of which it is taken. */
  options: string[];
  /** Rows of those, and of values at the greatest length. */
  rows: RequirementId[];
}

/**
 * Leaves out one option after another that the refusal does not take. Each sign-in that succeeds is signed out.
 * Nothing is found where an answer is neither a refusal nor a success, or is about the password.
 */
export async function culpritsOf(world: World, session: Session): Promise<Culprits> {
  const { request, answer } = signInOf(session);
  const { account } = session;
  const own = Object.keys(required(account));
  let left = Object.fromEntries(Object.entries(request).filter(([name]) => !own.includes(name)));
  if (!isOfOptions(answer)) return { options: [], rows: [] };
  for (const name of Object.keys(left)) {
    const { [name]: _, ...fewer } = left;
    const fate = await fateOf(world, account, fewer);
    if (fate === 'unclear') return { options: [], rows: [] };
    if (fate === 'refused') left = fewer;
  }
  const options = Object.keys(left);
  if (options.length === 0) return { options, rows: [] };
  const rows = options.flatMap((name) => rowsOf(name, left[name]));
  return { options, rows: [...rows, ...(await rowsOfAccount(world, account, left))] };
}

function isOfOptions(answer: GatewayAnswer): boolean {
  return isRefused(answer) && !saysSignedIn(answer) && !ABOUT_PASSWORD.includes(codeOf(answer) ?? '');
}

async function fateOf(
  world: World,
  account: Account,
  members: Members,
): Promise<'taken' | 'refused' | 'unclear'> {
  const trial = world.gateway.session(account);
  const { answer } = await signIn(world, trial, members);
  world.trace.claim(answer.entry);
  if (!succeeded(answer)) return isOfOptions(answer) ? 'refused' : 'unclear';
  await signedOut(world, trial);
  return trial.client.signedIn ? 'unclear' : 'taken';
}

/**
 * Of an account whose password and phone number are as long as they may be: which of the two is refused beside the options
 * that another agent's sign-in may have.
 */
async function rowsOfAccount(world: World, account: Account, members: Members): Promise<RequirementId[]> {
  const { phonenum } = account;
  if (!isLongest('phonenum', phonenum) || !isLongest('password', account.password)) return [];
  const other = world.gateway.testbed.agent('normal');
  if ((await fateOf(world, other, members)) !== 'taken') return [];
  const shorter = phonenum.slice(0, -1);
  if ((await fateOf(world, account, { phonenum: shorter })) !== 'taken') return [];
  const isTaken = (await fateOf(world, account, { ...members, phonenum: shorter })) === 'taken';
  return [row(isTaken ? 'parameter.phonenum.length' : 'parameter.password.length')];
}

function rowsOf(name: string, given: unknown): RequirementId[] {
  return [
    ...rowsOfGiven(name, given),
    ...(isLongest(name, given) ? [row<string>(`parameter.${name}.length`)] : []),
  ];
}

function isLongest(name: string, given: unknown): boolean {
  return typeof given === 'string' && given.length === parameterOf(name)?.maxLength;
}
