/** Judges a forced sign-in by the page on it, where the ICS claims it; else its payload is noted. */
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import { header } from '../drivers/http/reply-text';
import type { World } from '../lifecycle/world';
import { described, isTaken, jsonAnswer, succeeded } from './answers';
import { isClaimed } from './claims';
import { judgeNeighbour } from './neighbours';
import { row } from './requests';

const SIGNS_IN = 'gateway.forced-sign-in.rule.signs-in';
const SET_GUID = 'gateway.forced-sign-in.header.reply.Set-GUID';

/** The answer to a forced sign-in of an agent who can be forced out. */
export function judgeForced(world: World, came: GatewayAnswer): void {
  const claimed = isClaimed(world.target, SIGNS_IN);
  const answer = jsonAnswer(world, came, claimed ? SIGNS_IN : row('error.100-002'));
  const { headers, entry, payload } = answer;
  judgeNeighbour(world, 'forced-sign-in', 'reply', payload, entry);
  if (!claimed) return;
  const refused = { reason: 'the forced sign-in is refused', expected: 'success', actual: described(answer) };
  if (!isTaken(answer)) throw world.recorder.halted(SIGNS_IN, refused, entry);
  // Without a code, a poll has to show it.
  if (succeeded(answer)) world.recorder.pass(SIGNS_IN, entry);
  const guid = header(headers, 'set-guid');
  const mismatch = {
    reason: 'the answer to a forced sign-in brings no Guid',
    expected: 'a header Set-GUID: JSESSIONID=<Guid>',
    actual: guid ?? 'no such header',
  };
  world.recorder.judgeAll([SET_GUID], /^JSESSIONID=[^;\s]+/.test(guid ?? ''), mismatch, entry);
}
