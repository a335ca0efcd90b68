/** How rows and derived schemas are called. Ids are frozen: a snapshot test guards them. */
import type { Call, Parameter, Reply, ReplyRow, Table } from './table';

/** Path below `schemas/` of a derived schema; `tolerated` for the one that the errata widen. */
export function schemaPath(interfaceName: string, call: string, payload: string, tolerated = false): string {
  return `${interfaceName}/${call}.${payload}${tolerated ? '.tolerated' : ''}.schema.json`;
}

/** What a derived schema of a call can be of: its request, where it has parameters, and each kind of reply. */
export function payloadsOf({ parameters, replies }: Call): string[] {
  return [...(parameters.length > 0 ? ['request'] : []), ...replies.map(({ kind }) => kind)];
}

/** `gateway.sign-in.rule.put` and the like. */
export function ruleId(table: Table, call: Call, rule: string): string {
  return `${table.interface}.${call.name}.rule.${rule}`;
}

/** @param header such as `reply.Set-GUID` */
export function headerId(table: Table, call: Call, header: string): string {
  return `${table.interface}.${call.name}.header.${header}`;
}

/** `gateway.sign-in.event.3.AgentOther_InService` and the like. @param list id of the events that come together */
export function eventId(table: Table, call: Call, list: string, event: string): string {
  return `${table.interface}.${call.name}.event.${list}.${event}`;
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
