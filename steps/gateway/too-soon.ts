/** A sign-in that is refused as if the agent were signed in: whether the agent is, or whether it only came too soon. */
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import type { World } from '../lifecycle/world';
import { described, succeeded } from './answers';
import { saysSignedIn } from './left-signed-in';
import { type Members, row, signIn } from './requests';
import type { Session } from './session';

/** Milliseconds on the gateway's clock, in which nobody signs the agent out. */
const LATER = 500;

/**
 * The same sign-in, sent again a little later, shows that nobody was signed in. That ends the scenario: it is the code
 * that is wrong, and nothing that went before.
 *
 * @param refused the answer to the sign-in
 * @param members that it had besides those which each needs
 */
export async function stopIfTooSoon(
  world: World,
  { account }: Session,
  refused: GatewayAnswer,
  members: Members = {},
): Promise<void> {
  if (!saysSignedIn(refused)) return;
  await world.gateway.testbed.time.pass(LATER);
  const again = world.gateway.session(account);
  const { answer } = await signIn(world, again, members);
  world.trace.claim(answer.entry);
  if (!succeeded(answer)) return;
  // Whoever is signed in now is signed out by the client that knows the Guid.
  world.gateway.current = again;
  const mismatch = {
    reason: `a sign-in is refused as if the agent were signed in; sent again ${LATER} ms later, it succeeds, though nobody was signed out meanwhile`,
    expected: 'success, for nobody is signed in',
    actual: `${described(refused)}; ${LATER} ms later: ${described(answer)}`,
  };
  throw world.recorder.halted(row('error.100-002'), mismatch, refused.entry);
}
