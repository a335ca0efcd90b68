/** Judges what a call of the SDK returned at once, and what fail was given later on. */
import { isObject } from '../../schemas/json-object';
import { isMissing } from '../../schemas/trace-entry';
import { tolerate } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import type { SdkCall, Settling } from './sdk-calls';
import { row } from './sdk-calls';

/**
 * What the call returned at once has to take done and fail, in a chain. Throws Halt when it did not return: of a
 * function that is not there, or a page that hangs, nothing comes any more.
 */
export function judgeReturn({ recorder }: World, { name, answer }: SdkCall): void {
  const mismatch = (reason: string) => ({ reason, expected: 'done and fail', actual: answer.summary });
  const requirement = row(name, 'rule.promise');
  const broken = (reason: string) => recorder.broken(requirement, mismatch(reason), answer);
  if (answer.kind === 'exception') {
    broken('the call threw an exception, though its arguments are in order');
    return;
  }
  if (answer.kind !== 'return') {
    const mismatched = isMissing(answer)
      ? { ...mismatch('there is no such function'), expected: `a function ${name}` }
      : mismatch('the call did not return');
    throw recorder.halted(row(name, 'rule.function'), mismatched, answer);
  }
  const { promise } = answer.data;
  if (!promise.done || !promise.fail) broken('done and fail cannot be called on what came back');
  else if (!promise.chains) broken('fail cannot be called on what done gives');
  else recorder.pass(requirement, answer);
  if (promise.then || !promise.chains) return;
  const text = `what ${name} returns has no then, so that it cannot be awaited`;
  recorder.note({ requirement, erratum: 'WC-14', level: 'info', text }, answer);
}

/** Throws Halt when the function of that call is not there: no argument of it can be judged. */
export function haltIfMissing(world: World, call: SdkCall): void {
  if (isMissing(call.answer)) judgeReturn(world, call);
}

/** By other pages, what fail is given has the status of the answer (WC-19). */
export function judgeReason(world: World, { name }: SdkCall, settling: Settling): void {
  const { request, status = 0 } = settling;
  const [settled] = settling.all;
  // An SDK that refuses by itself has no status to give.
  if (!settled || !request) return;
  const reason = settled.data.arguments[0]?.value;
  const told = isObject(reason) ? reason.status : undefined;
  if (told === status) return;
  const requirement = row(name, 'rule.fail');
  const expected = `status ${status}`;
  const actual = `status ${JSON.stringify(told) ?? 'missing'}`;
  if (typeof told === 'number') {
    const text =
      status === 0
        ? 'fail is given the status of an answer, though there was none'
        : 'fail is given another status than the server answered';
    tolerate(world, { requirement, erratum: 'WC-19', text, expected, actual }, settled);
  } else {
    const text = `fail is given nothing that has the status of the answer (expected ${expected}, came ${actual})`;
    world.recorder.note({ requirement, erratum: 'WC-19', level: 'warn', text, about: 'status' }, settled);
  }
}
