/** Looks at the line of a softphone: by its simulator's state, or by the hook `observe` of the target file. */
import { isObject } from '../../schemas/json-object';
import { runHook, textOf } from '../../steps/testbed/hook-command';
import type { ServicePlan } from './plan';

const NAME = 'ixit.hooks.observe';

/** Keys that the far end has heard in the call; undefined where nobody can tell. @param deadline milliseconds */
export async function lineSeen(
  observed: NonNullable<ServicePlan['observed']>,
  deadline: number,
): Promise<string | undefined> {
  const state = await stateOf(observed, deadline).catch(() => undefined);
  const line = isObject(state) ? state.line : undefined;
  return isObject(line) && typeof line.digits === 'string' ? line.digits : undefined;
}

async function stateOf(observed: NonNullable<ServicePlan['observed']>, deadline: number): Promise<unknown> {
  if ('address' in observed)
    return (await fetch(observed.address, { signal: AbortSignal.timeout(deadline) })).json();
  const { hook, file } = observed;
  return JSON.parse(textOf(NAME, await runHook(NAME, hook, {}, file, deadline)));
}
