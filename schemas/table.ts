/** What a table says: a document's calls, each with its rows. See tables/table.schema.json for every member. */
import type { Claim, InterfaceName } from './catalogue';

export type Scalar = string | number | boolean;

/** One document. */
export interface Table {
  interface: InterfaceName;
  document: {
    title: string;
    about: string;
    edition?: string;
    sha256?: string;
    /** The rows come from other pages of the vendor than the one that is judged: requirements only of who claims them. */
    basis?: 'other pages';
  };
  calls: Call[];
}

/** One section of a document: a call with its rules, parameters, headers, replies and events. */
export interface Call {
  name: string;
  section: string;
  line: number;
  text: string;
  /** Plugin function that carries the call. */
  function?: string;
  /** Requirement that the call helps to judge, where other pages describe it. */
  serves?: string;
  /** What a target claims to have the rows judged that other pages describe. */
  claim?: Claim;
  /** Number of the page that describes the call, where that is not the document. */
  page?: string;
  rules: Rule[];
  parameters: Parameter[];
  headers?: Header[];
  replies: Reply[];
  events?: EventList[];
}

export interface Row {
  line: number;
  text: string;
  /** Why the row cannot be tested. */
  excluded?: string;
}

export interface Rule extends Row {
  id: string;
  original: string;
  /** Number of the page that says so, where it is another one than that of the call. */
  page?: string;
  /** What the row demands of a client, where it demands something. */
  client?: string;
}

/** A header of the request or of the reply; the id says which, such as `reply.Set-GUID`. */
export interface Header extends Rule {
  table: string;
}

/** Events that follow a call in this order. */
interface EventList {
  id: string;
  line: number;
  text: string;
  events: (Row & { name: string; original: string })[];
}

export interface Parameter extends Row {
  name: string;
  original: string;
  /** Table that the row stands in, where the document has several. */
  table?: string;
  type: 'string' | 'function' | 'boolean' | 'integer';
  required: boolean;
  /** The only values the document allows. */
  fixed?: string[];
  /** Values that stand in rows of their own, or that are listed one by one. */
  values?: (Row & { id: string; value: string | number; original: string })[];
  /** What the row says besides: whether it must be there, its limits, its default. */
  aspects?: Rule[];
  /** Characters. */
  maxLength?: number;
  /** What its text must fit. */
  pattern?: string;
  /** The parameter belongs to the request only when another has this value. */
  when?: Record<string, string>;
  /** Position among the arguments, when it is not a member of the request. */
  position?: number;
  /** `address`: part of the address, not of the request; `options`: member of an object behind the arguments. */
  in?: 'address' | 'options';
}

export interface Member extends Row {
  name: string;
  original: string;
  type: MemberType | MemberType[];
  /** The only values, where no rows tell them. */
  values?: string[];
  /** What its text must fit. */
  pattern?: string;
  /** Its text may be empty. */
  empty?: true;
  /** It may be left out. */
  optional?: true;
  /** `row`: each row says whether the member is there. */
  when?: 'row';
}

type MemberType = 'string' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** A payload that the implementation emits: its members, and the rows that tell its outcomes apart. */
export interface Reply {
  kind: 'reply' | 'event' | 'result';
  table: string;
  line: number;
  text: string;
  members: Member[];
  /** Members that tell the rows apart, if any; the first is in every row. */
  selector: string[];
  rows: ReplyRow[];
}

export interface ReplyRow extends Row {
  id: string;
  /** The row stands in the list of error codes, and its id says so. */
  kind?: 'error';
  /** The row as the document has it, where the values alone don't say. */
  original?: string;
  values: Record<string, Scalar>;
}

/** What the documents write for "no value". */
export const NONE = '无';
/** What the tables write for "some value", of a member whose value other tables describe. */
export const SOME = '有';
