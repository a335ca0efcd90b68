/** Calls of the SDK as steps speak of them: which, by whom, about what, and what came of them. */

import type { SdkCallName } from '../../fixtures/simulators/wellclient/calls';
import { findRequirement } from '../../schemas/load';
import type { RequirementId } from '../../schemas/requirement-id';
import type { Named, RowOf } from '../../schemas/row-types';
import type { EntryOf } from '../../schemas/trace-entry';
import type { SdkAnswer } from '../drivers/wellclient/driver';
import type { ObservedCti } from '../testbed/wellclient/testbed';

export type { SdkCallName };

/** A call that no server knows. */
export const NO_SUCH_CALL = '00000000-0000-4000-8000-000000000000';

/** Id of a row of that call. Throws when it has none of that name. */
export function row<Call extends SdkCallName, Row extends string>(
  name: Call,
  id: Named<Row, RowOf<'wellclient', Call>>,
): RequirementId {
  return findRequirement(`wellclient.${name}.${id}`).id;
}

/** Whose page it is. */
export type Supervisor = 'supervisor' | 'secondSupervisor';

/** What calls are about, as the Given steps left it. */
export interface About {
  /** Device that is in the call, such as `8001@test.cc`. */
  deviceId: string;
  /** The device at the far end. */
  otherDevice: string;
  callId: string;
  /** Device that joins, takes over or listens. */
  third: string;
  agentId: string;
  /** Device that the agent uses. */
  agentDevice: string;
}

/** A call of the SDK, and what came of it at once. */
export interface SdkCall {
  name: SdkCallName;
  args: unknown[];
  /** As they would be in order, where the SDK may find that out (WC-06). */
  sortedArgs?: unknown[];
  about: About;
  /** The server as it was before the call; nothing when only a person can look. */
  before: ObservedCti | undefined;
  /** The return, the exception, or the failure to return. */
  answer: SdkAnswer;
  /** `seq` of the call, by which done and fail are told. */
  seq: number;
  /** By which the requests of its page are told from those of another; there when several pages call at once. */
  session?: string;
  /** Status of the server's answer, once the outcome has been looked at. */
  status?: number | undefined;
  /** What came of it, once that has been judged. */
  came?: Came;
  /** What it asks for is under way, and an event tells of it when it is there. */
  onTheWay?: boolean;
  /** Requirement by which it is to be refused; it is broken when the server carries the call out. */
  refusedBy?: RequirementId;
}

/** What came of a call, as far as it says what the server is to be like. */
export interface Came {
  /** Which of the two functions was called; neither when both were, or none. */
  outcome: 'done' | 'fail' | undefined;
  /** A request was sent. */
  asked: boolean;
  /** The request was about something else than the call. */
  misled: boolean;
}

/** How a call came out, once all that was under way has come. */
export interface Settling {
  /** Every call of done and of fail, in their order; none when it was not settled by the deadline. */
  all: EntryOf<'wellclient', 'callback'>[];
  request: EntryOf<'wellclient', 'request'> | undefined;
  /** Status of the server's answer. */
  status: number | undefined;
  /** A request was sent, and nothing has come of it: neither an answer nor the end of the connection. */
  unanswered: boolean;
}

/** A call with one argument out of order, and what came of it. */
export interface OddCall {
  /** What was wrong with the argument. */
  words: string;
  parameter: string;
  /** The argument. */
  given: unknown;
  /** All arguments as they were to be. */
  inOrder: string[];
  call: SdkCall;
  settling: Settling;
  /** The server once the call was settled; nothing when only a person can look. */
  after: ObservedCti | undefined;
}
