/** States of an agent, by the words of the feature, and how an agent asks for one. */
import type { World } from '../lifecycle/world';
import { isTaken, jsonAnswer } from './answers';
import { judgeGrant } from './claims';
import { judgeNeighbour } from './neighbours';
import { stopWithout } from './spare-calls';

/** A state of an agent: its name, and the numbers that the vendor gives it, that of page 0581 first. */
export interface AgentState {
  name: string;
  numbers: [number, ...number[]];
}

/** What an agent does to have another state. */
export type StateChange = (world: World) => Promise<void>;

export const CHANGES = 'gateway.set-state.rule.changes';

/** How to ask for a state, and the call that does so, which a gateway need not have. */
const WISHES = {
  busy: { wish: 'busy', call: 'saybusy' },
  idle: { wish: 'ready', call: 'sayfree' },
} as const;

/** 6 is another number for the same state. */
export const IDLE: AgentState = { name: 'idle', numbers: [4, 6] };

export const STATES: Record<string, AgentState> = {
  busy: { name: 'busy', numbers: [3] },
  idle: IDLE,
  'in wrap-up': { name: 'in wrap-up', numbers: [5] },
};

export const STATE_CHANGES: Record<string, StateChange> = {
  'becomes busy': becomes('busy'),
  'becomes idle': becomes('idle'),
  'asks to be busy': asksFor('busy'),
  'asks to be idle': asksFor('ready'),
  'asks to be in wrap-up': asksFor('wrap-up'),
};

/** The scenario cannot go on without that state. */
function becomes(name: keyof typeof WISHES): StateChange {
  const { wish, call } = WISHES[name];
  return async (world) => {
    const answer = await world.gateway.agentAtWork.client.setState(wish);
    world.trace.claim(answer.entry);
    if (!isTaken(answer)) stopWithout(call, `the agent could not become ${name}`, answer);
    if (answer.outcome === 'answered')
      judgeNeighbour(world, 'set-state', 'reply', answer.payload, answer.entry);
  };
}

/** Whether it is granted is what the scenario is about. */
function asksFor(wish: 'busy' | 'ready' | 'wrap-up'): StateChange {
  return async (world) => {
    const answer = jsonAnswer(world, await world.gateway.agentAtWork.client.setState(wish), CHANGES);
    judgeNeighbour(world, 'set-state', 'reply', answer.payload, answer.entry);
    const before = world.recorder.judgements.length;
    judgeGrant(world, CHANGES, answer, 'the change of state is refused', 'success', 'parameter.status');
    world.recorder.haltIfBroken(before);
  };
}
