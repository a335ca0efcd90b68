/** What came of the last call of an agent who is signed in, by the words of the feature: whether it was carried out. */
import { Inconclusive } from '../../schemas/verdict';
import { eventIn } from '../drivers/gateway/agent-answers';
import type { World } from '../lifecycle/world';
import { described, isTaken, jsonAnswer } from './answers';
import { judgeGrant } from './claims';
import { brokenByOneMore } from './events';
import { judgeNeighbour } from './neighbours';
import { judgePoll, POLLING } from './polled';
import { row } from './requests';
import { judgeRefusedSignOut } from './signed-out';

/** Judges the last answer of a call beside the sign-in. */
export type CallOutcome = (world: World) => void;

const KEEPS = 'gateway.heartbeat.rule.keeps';

/** Polls, and calls that show which Guid is good for them. */
export const OUTCOMES: Record<string, CallOutcome> = {
  'is answered without an event': answeredWithoutEvent,
  'is answered, as its page says': (world) => judgePoll(world, world.gateway.lastAnswer),
  'brings no event, or that is noted': (world) => {
    const { lastAnswer: last } = world.gateway;
    world.trace.claim(last.entry);
    if (!eventIn(last)) return;
    const text = `an event that was pushed is polled as well (${described(last)})`;
    const requirement = row('rule.push-needs-both');
    world.recorder.note({ requirement, erratum: 'GW-39', level: 'warn', text }, last.entry);
  },
  'is answered, as with the new Guid, or that is noted': (world) => {
    const { lastAnswer: last } = world.gateway;
    world.trace.claim(last.entry);
    if (isTaken(last)) return;
    const text = `the previous Guid is refused as soon as the next one is out (${described(last)})`;
    const requirement = row('header.reply.Guid');
    world.recorder.note(
      { requirement, erratum: 'GW-35', level: 'warn', text, about: 'previous' },
      last.entry,
    );
  },
  'is carried out, or the gateway has none': ({ gateway: { lastAnswer: last }, trace }) => {
    trace.claim(last.entry);
    if (!isTaken(last))
      throw new Inconclusive(`nobody can tell what the Guid is to that call: ${described(last)}`);
  },
};

/** Calls whose success a page of their own speaks of. */
export const SUCCESSES: Record<string, CallOutcome> = {
  'sign-out': (world) => {
    const { lastAnswer: last } = world.gateway;
    world.trace.claim(last.entry);
    if (last.outcome === 'answered') judgeNeighbour(world, 'sign-out', 'reply', last.payload, last.entry);
    if (isTaken(last)) return;
    judgeRefusedSignOut(world, last);
    throw new Inconclusive(`the agent could not be signed out: ${described(last)}`);
  },
  heartbeat: (world) => {
    const answer = jsonAnswer(world, world.gateway.lastAnswer, KEEPS);
    judgeNeighbour(world, 'heartbeat', 'reply', answer.payload, answer.entry);
    judgeGrant(world, KEEPS, answer, 'a heartbeat is refused', 'success', 'rule.two-minutes', 'GW-20');
  },
};

function answeredWithoutEvent(world: World): void {
  const { lastAnswer: last, agentAtWork: session } = world.gateway;
  judgePoll(world, last);
  const event = isTaken(last) ? eventIn(last) : undefined;
  if (event) {
    const reason = 'a poll brings one event more than the sign-in has caused';
    const mismatch = { reason, expected: 'an answer without an event', actual: described(last) };
    const before = world.recorder.judgements.length;
    for (const requirement of brokenByOneMore(session, event))
      world.recorder.broken(requirement, mismatch, last.entry);
    world.recorder.stopIfBroken(before);
  }
  if (!isTaken(last)) {
    const reason = 'a poll that finds no event is refused';
    const mismatch = { reason, expected: 'an answer without an event', actual: described(last) };
    throw world.recorder.failed(POLLING, mismatch, last.entry);
  }
  world.recorder.pass(POLLING, last.entry);
}
