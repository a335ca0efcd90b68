/** Polls for an agent and judges each answer as what the vendor's other pages say of polling. */
import type { RequirementId } from '../../schemas/requirement-id';
import { unwrapped } from '../drivers/gateway/agent-answers';
import type { PolledEvent } from '../drivers/gateway/agent-client';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import { guidsIn } from '../drivers/gateway/guid';
import { header } from '../drivers/http/reply-text';
import type { World } from '../lifecycle/world';
import { effectMayFollow } from '../testbed/watch';
import { BAD_GUID, codeOf, described, isTaken, jsonAnswer, requestOf } from './answers';
import { judgeEvent, judgeNeighbour } from './neighbours';
import { row } from './requests';
import type { Session } from './session';

export const POLLING = row('rule.polling');

/** Judges an answer to a poll and claims it; an answer that is none breaks the rule on polling. */
export function judgePoll(world: World, answer: GatewayAnswer): void {
  const { payload, entry } = jsonAnswer(world, answer, POLLING);
  judgeNeighbour(world, 'poll', 'reply', payload, entry);
  noteRepeatedGuid(world, answer);
  const event = unwrapped(payload.event);
  if (event !== undefined && event !== null) judgeEvent(world, event, entry);
}

/** A Guid that has not changed need not be told again (erratum GW-13). */
function noteRepeatedGuid(world: World, answer: GatewayAnswer): void {
  if (answer.outcome !== 'answered' || header(answer.headers, 'set-guid') === undefined) return;
  const shown = header(requestOf(world, answer)?.headers ?? [], 'guid');
  if (guidsIn(answer.headers)[0] !== shown) return;
  const text = 'the answer to a poll repeats in Set-GUID a Guid that has not changed';
  const requirement = row('header.reply.Guid');
  world.recorder.note({ requirement, erratum: 'GW-13', level: 'ok-note', text }, answer.entry);
}

/**
 * Polls until so many events have come as are expected, or none is left. A poll that is refused breaks the rule.
 * When the events are not as expected, polls on until none is left, so that the report can show them all.
 *
 * @param expected names of the events, in order
 * @param requirement what is broken when a poll is refused
 */
export async function fetchEvents(
  world: World,
  session: Session,
  expected: string[],
  requirement = POLLING,
): Promise<PolledEvent[]> {
  const { client } = session;
  const from = session.judged;
  await collect(
    world,
    session,
    requirement,
    (events) => events.length - from >= expected.length,
    effectMayFollow(world.gateway.testbed.time, world.timers),
  );
  const asExpected = expected.every((name, i) => client.events[from + i]?.eventType === name);
  if (!asExpected) await collect(world, session, requirement, () => false);
  session.judged = client.events.length;
  return client.events.slice(from);
}

/**
 * What a refused poll breaks: the requirement that it should show where the code says that nobody is signed in with the
 * Guid; else the rule on polling, for then the refusal says nothing of Guid or presence.
 */
export function blamed(answer: GatewayAnswer, requirement: RequirementId): RequirementId {
  return blamesPresence(answer) ? requirement : POLLING;
}

function blamesPresence(answer: GatewayAnswer): boolean {
  const code = codeOf(answer);
  return code === undefined || BAD_GUID.includes(code);
}

async function collect(
  world: World,
  session: Session,
  requirement: RequirementId,
  enough: (events: PolledEvent[]) => boolean,
  mayCome?: () => boolean,
): Promise<void> {
  for (const answer of await session.client.collect(enough, mayCome)) {
    judgePoll(world, answer);
    if (isTaken(answer)) continue;
    const reason = 'a poll for an agent who is signed in is refused';
    const mismatch = { reason, expected: 'the events of the agent', actual: described(answer) };
    // It is the Guid of the sign-in that was not good for it (erratum GW-13).
    session.pollRefused = true;
    if (requirement === POLLING && session.client.guids.length <= 1 && blamesPresence(answer))
      world.recorder.broken(row('header.reply.Guid'), mismatch, answer.entry);
    throw world.recorder.failed(requirement, mismatch, answer.entry);
  }
}
