/** After a command that was refused the line is as before: seen from outside, where the target tells of it. */
import { requirementId } from '../../schemas/load';
import { findReply } from '../../schemas/tables';
import type { World } from '../lifecycle/world';
import type { Sight } from '../testbed/softphone/testbed';
import { resultOf } from './told';
import type { ServiceCommand } from './under-test';

/** Holds what was seen after a refusal against its row: nothing has changed. */
export function judgeRefusal(
  world: World,
  { name, answer }: ServiceCommand,
  expected: string,
  { holds, seen }: Sight,
): void {
  const result = resultOf(answer);
  const documented = findReply('local-service', name, 'result').rows.some(({ id }) => id === result);
  const requirement = requirementId(
    `local-service.${name}.${documented ? `result.${result}` : 'parameter.cmd'}`,
  );
  const reason = `a command that was refused with ${result} had an effect`;
  const mismatch = { reason, expected: `line ${expected}`, actual: seen };
  if (!holds) throw world.recorder.failed(requirement, mismatch, answer.entry);
  world.recorder.pass(requirement, answer.entry, 'along');
}
