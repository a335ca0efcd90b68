/** Judges sign-outs by the page on them, where the ICS claims it. */
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import type { World } from '../lifecycle/world';
import { described, jsonAnswer } from './answers';
import { isClaimed } from './claims';

export const SIGNS_OUT = 'gateway.sign-out.rule.signs-out';

/** A sign-out of an agent who is signed in and has no call is not refused. Ends the scenario where that is claimed. */
export function judgeRefusedSignOut(world: World, answer: GatewayAnswer): void {
  if (!isClaimed(world.target, SIGNS_OUT)) return;
  const { entry } = jsonAnswer(world, answer, SIGNS_OUT);
  const mismatch = { reason: 'the sign-out is refused', expected: 'success', actual: described(answer) };
  throw world.recorder.halted(SIGNS_OUT, mismatch, entry);
}
