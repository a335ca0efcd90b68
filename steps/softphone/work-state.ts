/** Why a work state is expected, by the words of the feature: each is judged by a row of its own. */
import { requirementId } from '../../schemas/load';
import { notInTime } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import { lastCall } from './current-call';
import { lookAsItStays } from './optional-look';
import { isChanged, isRefusedChange } from './refused-calls';

/** Looks for that work state, and judges the row that says so. */
export type WorkStateReason = (world: World, state: string) => Promise<void>;

const EXTTYPE = 'plugin.work_state.parameter.exttype';

export const WORK_STATE_REASONS: Record<string, WorkStateReason> = {
  'as asked': asAsked,
  'as it is by default': byDefault,
  'as before, if the change was refused': asBefore,
};

async function asAsked(world: World, state: string): Promise<void> {
  const question = `Is the agent's work state "${state}"?`;
  const sight = await world.softphone.testbed.sees(question, ({ workState }) => workState === state);
  const { holds, seen } = sight;
  // A reply that does not say that the state changed promises nothing.
  if (!holds && !isChanged(lastCall(world))) return;
  const reason = notInTime('the reply said that the work state changed, but it did not', sight);
  const mismatch = { reason, expected: `work state ${state}`, actual: seen };
  world.recorder.judgeAll(
    [requirementId(`${EXTTYPE}.${state}`), EXTTYPE],
    holds,
    mismatch,
    world.softphone.pluginCall?.answer,
  );
}

async function byDefault(world: World, state: string): Promise<void> {
  const requirement = 'plugin.checkin.rule.default-work-state';
  const question = `Is the agent's work state "${state}" after the check-in?`;
  const sight = await world.softphone.testbed.sees(question, ({ workState }) => workState === state);
  const { holds, seen } = sight;
  const reason = notInTime('the work state after check-in is not the documented default', sight);
  if (!holds)
    throw world.recorder.failed(requirement, { reason, expected: `work state ${state}`, actual: seen });
  world.recorder.pass(requirement);
}

async function asBefore(world: World, state: string): Promise<void> {
  const call = lastCall(world);
  if (!isRefusedChange(call)) return;
  const question = `Is the agent's work state still "${state}"?`;
  const sight = await lookAsItStays(world, question, ({ workState }) => workState === state);
  if (!sight) return;
  const requirement = 'plugin.work_state.reply.false';
  const reason = 'the change was refused, and the work state changed all the same';
  const mismatch = { reason, expected: `work state ${state}`, actual: sight.seen };
  if (!sight.holds) throw world.recorder.failed(requirement, mismatch, call.answer);
  world.recorder.pass(requirement, call.answer);
}
