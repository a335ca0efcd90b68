/** Brings the wellClient of a page that has loaded to where it can be called: there, and pointed at its server. */
import { now, pass } from '../../evidence/time';
import { firstLine, within } from '../within';
import type { ClientPage } from './client-page';

/** Time between two looks whether the wellClient is there. Milliseconds. */
const LOOK_EVERY = 50;

/**
 * Waits until the accessor gives something.
 *
 * @param deadline milliseconds
 * @throws Error, saying what the accessor gave instead
 */
export async function awaitClient(
  page: Pick<ClientPage, 'look'>,
  accessor: string,
  deadline: number,
): Promise<void> {
  const ends = now() + deadline;
  let reason = 'the page does not answer';
  for (let left = deadline; left > 0; left = ends - now()) {
    const unanswered = reason;
    reason = await within(left, page.look(accessor).catch(firstLine), () => unanswered);
    if (reason === '') return;
    await pass(LOOK_EVERY);
  }
  throw new Error(
    `after ${Math.round(deadline)} ms, ${reason}. See ixit.sdk.accessor and ixit.timers.arrange.`,
  );
}

/**
 * The version that the wellClient tells of itself; '' when it tells none.
 *
 * @param deadline milliseconds
 * @throws Error when the page hangs
 */
export function versionOf(
  page: Pick<ClientPage, 'version'>,
  accessor: string,
  deadline: number,
): Promise<string> {
  return within(deadline, page.version(accessor), () => {
    throw new Error('the page hangs when the wellClient is asked for its version');
  });
}

/**
 * Sets members of the live object that `getConfig()` gives, in place of `useConfig`, which would contact the
 * vendor's hosts. Does nothing when there are none.
 *
 * @param deadline milliseconds
 * @throws Error when a member does not keep its value
 */
export async function configureClient(
  page: Pick<ClientPage, 'configure'>,
  accessor: string,
  members: Record<string, unknown>,
  deadline: number,
): Promise<void> {
  if (Object.keys(members).length === 0) return;
  const reason = await within(deadline, page.configure(accessor, members), () => 'the page hangs');
  if (reason) throw new Error(`The wellClient cannot be configured (ixit.sdk.config): ${reason}`);
}
