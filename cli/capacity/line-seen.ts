/** Looks at the line of a softphone by the hook `observe`. */
import { isObject } from '../../schemas/json-object';
import { runAnyHook } from '../../steps/testbed/any-hook';
import { textOf } from '../../steps/testbed/hook-command';
import type { ServicePlan } from './plan';

const NAME = 'ixit.hooks.observe';

/** Keys that the far end has heard in the call; undefined where nobody can tell. @param deadline milliseconds */
export async function lineSeen(
  { hook, file }: NonNullable<ServicePlan['observed']>,
  deadline: number,
): Promise<string | undefined> {
  const state = await runAnyHook(NAME, hook, {}, file, deadline)
    .then((printed): unknown => JSON.parse(textOf(NAME, printed)))
    .catch(() => undefined);
  const line = isObject(state) ? state.line : undefined;
  return isObject(line) && typeof line.digits === 'string' ? line.digits : undefined;
}
