/** Parts of the ids as types: which calls have rows, what a row is called within its call, and patterns of several. */
import type { InterfaceName } from './catalogue';
import type { RequirementId } from './requirement-id';

/** Names of the calls of an interface. */
export type CallOf<Interface extends InterfaceName> = CallIn<Interface, RequirementId>;

type CallIn<Interface extends InterfaceName, Id> = Id extends `${Interface}.${infer Call}.${string}`
  ? Call
  : never;

/** What follows the call in the ids of its rows, such as `rule.put`; of several calls: the rows that all of them have. */
export type RowOf<Interface extends InterfaceName, Call extends CallOf<Interface>> = {
  [Each in Call]: (row: RowIn<`${Interface}.${Each}`, RequirementId>) => void;
}[Call] extends (row: infer Row extends string) => void
  ? Row
  : never;

type RowIn<Start extends string, Id> = Id extends `${Start}.${infer Row}` ? Row : never;

/** The id of a requirement, or of several: `*` stands for one step of it. */
export type RequirementPattern = RequirementId | Starred<RequirementId>;

type Starred<Id extends string> = Id extends `${infer Step}.${infer Rest}`
  ? `*.${Rest}` | `${Step}.${Starred<Rest>}`
  : '*';

/**
 * What may be named where `Known` are: a literal has to be one of them. A text with parts that the types do not know is
 * taken as well; whoever takes it checks it when it comes.
 */
export type Named<Text extends string, Known extends string> = Text extends Known
  ? Text
  : Record<never, never> extends Record<Text, true>
    ? Text
    : Known;
