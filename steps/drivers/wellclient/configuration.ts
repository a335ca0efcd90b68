/** Brings the wellClient of a page that has loaded to where it can be called: there, and pointed at its server. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { firstLine, within } from '../within';

/** Time between two looks whether the wellClient is there. Milliseconds. */
const LOOK_EVERY = 50;

/**
 * Waits until the accessor gives something.
 *
 * @param deadline milliseconds
 * @throws Error, saying what the accessor gave instead
 */
export async function awaitClient(page: Page, accessor: string, deadline: number): Promise<void> {
  const ends = performance.now() + deadline;
  let reason = 'the page does not answer';
  for (let left = deadline; left > 0; left = ends - performance.now()) {
    const unanswered = reason;
    const look = page.evaluate((given) => window.wellClientTester?.look(given), accessor).catch(firstLine);
    const found = await within(left, look, () => unanswered);
    if (found === '') return;
    reason = found ?? reason;
    await pause(LOOK_EVERY);
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
export async function versionOf(page: Page, accessor: string, deadline: number): Promise<string> {
  const told = page.evaluate((given) => window.wellClientTester?.version(given), accessor);
  const version = await within(deadline, told, () => {
    throw new Error('the page hangs when the wellClient is asked for its version');
  });
  return version ?? '';
}

/**
 * Sets members of the live object that `getConfig()` gives, in place of `useConfig`, which would contact the
 * vendor's hosts. Does nothing when there are none.
 *
 * @param deadline milliseconds
 * @throws Error when a member does not keep its value
 */
export async function configureClient(
  page: Page,
  accessor: string,
  members: Record<string, unknown>,
  deadline: number,
): Promise<void> {
  if (Object.keys(members).length === 0) return;
  const configured = page.evaluate(([client, given]) => window.wellClientTester?.configure(client, given), [
    accessor,
    members,
  ] as const);
  const reason = await within(deadline, configured, () => 'the page hangs');
  if (reason) throw new Error(`The wellClient cannot be configured (ixit.sdk.config): ${reason}`);
}
