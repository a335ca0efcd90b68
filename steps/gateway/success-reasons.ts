/** What it shows besides that a sign-in succeeds, by the words of the feature. */
import { findReply } from '../../schemas/tables';
import type { World } from '../lifecycle/world';
import { codeOf, described, SUCCESS } from './answers';
import { judgeOptions } from './options-kept';
import { row } from './requests';
import { judgeSuccess, type Success, signInOf } from './success';
import { stopIfTooSoon } from './too-soon';

/** Judges the last sign-in, which is to succeed, by what it shows. */
export type SuccessReason = (world: World) => Promise<void> | void;

export const SUCCESS_REASONS: Record<string, SuccessReason> = {
  'so "password" and "phonenum" are taken': showing('parameter.password', 'parameter.phonenum'),
  'so the limits of "password" and "phonenum" are kept': showing(
    'parameter.password.length',
    'parameter.phonenum.length',
  ),
  ...Object.fromEntries(
    ['ip', 'vcPhoneNumber', 'serviceToken', 'serviceworkid'].map((name) => [
      `so the limit of "${name}" is kept`,
      showing(`parameter.${name}.length`),
    ]),
  ),
  'so the range of "agentid" includes 101': showing('parameter.agentid.range'),
  'so the range of "agentid" includes 59999': showing('parameter.agentid.range'),
  'as the method PUT says': showing('rule.put'),
  'as the content type says': showing('header.request.Content-Type'),
  'for it is another agent who is locked': besideLocked,
  'and each option is as it was given, or by default': async (world) =>
    passSuccess(world, await judgeOptions(world)),
};

/** A sign-in that succeeds is what the scenario set out to see; its time is kept. */
export function passSuccess(world: World, { answer, result }: Success): void {
  if (codeOf(answer) === SUCCESS) world.recorder.pass(row('reply.0'), answer.entry);
  world.gateway.firstLoginTime ??= Number(result.loginTime);
}

/** The sign-in succeeds, and that it does shows that these rows hold. */
function showing(...rows: string[]): SuccessReason {
  const requirements = rows.map(row);
  return (world) => {
    const success = judgeSuccess(world, world.gateway.agentAtWork, ...requirements);
    passSuccess(world, success);
    for (const requirement of requirements) world.recorder.pass(requirement, success.answer.entry);
  };
}

async function besideLocked(world: World): Promise<void> {
  const session = world.gateway.agentAtWork;
  const { answer } = signInOf(session);
  const code = codeOf(answer) ?? '';
  const rows = findReply('gateway', 'sign-in', 'reply').rows.filter(
    ({ kind, id }) => kind === 'error' && id === code,
  );
  const mismatch = {
    reason: 'an agent with the right password is refused since wrong ones were given for another agent',
    expected: 'success, as before those',
    actual: described(answer),
  };
  world.trace.claim(answer.entry);
  await stopIfTooSoon(world, session, answer);
  for (const { id } of rows) throw world.recorder.halted(row(`error.${id}`), mismatch, answer.entry);
  judgeSuccess(world, session);
  // The codes that came for the wrong passwords do not come for the right one.
  const seen = new Set(world.gateway.tried.map((tried) => codeOf(tried)));
  for (const each of ['100-004', '110-016'])
    if (seen.has(each)) world.recorder.pass(row(`error.${each}`), answer.entry);
}
