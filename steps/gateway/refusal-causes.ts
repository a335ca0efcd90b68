/** What a sign-in is refused for, by the words of the feature; with which code, the document does not say. */
import { findCall, findReply } from '../../schemas/tables';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import type { World } from '../lifecycle/world';
import { codeOf, described, stopUnlessRefused, succeeded } from './answers';
import { judgeElsewhere, judgeRefusal } from './refusals';
import { row } from './requests';
import { signInOf } from './success';

/** Judges the last sign-in, which must be refused for that. */
export type RefusalCause = (world: World) => Promise<void> | void;

const INVALID_ADDRESS = '100-016';
/** Characters of a token that the document may not mean by special ones. */
const DOUBTFUL = /^[0-9A-Za-z; ]*$/;
/** How a value breaks an aspect of its parameter. */
const BREACHES: Record<string, string> = {
  required: 'is required',
  range: 'is out of range',
  length: 'is too long',
  charset: 'has special characters',
  ipv4: 'is no IPv4 address',
};

export const CAUSES: Record<string, RefusalCause> = {
  ...Object.fromEntries(findCall('gateway', 'sign-in').call.parameters.flatMap(causesOf)),
  ...Object.fromEntries(
    ['POST', 'GET', 'DELETE'].map((method) => [
      `for its method is ${method}`,
      (world: World) => judgeElsewhere(world, row(`rule.no-${method.toLowerCase()}`)),
    ]),
  ),
  'for the one reason or the other': forEitherReason,
  // What follows rests on it; no row of the document speaks of such a refusal.
  'or nothing can be told': (world) =>
    stopUnlessRefused(
      world,
      signInOf(world.gateway.agentAtWork).answer,
      'a forced sign-in without a phone number',
    ),
};

function causesOf({
  name,
  aspects = [],
}: {
  name: string;
  aspects?: { id: string }[];
}): [string, RefusalCause][] {
  const breaches = aspects.flatMap(({ id }): [string, RefusalCause][] =>
    BREACHES[id] === undefined ? [] : [[`for "${name}" ${BREACHES[id]}`, breach(name, id)]],
  );
  return [[`for "${name}" has no such value`, breach(name)], ...breaches];
}

/** @param aspect id of what is broken; none: type or list of values */
function breach(name: string, aspect?: string): RefusalCause {
  const requirement = row(aspect === undefined ? `parameter.${name}` : `parameter.${name}.${aspect}`);
  // The number of the agent stands in the address.
  if (name === 'agentid') return (world) => judgeElsewhere(world, requirement);
  return async (world) => {
    const session = world.gateway.agentAtWork;
    if (aspect === 'ipv4') breakInvalidAddress(world, signInOf(session).answer);
    const tolerating = toleratedIn(world, name, aspect, signInOf(session).request[name]);
    await judgeRefusal(world, session, requirement, tolerating === undefined ? {} : { tolerating });
    const { answer } = signInOf(session);
    if (aspect === 'ipv4' && codeOf(answer) === INVALID_ADDRESS)
      world.recorder.pass(row(`error.${INVALID_ADDRESS}`), answer.entry);
  };
}

/** The agent is signed in already, and something else is wrong; what follows is held against the code that came. */
async function forEitherReason(world: World): Promise<void> {
  const session = world.gateway.agentAtWork;
  await judgeRefusal(world, session, row('rule.failure-is-not-zero'));
  const { answer } = signInOf(session);
  const code = codeOf(answer) ?? '';
  const known = findReply('gateway', 'sign-in', 'reply').rows.some(({ id }) => id === code);
  if (known && !succeeded(answer)) world.gateway.about = row(`error.${code}`);
}

/**
 * What the document does not support is no valid address, so that its own code is due: who takes even that never gives
 * it. That any text is one stays open (erratum GW-22).
 */
function breakInvalidAddress({ recorder }: World, answer: GatewayAnswer): void {
  if (!succeeded(answer)) return;
  const reason =
    'an address that the document does not support is taken, so the code for an invalid one never comes';
  const mismatch = { reason, expected: INVALID_ADDRESS, actual: described(answer) };
  recorder.broken(row(`error.${INVALID_ADDRESS}`), mismatch, answer.entry);
}

/** Erratum that lets a gateway take a value beyond a limit or a list. */
function toleratedIn(
  { target }: World,
  name: string,
  aspect: string | undefined,
  value: unknown,
): string | undefined {
  if (name === 'password' && aspect === 'length')
    return target.ics.options.encipheredPassword ? 'GW-05' : undefined;
  if (aspect === 'charset') return DOUBTFUL.test(String(value)) ? 'GW-19' : undefined;
  return aspect === undefined && typeof value === 'number' ? 'GW-25' : undefined;
}
