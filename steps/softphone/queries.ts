/** Commands for the local service, made out of its tables and the target's destinations. */
import { findCall, loadTables } from '../../schemas/tables';
import type { World } from '../lifecycle/world';

export type Query = [name: string, value: string][];

export type TransferKind = 'number' | 'queue' | 'ext' | 'ivr';

/** Every command of the document. */
export const COMMAND_NAMES = loadTables()
  .filter((table) => table.interface === 'local-service')
  .flatMap(({ calls }) => calls.map(({ name }) => name));

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

/** The same transfer with its kind in the other spelling (erratum US-02). */
export function inOtherSpelling(query: Query): Query {
  const other = (type: string) => (type.startsWith('trans_') ? type.slice('trans_'.length) : `trans_${type}`);
  return query.map(([name, value]) => [name, name === 'trans_type' ? other(value) : value]);
}

/** The kind of a transfer, in whichever spelling it stands there (erratum US-02). */
export function transferKind(query: Query): TransferKind | undefined {
  const kind = parameterOf(query, 'trans_type')?.replace(/^trans_/, '');
  return (['number', 'queue', 'ext', 'ivr'] as const).find((each) => each === kind);
}

/** The same command with another key than its own. */
export function withOtherKey(query: Query): Query {
  const other = parameterOf(query, 'dtmf') === '1' ? '2' : '1';
  return query.map(([name, value]) => [name, name === 'dtmf' ? other : value]);
}

/** The first value of a parameter. */
export function parameterOf(query: Query, name: string): string | undefined {
  return query.find(([each]) => each === name)?.[1];
}
