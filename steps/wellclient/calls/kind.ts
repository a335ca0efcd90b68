/** What there is to know of a call of the SDK besides its table. Knows nothing of steps. */
import type { Conversation } from '../conversations';
import type { About, SdkCall } from '../sdk-calls';

/** The request that the published SDK sends for a call, and where each parameter stands in it. */
export interface Shape {
  /** For people. */
  words: string;
  method: 'DELETE' | 'POST';
  /** Below the server's address, decoded; its groups are parameters, and a number after one is a further place. */
  path: RegExp;
  /** Parameters by the name of a member of the query. */
  query?: Record<string, string>;
  /** Name of the table, of other pages, that says what the body holds; none: there is no body. */
  table?: string;
  /** Parameters by the name of a member of the body. */
  members?: Record<string, string>;
  /** An optional parameter that stands before another in the same member, by the name of that one. */
  before?: Record<string, string>;
}

/** What a finding says of an effect that is on its way still, and the erratum that lets it be. */
export interface OnTheWay {
  erratum: string;
  text: string;
}

/** A call of the SDK: what it takes, sends and brings about. */
export interface CallKind {
  /** The arguments for what the call is about, by the name of the parameter. */
  values(about: About): Readonly<Record<string, string>>;
  /** What the call is about once its arguments have been read, where that is not what the scenario is about. */
  means?(about: About): About;
  shape: Shape;
  /** What the call asks for, in words. */
  effect(call: Pick<SdkCall, 'args' | 'about'>): string;
  /** The mode that an agent gets by it; none: it is about telephone calls. */
  mode?(about: About): string;
  /** Who talks with whom once the call has been carried out: any of these will do, the first when all has come. */
  conversations?(call: Pick<SdkCall, 'args' | 'about'>, before: Conversation[]): Conversation[][];
  /** What the errata let be on its way still, when the rest has come about. */
  onTheWay?: OnTheWay;
  /** Erratum by which the telephone call may have another id from then on. */
  renumbers?: string;
  /** By which event it shows, and whom it names there. */
  tells(call: Pick<SdkCall, 'args' | 'about'>): Record<string, unknown>;
  /** The telephone call that it has begun, by what done was given: its id, and the devices on it. */
  begins?(call: Pick<SdkCall, 'about'>, reply: unknown): { callId: string; devices: string[] } | undefined;
}
