/** The requirements: every row of the tables, with a stable id and its place in the document. */

import type { ClientRowId, RequirementId, RowId } from './requirement-id';

export const INTERFACES = ['plugin', 'local-service', 'wellclient', 'gateway'] as const;
export type InterfaceName = (typeof INTERFACES)[number];

/** Where a row stands in its document. */
export interface Place {
  /** Title of the document, such as `uucall 插件js接口`. */
  document: string;
  /** Heading of the section, such as `分机签入`. */
  section: string;
  /** Name of the table or paragraph, such as `同步请求响应`. */
  table: string;
  /** The row as the document names it, such as `operation_failed | 110 | 操作失败`. */
  row: string;
  /** Line in the text edition of the document (its sha256 is in the table file); 0: it stands on another page. */
  line: number;
  /** Number of that other page of the vendor, such as `1275`. */
  page?: string;
}

/** Pages that a target can claim (`ics.claims`): those round the sign-in at a gateway, and that on the core calls of an SDK. */
export const CLAIMS = [
  'events',
  'push',
  'heartbeat',
  'forced-sign-in',
  'sign-out',
  'states',
  'core',
] as const;
export type Claim = (typeof CLAIMS)[number];

export type RequirementKind =
  | 'parameter'
  | 'header'
  | 'reply'
  | 'result'
  | 'error'
  | 'event'
  | 'member'
  | 'rule';

export interface Requirement<Id extends RowId | ClientRowId = RequirementId> {
  id: Id;
  interface: InterfaceName;
  /** Name of the call as documented, such as `dial_out`. */
  call: string;
  kind: RequirementKind;
  /** What the row demands, in English. */
  text: string;
  place: Place;
  /** Why the row cannot be tested; such rows are listed, never judged. */
  excluded?: string;
  /** The row stands on another page than the document: it applies only to a target that claims it. */
  claim?: Claim;
}
