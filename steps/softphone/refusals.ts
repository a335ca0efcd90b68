/** After a command that was refused the line is as before: seen from outside, where the target tells of it. */
import { requirementId } from '../../schemas/load';
import { findReply } from '../../schemas/tables';
import type { World } from '../lifecycle/world';
import { ifTold } from '../testbed/observation';
import type { Observed, Sight } from '../testbed/softphone/testbed';
import { resultOf } from './told';
import type { LineState, ServiceCommand } from './under-test';

/** What a line does, and in a call what its far end has heard, where that is known and told. */
export function lineAsBefore(world: World, state: LineState): (seen: Observed) => boolean {
  const { heard } = world.softphone;
  const isSame = ({ line }: Observed) => {
    if (state !== 'in-call' || heard === undefined) return true;
    const digits = ifTold(() => line.digits);
    return digits === undefined || digits === heard;
  };
  return (seen) => seen.line && seen.line.state === state && isSame(seen);
}

/** Holds what was seen after a refusal against its row: nothing has changed. */
export function judgeRefusal(
  world: World,
  { name, answer }: ServiceCommand,
  state: LineState,
  { holds, seen }: Sight,
): void {
  const result = resultOf(answer);
  const documented = findReply('local-service', name, 'result').rows.some(({ id }) => id === result);
  const requirement = requirementId(
    `local-service.${name}.${documented ? `result.${result}` : 'parameter.cmd'}`,
  );
  const { heard } = world.softphone;
  const keys = state === 'in-call' && heard !== undefined ? `, keys heard: ${heard || 'none'}` : '';
  const reason = `a command that was refused with ${result} had an effect`;
  const mismatch = { reason, expected: `line ${state}${keys}`, actual: seen };
  if (!holds) throw world.recorder.failed(requirement, mismatch, answer.entry);
  world.recorder.pass(requirement, answer.entry, 'along');
}
