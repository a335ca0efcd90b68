/** Polls of another agent, one after another, beside whatever else the scenario does. */

import { eventIn, isRefused } from '../drivers/gateway/agent-answers';
import type { AgentClient } from '../drivers/gateway/agent-client';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import type { Trace } from '../evidence/trace';
import type { World } from '../lifecycle/world';
import type { GatewayTestbed } from '../testbed/gateway/testbed';
import { described, isTaken } from './answers';
import { judgePoll, POLLING } from './polled';

/** Polls that are made at the most: a gateway that answers each at once would be asked without end. */
const MOST = 200;

/** Goes on until it is told to end, or a poll is not just answered without an event. */
export class PollsAside {
  /** In the order in which they came. */
  readonly answers: GatewayAnswer[] = [];
  private isOver = false;
  private readonly ended: Promise<void>;

  constructor(
    readonly client: AgentClient,
    private readonly testbed: GatewayTestbed,
    private readonly trace: Trace,
  ) {
    testbed.leavesPolls(client.agentid, true);
    this.ended = this.pollOn();
  }

  /** Resolves when the last poll was answered, or given up. */
  async end(): Promise<void> {
    if (!this.isOver) this.testbed.leavesPolls(this.client.agentid, false);
    this.isOver = true;
    await this.ended;
  }

  private async pollOn(): Promise<void> {
    while (!this.isOver && this.answers.length < MOST) {
      const answer = await this.client.poll();
      this.trace.claim(answer.entry);
      this.answers.push(answer);
      if (!isTaken(answer) || eventIn(answer) !== undefined) return;
    }
  }
}

/** Judges what all of its polls brought: nobody does anything that has to do with that agent. */
export async function judgePollsAside(world: World): Promise<void> {
  const aside = world.gateway.pollsAside;
  if (!aside) throw new Error('nobody has polled beside the scenario');
  await aside.end();
  const { agentid } = aside.client;
  for (const answer of aside.answers) {
    const event = eventIn(answer);
    const reason = isRefused(answer)
      ? `a poll of agent ${agentid} is refused while another agent works, though nobody has signed ${agentid} out`
      : `a poll of agent ${agentid}, who does nothing, brings an event while another agent works`;
    const mismatch = { reason, expected: 'an answer without an event', actual: described(answer) };
    if (isRefused(answer) || event) throw world.recorder.failed(POLLING, mismatch, answer.entry);
    judgePoll(world, answer);
  }
}
