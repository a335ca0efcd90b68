/** The gateway as one scenario knows it: testbed, driver, the agents with their clients, the receiver of pushes. */

import { randomBytes, randomUUID } from 'node:crypto';
import { PROVISIONED_GATEWAY } from '../../fixtures/simulators/gateway';
import { unclaimedReason } from '../../fixtures/targets/load-target';
import type { Masker } from '../../fixtures/targets/secrets';
import type { GatewayAgent, GatewayRole, Target } from '../../fixtures/targets/target';
import { CLAIMS } from '../../schemas/catalogue';
import type { RequirementId } from '../../schemas/requirement-id';
import { Inconclusive, type TraceEntry } from '../../schemas/verdict';
import { AgentClient, type PolledEvent } from '../drivers/gateway/agent-client';
import { type GatewayAnswer, GatewayDriver } from '../drivers/gateway/gateway';
import { type PushArrival, PushReceiver } from '../drivers/gateway/push-receiver';
import type { Trace } from '../evidence/trace';
import { isFault, type Stray, type SystemUnderTest } from '../lifecycle/system';
import type { Tape } from '../recording/tape';
import { agentAsTold, LiveGatewayTestbed } from '../testbed/gateway/live';
import { SimulatedGatewayTestbed } from '../testbed/gateway/simulated';
import type { GatewayTestbed } from '../testbed/gateway/testbed';
import { quiet } from './arrange';
import { brokenByOneMore, notePassedOver } from './events';
import type { PollsAside } from './polls-aside';
import { bystandersOf, strayPush } from './push-rows';
import type { PushWish, Session } from './session';

/** Guids of the scenarios before: a gateway may still have them on its lips. */
const GUIDS_BEFORE: string[] = [];
/** So many of them, at most. */
const REMEMBERED = 200;
/** A part of a Guid with so many characters is a secret by itself. */
const SECRET_PART = 16;
/** Of a token that the gateway is to show when it pushes. */
const TOKEN_BYTES = 12;

export class GatewayUnderTest implements SystemUnderTest {
  readonly testbed: GatewayTestbed;
  /** Everybody who has signed in, or tried to, in the order in which they came up. */
  readonly sessions: Session[] = [];
  /** The agent that the scenario speaks of. */
  current: Session | undefined;
  /** Another agent, or another client of the same one, where the scenario has one. */
  other: Session | undefined;
  /** How many sign-ins of each agent the scenario has begun, by number. */
  readonly begun = new Map<string, number>();
  /** Agents who sign in at the same time. */
  crowd: Session[] = [];
  /** Sign-outs that did not wait for a call of another agent. */
  leaving: { session: Session; answer: GatewayAnswer }[] = [];
  /** Sign-ins that were tried one after another. */
  tried: GatewayAnswer[] = [];
  /** Sign-ins that were refused with the very code that was due, as text. */
  readonly refusedAsDue = new Set<string>();
  /** The last answer of a call beside the sign-in: a poll, a sign-out. */
  last: GatewayAnswer | undefined;
  /** Requirement that an odd request is about: for observations without a verdict. */
  about: RequirementId | undefined;
  /** Whom a fault does not befall that befalls the agent of the scenario alone. */
  unhindered: Session | undefined;
  /** Somebody else has the agent signed in, as far as the target file says. */
  heldElsewhere = false;
  /** Time of the first sign-in, as its result told. */
  firstLoginTime: number | undefined;
  /** Milliseconds that went by on the gateway's clock since that sign-in, at the least. */
  sinceFirstLogin = 0;
  private receiver: PushReceiver | undefined;
  /** How long polls of the other agent took, alone and beside those of the agent; milliseconds. */
  waits: { alone: number; beside: number } | undefined;
  /** A poll that goes on after the step that made it. */
  heldPoll: Promise<GatewayAnswer> | undefined;
  /** Polls of the other agent that are made all the while. */
  pollsAside: PollsAside | undefined;
  /** How many pushes had come when the receiver began to take them again. */
  refusedPushes = 0;
  private driver: GatewayDriver | undefined;
  private readonly guids = new Set<string>();
  private readonly tokens = new Set<string>();

  constructor(
    private readonly target: Target,
    private readonly trace: Trace,
    private readonly mask: Masker,
    operator: boolean,
    private readonly tape: Tape,
  ) {
    const { simulated, gateway } = target.ixit;
    this.testbed = tape.testbed<GatewayTestbed>(
      () => (simulated ? new SimulatedGatewayTestbed(target) : new LiveGatewayTestbed(target, operator)),
      { timers: gateway.timers },
      simulated ? undefined : agentAsTold,
    );
  }

  /** Scenarios that only pages round the sign-in are about are tagged with what claims those. */
  leavesOut(tags: readonly string[]): string | undefined {
    const claim = CLAIMS.find(
      (each) => tags.includes(`@claims-${each}`) && !this.target.ics.claims.includes(each),
    );
    return claim === undefined ? undefined : unclaimedReason(claim);
  }

  /** What must not be shown is learned here: scenarios of other systems have no need of it. */
  open(): Promise<void> {
    const { agents, crowd } = PROVISIONED_GATEWAY;
    const simulated = this.target.ixit.simulated ? [...Object.values(agents), ...crowd] : [];
    for (const { password } of simulated) this.mask.learn(password);
    for (const guid of GUIDS_BEFORE) this.mask.learn(guid, '‹Guid of an earlier scenario›');
    return this.testbed.open(this.trace);
  }

  /** A session of the agent that the target file has for that role. */
  agent(role: GatewayRole): Session {
    return this.session(this.testbed.agent(role));
  }

  /** A new client for an agent; it knows no Guid yet. */
  session(account: GatewayAgent): Session {
    const client = new AgentClient(this.client(), account.agentid, (guid) => this.learn(guid));
    const session = { account, client, judged: 0, pushes: [] };
    this.sessions.push(session);
    return session;
  }

  /** The last answer of a call beside the sign-in; a step without such a call is a fault of the feature. */
  get lastAnswer(): GatewayAnswer {
    if (!this.last) throw new Error('the gateway was asked nothing but to sign in');
    return this.last;
  }

  /** The session that the scenario speaks of; a step without a Given before it is a fault of the feature. */
  get agentAtWork(): Session {
    if (!this.current) throw new Error('no agent has been named');
    return this.current;
  }

  /** Where the gateway is to push; opened when first needed. */
  async pushReceiver(): Promise<PushReceiver> {
    const { trace, tape } = this;
    this.receiver ??= await PushReceiver.open({
      trace,
      post: tape.pushPost,
      secretPath: () => tape.made('path for pushes', randomUUID),
      learn: (guid) => this.learn(guid),
      ...this.testbed.pushAccess(),
    }).catch((error: Error) => {
      throw new Inconclusive(`pushed events cannot be received: ${error.message}. See ixit.gateway.push`);
    });
    return this.receiver;
  }

  /** An address and a token of its own, of two characters a byte, for the next sign-in of this session. */
  async pushWish(session: Session, bytes = TOKEN_BYTES): Promise<PushWish> {
    const token = this.tape.made('token', () => randomBytes(bytes).toString('hex'));
    this.tokens.add(token);
    this.mask.learn(token);
    const wish = { mailbox: (await this.pushReceiver()).mailbox(), token };
    session.pushes.push(wish);
    return wish;
  }

  /** Fetches what the gateway still has for the agents who are signed in, and waits for pushes under way. */
  async settle(): Promise<void> {
    await this.testbed.settle((entry) => isFault(this, entry));
    const { simulated, timers } = this.target.ixit;
    // A simulated gateway does not hold polls, and answers late only where this machine is busy with other things.
    await quiet(this.sessions, this.trace, simulated ? timers.reply : timers.quiet);
  }

  /** An event that the document does not foresee breaks the rule of the list that it should have been in. */
  stray(entry: TraceEntry): Stray {
    const about = this.about ?? 'gateway.sign-in.rule.polling';
    const push = this.pushes.find((each) => each.entry === entry);
    const passedOver = push ? bystandersOf(push)[0] : this.passedOver.find((each) => each.entry === entry);
    if (passedOver) return { notes: notePassedOver(passedOver) };
    for (const session of this.sessions) {
      const event = session.client.events.find((each) => each.entry === entry);
      if (event) return { breaks: brokenByOneMore(session, event) };
    }
    if (push) return strayPush(this.target, this.sessions, push);
    // All other answers that nobody has claimed are refusals of polls.
    if (entry.kind !== 'response') return { breaks: about };
    return {
      breaks: 'gateway.sign-in.rule.polling',
      reason: 'a poll for an agent who is signed in is refused',
    };
  }

  /** Events polled that have nothing to do with any sign-in. */
  private get passedOver(): PolledEvent[] {
    return this.sessions.flatMap(({ client }) => client.bystanders);
  }

  /** Everything that was pushed, to whichever address. */
  private get pushes(): PushArrival[] {
    return this.sessions.flatMap(({ pushes }) => pushes.flatMap(({ mailbox }) => mailbox.arrivals));
  }

  async close(): Promise<void> {
    const { driver, receiver } = this;
    this.driver = undefined;
    this.receiver = undefined;
    await this.heldPoll;
    await this.pollsAside?.end();
    await Promise.all([driver?.close(), receiver?.close()]);
    await this.testbed.close();
  }

  private client(): GatewayDriver {
    const { trace, testbed, tape } = this;
    const { timers } = this.target.ixit;
    this.driver ??= new GatewayDriver({
      trace,
      exchange: tape.exchange,
      timers,
      access: testbed.access(),
      pollWait: testbed.timers.pollWait,
    });
    return this.driver;
  }

  /** A Guid lets its bearer act for the agent, so reports show only which one it is. */
  private learn(guid: string): void {
    if (this.tokens.has(guid) || this.guids.has(guid)) return;
    this.guids.add(guid);
    const shown = `‹Guid ${this.guids.size}›`;
    this.mask.learn(guid, shown);
    // What stands before the dot is the secret; what follows names a server.
    const [secret = ''] = guid.split('.');
    if (secret.length >= SECRET_PART) this.mask.learn(secret, shown);
    GUIDS_BEFORE.push(guid);
    if (GUIDS_BEFORE.length > REMEMBERED) GUIDS_BEFORE.shift();
  }
}
