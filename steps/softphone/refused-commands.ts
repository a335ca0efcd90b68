/**
 * Finds the parameters that are to blame for the refusal of a complete command, by trying it in other ways: a row is
 * blamed only for what was seen. Nothing that is tried can ring a telephone or end a call.
 */
import { requirementId } from '../../schemas/load';
import { parameterId } from '../../schemas/row-ids';
import { findCall } from '../../schemas/tables';
import type { World } from '../lifecycle/world';
import { lookAsItStays } from './optional-look';
import { parameterOf, type TransferKind, transferKind, withOtherKey } from './queries';
import { resultOf } from './told';
import { resultOfUnknown, tried } from './tries';
import type { ServiceCommand } from './under-test';

/** Results that say what of a transfer was not found. */
const NOT_FOUND: Readonly<Record<string, TransferKind>> = {
  queue_error: 'queue',
  ext_error: 'ext',
  ivr_error: 'ivr',
};
/** Results that say who is checked in, whatever was asked. */
const ABOUT_THE_AGENT = ['ext_offline', 'client_type_error'];
/** Commands that need no call. */
const DIALLING = ['dial_out', 'onekey_dial_out'];

/** Breaks the rows of parameters that a refused command shows not to be taken. */
export async function blameParameters(world: World, command: ServiceCommand): Promise<void> {
  const { answer } = command;
  const result = resultOf(answer);
  if (ABOUT_THE_AGENT.includes(result)) return;
  const found = await notTaken(world, command, result);
  const expected = 'success, as every parameter is as documented';
  for (const [row, reason] of found) {
    const requirement = requirementId(`local-service.${command.name}.parameter.${row}`);
    world.recorder.broken(requirement, { reason, expected, actual: answer.entry.summary }, answer.entry);
  }
}

type Blame = [row: string, reason: string];

function notTaken(world: World, command: ServiceCommand, result: string): Promise<Blame[]> | Blame[] {
  const kind = transferKind(command.query);
  const key = parameterOf(command.query, 'dtmf');
  if (kind && NOT_FOUND[result] === kind) {
    return [[`trans_${kind}`, `a name that exists is answered with ${result}`]];
  }
  if (kind && NOT_FOUND[result]) {
    const reason = `a transfer to ${kind} is answered with ${result}`;
    return [
      ['trans_type', reason],
      [`trans_type.${kind}`, reason],
    ];
  }
  if (key !== undefined) return refusedKey(world, command, key, result);
  if (kind) return refusedTransfer(world, command, kind, result);
  return asWithout(world, command, ['cmd'], result);
}

/** Another key tells whether it is that key, or the command, that is not taken. */
async function refusedKey(
  world: World,
  command: ServiceCommand,
  key: string,
  result: string,
): Promise<Blame[]> {
  const query = withOtherKey(command.query);
  const own: Blame = [valueRow('send_dtmf', 'dtmf', key), `the key ${key} is refused with ${result}`];
  if ((await tried(world, query)) === 'success') return [own];
  const reason = `the keys ${key} and ${parameterOf(query, 'dtmf')} are refused with ${result}`;
  return [own, ['dtmf', reason], ...(await asWithout(world, command, ['cmd'], result))];
}

/** A name that nobody has tells how far a transfer is understood: it is answered as such. */
async function refusedTransfer(
  world: World,
  command: ServiceCommand,
  kind: TransferKind,
  result: string,
): Promise<Blame[]> {
  const understood: TransferKind[] = [];
  let asked = 0;
  for (const other of ['queue', 'ext', 'ivr'] as const) {
    const came = await resultOfUnknown(world, other);
    if (came === undefined) continue;
    asked += 1;
    if (NOT_FOUND[came] === other) understood.push(other);
  }
  const reason = `a transfer to ${kind} is refused with ${result}`;
  if (understood.includes(kind))
    return [[`trans_${kind}`, `${reason}, and an unknown ${kind} is answered as such`]];
  if (understood.length > 0) {
    const others = `${reason}, while transfers to ${understood.join(', ')} are understood`;
    return [
      [`trans_type.${kind}`, others],
      [`trans_${kind}`, others],
    ];
  }
  // Without a name that nobody has, nobody can tell.
  return asked === 0 ? [] : asWithout(world, command, ['cmd', 'trans_type'], result);
}

/**
 * Those parameters without which the command gets the very same result. Without the call that the command needs, any
 * command is refused: then none.
 */
async function asWithout(
  world: World,
  command: ServiceCommand,
  parameters: string[],
  result: string,
): Promise<Blame[]> {
  const blames: Blame[] = [];
  if (!DIALLING.includes(command.name) && !(await isStillCalling(world))) return [];
  for (const parameter of parameters) {
    const came = await tried(
      world,
      command.query.filter(([name]) => name !== parameter),
    );
    const reason = `the result is ${result} with ${parameter} and without it`;
    if (came === result) blames.push([parameter, reason]);
  }
  return blames;
}

/** Nobody who cannot look knows. */
async function isStillCalling(world: World): Promise<boolean> {
  const sight = await lookAsItStays(
    world,
    'Is there still a call?',
    ({ line }) => line && line.state !== 'idle',
  );
  return sight?.holds ?? false;
}

/** Such as `dtmf.star`. */
function valueRow(call: string, name: string, value: string): string {
  const { table, call: found } = findCall('local-service', call);
  const parameter = found.parameters.find((each) => each.name === name);
  const known = parameter?.values?.find((each) => each.value === value);
  if (!parameter || !known) throw new Error(`${name} of ${call} has no value ${value}`);
  return parameterId(table, found, parameter, known.id).slice(`local-service.${call}.parameter.`.length);
}
