/** Makes commands for the local service out of its tables and the target's destinations, and sends them. */
import { findCall } from '../../schemas/tables';
import { judgeOwnRequest } from '../judging';
import type { World } from '../world';
import type { Client } from './parameter-types';
import { toldBy } from './told';

export type Query = [name: string, value: string][];
export type TransferKind = 'number' | 'queue' | 'ext' | 'ivr';

/** A complete, valid command with values that exist at the target. */
export function validQuery(world: World, name: string): Query {
  switch (name) {
    case 'dial_out':
      return [
        ['cmd', name],
        ['dial_number', world.softphone.testbed.destination('number')],
      ];
    case 'transfer_to':
      return transferQuery(world, 'number', world.softphone.testbed.destination('transferNumber'));
    case 'send_dtmf':
      return [
        ['cmd', name],
        ['dtmf', '1'],
      ];
    default:
      return [['cmd', findCall('local-service', name).call.name]];
  }
}

/** A transfer to somewhere, in the dialect that the ICS declares (erratum US-02). */
export function transferQuery(world: World, kind: TransferKind, to: string): Query {
  const prefix = world.target.ics.options.transType === 'prefixed' ? 'trans_' : '';
  return [
    ['cmd', 'transfer_to'],
    ['trans_type', `${prefix}${kind}`],
    [`trans_${kind}`, to],
  ];
}

/**
 * Sends a command and leaves it, with its answer, in the world. A command that could place a call needs the
 * permissions of the target file.
 *
 * @param name the command that is meant, also where the query says something else
 */
export async function send(world: World, client: Client, name: string, query: Query): Promise<void> {
  mind(world, query);
  const service = world.softphone.service();
  const answer = client === 'page' ? await service.sendFromPage({ query }) : await service.sendRaw({ query });
  const { line } = world.softphone;
  world.softphone.command = { name, query, answer, ...(line && { lineBefore: line }) };
  if (toldBy(answer) !== 'refused') world.softphone.line = undefined;
}

/** Sends what the document calls a valid command; one that our own tables refuse is a fault of ours. */
export async function sendValid(world: World, client: Client, query: Query): Promise<void> {
  judgeOwnCommand(world, query);
  await send(world, client, parameterOf(query, 'cmd') ?? '', query);
}

/** Sends a valid command as a plain HTTP client that asks for texts in that language; null: in none. */
export async function sendInLanguage(world: World, query: Query, language: string | null): Promise<void> {
  judgeOwnCommand(world, query);
  const answer = await world.softphone.service().sendRaw({ query, language });
  world.softphone.command = { name: parameterOf(query, 'cmd') ?? '', query, answer };
}

function judgeOwnCommand(world: World, query: Query): void {
  const short = query.map(([name, value]) => [
    name,
    name === 'trans_type' ? value.replace(/^trans_/, '') : value,
  ]);
  const request = { ...Object.fromEntries(short), jsonpcallback: '?' };
  judgeOwnRequest(world.recorder, 'local-service', parameterOf(query, 'cmd') ?? '', request);
}

/** The first value of a parameter. */
export function parameterOf(query: Query, name: string): string | undefined {
  return query.find(([each]) => each === name)?.[1];
}

/** Asks for permission before anything that could ring a telephone. */
function mind(world: World, query: Query): void {
  if (!world.softphone.checkedIn) return;
  const command = parameterOf(query, 'cmd');
  if (command === 'dial_out') world.softphone.testbed.mayDial(parameterOf(query, 'dial_number'));
  if (command === 'onekey_dial_out') world.softphone.testbed.mayDial(undefined);
  if (command === 'transfer_to') world.softphone.testbed.mayDial(parameterOf(query, 'trans_number'));
}
