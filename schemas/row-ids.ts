/** How rows and derived schemas are called. Ids are frozen: a snapshot test guards them. */
import type { Call, Parameter, Reply, ReplyRow, Table } from './table';

/** Path below `schemas/` of a derived schema; `tolerated` for the one that the errata widen. */
export function schemaPath(interfaceName: string, call: string, payload: string, tolerated = false): string {
  return `${interfaceName}/${call}.${payload}${tolerated ? '.tolerated' : ''}.schema.json`;
}

/** `local-service.dial_out.result.member.msg` and the like. */
export function memberId(table: Table, call: Call, reply: Reply, member: string): string {
  return `${table.interface}.${call.name}.${reply.kind}.member.${member}`;
}

/** `plugin.checkin.event.system_error.101`, `gateway.sign-in.error.100-004` and the like. */
export function rowId(table: Table, call: Call, reply: Reply, row: ReplyRow): string {
  return `${table.interface}.${call.name}.${row.kind ?? reply.kind}.${row.id}`;
}

/** `local-service.transfer_to.parameter.trans_type.queue` and the like; without a value, the parameter's own. */
export function parameterId(table: Table, call: Call, parameter: Parameter, value?: string): string {
  const id = `${table.interface}.${call.name}.parameter.${parameter.name}`;
  return value === undefined ? id : `${id}.${value}`;
}
