/** Codes that a sign-in is refused with, and what that shows besides, by the words of the feature. */
import { findReply } from '../../schemas/tables';
import type { World } from '../lifecycle/world';
import { succeeded } from './answers';
import { proveAccount } from './proof';
import { claimEvents, judgeRefusal } from './refusals';
import { row } from './requests';
import { judgeSuccess, signInOf } from './success';

/** Judges the last sign-in, which must be refused with that code. */
export type RefusalCode = (world: World) => Promise<void>;

const CODES = findReply('gateway', 'sign-in', 'reply').rows.filter(({ kind }) => kind === 'error');

export const REFUSAL_CODES: Record<string, RefusalCode> = {
  ...Object.fromEntries(CODES.map(({ id }) => [`"${id}"`, refusedWith(id)])),
  '"100-004", so "password" is read': refusedSince('100-004', 'password'),
  '"100-012", so "agenttype.default" is read': refusedSince('100-012', 'agenttype.default'),
  '"100-016", or taken as if "ip" were sound': refusedOrTaken('100-016', 'ip'),
};

function refusedWith(code: string): RefusalCode {
  return async (world) => {
    const session = world.gateway.agentAtWork;
    await proveAccount(world, session, code);
    await judgeRefusal(world, session, row(`error.${code}`), { code });
  };
}

/** @param parameter what is read, as the code shows; one that is not read is broken where the sign-in succeeds */
function refusedSince(code: string, parameter: string): RefusalCode {
  const read = row(`parameter.${parameter}`);
  return async (world) => {
    const session = world.gateway.agentAtWork;
    if (succeeded(signInOf(session).answer)) await judgeRefusal(world, session, read, { code });
    await judgeRefusal(world, session, row(`error.${code}`), { code });
    world.recorder.pass(read, signInOf(session).answer.entry);
  };
}

/** @param parameter what may be taken though its value is none; strictly it may not */
function refusedOrTaken(code: string, parameter: string): RefusalCode {
  const requirement = row(`error.${code}`);
  return async (world) => {
    const session = world.gateway.agentAtWork;
    const { answer } = signInOf(session);
    if (!succeeded(answer) || world.parameters.strict) {
      await judgeRefusal(world, session, requirement, { code });
      return;
    }
    // The row stays open then: this cause does not bring the code.
    judgeSuccess(world, session);
    await claimEvents(world, session);
    const text = `a text that is no address is taken as ${parameter}, so ${code} does not come`;
    world.recorder.note({ requirement, erratum: 'GW-22', level: 'warn', text }, answer.entry);
  };
}
