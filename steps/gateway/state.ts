/** Looks at the state of an agent through the call that other pages of the vendor describe. */
import { isObject } from '../../schemas/json-object';
import { Inconclusive, type TraceEntry } from '../../schemas/verdict';
import { unwrapped } from '../drivers/gateway/agent-answers';
import { notInTime } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import type { ObservedAgent } from '../testbed/gateway/testbed';
import { untilItHolds } from '../testbed/watch';
import { type Answered, described, isTaken, jsonAnswer } from './answers';
import { isClaimed, judgeClaimed, PAGES } from './claims';
import { judgeNeighbour } from './neighbours';
import { row } from './requests';
import type { Session } from './session';
import { stopWithout } from './spare-calls';
import { type AgentState, CHANGES } from './states';

const AS_ASKED = 'gateway.state.rule.as-asked';

export interface SeenState {
  /** Number of the state, as the vendor counts them. */
  number: number;
  entry: TraceEntry;
  /** Of a state that was waited for in vain: how long, and the timer that ended it. */
  within?: string;
}

/**
 * The state of an agent, looked at until it is one of those wanted or the time for an effect is over.
 *
 * @throws Inconclusive when the gateway does not tell
 */
export async function stateOf(world: World, session: Session, wanted: number[]): Promise<SeenState> {
  const { last, within } = await untilItHolds(
    world.gateway.testbed.time,
    world.timers,
    () => look(world, session),
    ({ number }) => wanted.includes(number),
  );
  return { ...last, ...(within && { within }) };
}

async function look(world: World, session: Session): Promise<SeenState> {
  const answer = await session.client.state();
  world.trace.claim(answer.entry);
  if (answer.outcome !== 'answered' || !isTaken(answer))
    stopWithout('agentstatus', 'the gateway does not tell the state of the agent', answer);
  const number = readState(world, answer);
  if (!Number.isInteger(number)) throw new Inconclusive(`the gateway tells no state: ${described(answer)}`);
  return { number, entry: answer.entry };
}

/** The number of the state that an answer tells, which is judged by its page; NaN when it tells none. */
export function readState(world: World, { payload, entry }: Answered): number {
  judgeNeighbour(world, 'state', 'reply', payload, entry);
  // One page has a list where another has the object itself (erratum GW-34).
  const result = unwrapped(payload.result);
  judgeNeighbour(world, 'state', 'result', result, entry);
  return isObject(result) ? Number(unwrapped(result.agentState)) : Number.NaN;
}

/** What the gateway keeps of an agent's sign-in under that name, as somebody sees it who looks from outside. */
export function settingOf({ settings }: ObservedAgent, name: string): unknown {
  const kept: unknown = settings;
  return isObject(kept) ? kept[name] : undefined;
}

/**
 * The state that is told comes to be the one that was asked for, by a number that the vendor gives it, and is told again right
 * afterwards, for nobody asks for another.
 */
export async function judgeToldState(world: World, { name, numbers }: AgentState): Promise<void> {
  const tell = async () => jsonAnswer(world, await world.gateway.agentAtWork.client.state(), AS_ASKED);
  const isAsAsked = (told: Answered) => numbers.includes(readState(world, told));
  const look = await untilItHolds(world.gateway.testbed.time, world.timers, tell, isAsAsked);
  const answer = look.holds ? await tell() : look.last;
  const holds = look.holds && isAsAsked(answer);
  const { entry } = answer;
  const mismatch = {
    reason: look.holds
      ? 'the state that the agent asked for is told once, and right afterwards another one'
      : notInTime('the state that is told is not the one that the agent asked for', look),
    expected: `${name} (${numbers.join(' or ')})`,
    actual: described(answer),
  };
  const noted = { requirement: row('parameter.status'), erratum: PAGES };
  judgeClaimed(world, AS_ASKED, holds, mismatch, entry, noted);
  // Also where the answer to the change had no code.
  if (holds && isClaimed(world.target, CHANGES)) world.recorder.pass(CHANGES, entry, 'along');
}
