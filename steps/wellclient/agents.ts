/** Judges a mode that is forced on an agent who talks (WC-37), or who is in it already (WC-35). */

import type { World } from '../lifecycle/world';
import { ifTold } from '../testbed/observation';
import { modeBy } from './calls';
import { areSame, conversations } from './conversations';
import { effectInWords } from './effects';
import { eventsSince } from './events';
import { judgeUnchanged, stopIfToldElsewhere } from './judged-effects';
import { endCall } from './placed-calls';
import { judgeEitherOutcome, notes } from './refusals';
import type { SdkCall } from './sdk-calls';
import { row } from './sdk-calls';

/**
 * Refused, or carried out at once, or when the agent's call has ended; which of them is noted. Throws
 * NonConformance when done came and the mode has not changed in the end.
 */
export async function judgeAgentInCall(world: World, call: SdkCall): Promise<void> {
  const outcome = await judgeEitherOutcome(world, call, { erratum: 'WC-37', fail: 'ok-note' });
  if (outcome === 'fail') return judgeUnchanged(world, call);
  const { testbed, about } = world.wellclient;
  const now = await testbed.look();
  const { before } = call;
  const ended = now && before && ifTold(() => !areSame(conversations(before), conversations(now)));
  if (ended) notes(world, call, 'WC-37', 'warn', "the agent's call ends by it");
  const wanted = modeBy(call);
  const atOnce = now !== undefined && now.agents[about.agentId]?.mode === wanted;
  if (!atOnce && !ended) await endCall(world, about.callId);
  const when = atOnce ? 'at once' : 'when the call has ended';
  const { holds, seen } = await testbed.sees(
    `Is it so that ${effectInWords(call)}, ${when}?`,
    ({ agents }) => agents[about.agentId]?.mode === wanted,
  );
  const requirement = row(call.name, 'rule.effect');
  const mismatch = {
    reason: 'done was called, but nothing happened',
    expected: String(wanted),
    actual: seen,
  };
  if (!holds) {
    stopIfToldElsewhere(world, call, 'either');
    throw world.recorder.failed(requirement, mismatch, call.answer);
  }
  world.recorder.pass(requirement, call.answer);
  notes(world, call, 'WC-37', 'ok-note', `done, and it takes effect ${when}`);
}

/** An event tells the mode once more though it is no other than before (WC-35). */
export async function noteRepeatedMode(world: World, call: SdkCall): Promise<void> {
  const { agentId } = call.about;
  const repeated = (await eventsSince(world, call)).some(
    (event) => event.agentId === agentId && event.agentMode === modeBy(call),
  );
  if (repeated) notes(world, call, 'WC-35', 'info', 'an event repeats the mode');
}
