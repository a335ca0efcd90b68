/**
 * One agent's client of a gateway: knows the addresses of the calls, follows the Guids that it is given, and keeps
 * the events that it polls. Judges nothing, and claims nothing in the trace.
 */
import { now } from '../../evidence/time';
import type { Patience } from '../timer';
import {
  asksForPush,
  bystanderIn,
  codeOf,
  eventIn,
  isRefused,
  isUnheard,
  type PolledEvent,
} from './agent-answers';
import type { GatewayAnswer, GatewayCall, GatewayDriver } from './gateway';
import { guidsIn, learnGuids } from './guid';

export type { PolledEvent } from './agent-answers';

const RESOURCE = '/agentgateway/resource';
const JSON_TYPE: [string, string] = ['Content-Type', 'application/json; charset=UTF-8'];
/** Codes of a sign-out that leave nobody signed in: success, "not signed in", "has signed out". */
const SIGNED_OUT = new Set(['0', '100-006', '100-008']);
/** A gateway that does not run out of events is given up. */
const MOST_POLLS = 200;
/** Calls of an agent who is signed in, by name. */
const CALLS = {
  'sign-out': { method: 'DELETE', suffix: '/logout' },
  heartbeat: { method: 'POST', suffix: '/handshake' },
  state: { method: 'GET', suffix: '/agentstatus' },
  'set-state': { method: 'POST', suffix: '/saybusy' },
  'renew-guid': { method: 'PUT', suffix: '/updateGuid' },
} as const;
const STATES = { ready: 'sayfree', busy: 'saybusy', 'wrap-up': 'work', 'leave wrap-up': 'cancelwork' };

export type SessionCall = keyof typeof CALLS;

/** How a sign-in differs from a documented one. */
export interface SignInOptions {
  /** Default PUT. */
  method?: string;
  /** Instead of the documented Content-Type. */
  headers?: [name: string, value: string][];
  /** Instead of the agent's own. */
  agentid?: string;
}

export interface PollOptions {
  /** Instead of the agent's own; null: none. */
  guid?: string | null;
  /** Default: as long as the gateway may hold a poll, and a reply may take. */
  patience?: Patience;
}

export class AgentClient {
  /** The Guid that it goes by. Stays after a sign-out. */
  guid: string | undefined;
  /** Every Guid that it went by, oldest first. */
  readonly guids: string[] = [];
  /** Every event that it polled, oldest first. */
  readonly events: PolledEvent[] = [];
  /** Every event that was passed over: it has nothing to do with what this client does. */
  readonly bystanders: PolledEvent[] = [];
  /** Whether a sign-out is due: also after a sign-in of which it is not known how it ended. */
  signedIn = false;
  /** The answer to the last sign-out, if the agent may be signed in all the same. */
  notSignedOut: GatewayAnswer | undefined;
  /** How the last sign-in asked for its events. */
  mode: 'polling' | 'push' = 'polling';
  /** Whom the last sign-in was for. */
  private signedInAs: string;
  /** Whether the last sign-in that may have succeeded was given a Guid. */
  private granted = false;
  private readonly known = new Set<string>();

  /** @param learn is told of each new Guid before the answer that holds it is recorded */
  constructor(
    private readonly driver: GatewayDriver,
    readonly agentid: string,
    private readonly learn: (guid: string) => void,
  ) {
    this.signedInAs = agentid;
  }

  /** @param body text and bytes go out as they are, everything else as JSON */
  signIn(body: unknown, options: SignInOptions = {}): Promise<GatewayAnswer> {
    return this.enter('sign-in', '', body, options);
  }

  /** Signs in even where the agent is signed in already. */
  forcedSignIn(body: unknown): Promise<GatewayAnswer> {
    return this.enter('forced-sign-in', '/forcelogin', body);
  }

  async signOut(): Promise<GatewayAnswer> {
    const answer = await this.call('sign-out');
    const code = codeOf(answer) ?? '';
    if (SIGNED_OUT.has(code)) this.signedIn = false;
    // "Not signed in" is what other pages answer to a bad Guid, too: it says nothing to who was given none.
    const isCertain = SIGNED_OUT.has(code) && (code === '0' || this.granted);
    this.notSignedOut = isCertain ? undefined : answer;
    return answer;
  }

  /**
   * Asks for one event, and keeps it. What has nothing to do with this client is passed over, for as long as one poll
   * may take; where nothing else came, the last of it is what is given.
   */
  async poll({ guid, patience = this.driver.pollPatience }: PollOptions = {}): Promise<GatewayAnswer> {
    const ends = now() + patience.deadline;
    for (;;) {
      const answer = await this.pollOnce(patience, guid);
      const bystander = bystanderIn(answer);
      if (bystander) this.bystanders.push(bystander);
      if (!bystander || now() >= ends) return answer;
    }
  }

  private async pollOnce(patience: Patience, guid?: string | null): Promise<GatewayAnswer> {
    const path = `${RESOURCE}/agentevent/${encodeURIComponent(this.signedInAs)}`;
    const answer = await this.send({ call: 'poll', method: 'GET', path, patience }, guid);
    const event = eventIn(answer);
    if (event) this.events.push(event);
    return answer;
  }

  heartbeat(): Promise<GatewayAnswer> {
    return this.call('heartbeat');
  }

  state(): Promise<GatewayAnswer> {
    return this.call('state');
  }

  setState(state: keyof typeof STATES): Promise<GatewayAnswer> {
    return this.send({ call: 'set-state', method: 'POST', path: this.online(`/${STATES[state]}`) });
  }

  /** Asks for another Guid, and goes by it. */
  renewGuid(): Promise<GatewayAnswer> {
    return this.call('renew-guid');
  }

  /**
   * Makes a call of an agent who is signed in. What it does to this client is left to the others.
   *
   * @param guid instead of the agent's own; null: none
   */
  call(call: SessionCall, guid?: string | null): Promise<GatewayAnswer> {
    const { method, suffix } = CALLS[call];
    return this.send({ call, method, path: this.online(suffix) }, guid);
  }

  /**
   * Polls until there is enough, or until an answer holds no event: none is left, the poll is refused, or it fails.
   *
   * @param enough is asked after each poll, with every event that the client has polled so far
   * @param mayCome is asked after a poll that finds none: whether there is time yet for one to come
   * @returns the answers, in order
   */
  async collect(
    enough: (events: PolledEvent[]) => boolean,
    mayCome: () => boolean = () => false,
  ): Promise<GatewayAnswer[]> {
    const answers: GatewayAnswer[] = [];
    while (answers.length < MOST_POLLS) {
      const before = this.events.length;
      const answer = await this.poll();
      answers.push(answer);
      const isEmpty = this.events.length === before;
      if (isEmpty && (answer.outcome !== 'answered' || isRefused(answer) || !mayCome())) break;
      if (!isEmpty && enough(this.events)) break;
    }
    return answers;
  }

  private async enter(
    call: string,
    suffix: string,
    body: unknown,
    { method = 'PUT', headers = [JSON_TYPE], agentid = this.agentid }: SignInOptions = {},
  ): Promise<GatewayAnswer> {
    const written = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const path = onlineAgent(agentid, suffix);
    const more = written === undefined ? {} : { body: written };
    const answer = await this.send({ call, method, path, headers, ...more }, null);
    if (isRefused(answer) || isUnheard(answer)) return answer;
    this.granted = 'headers' in answer && guidsIn(answer.headers ?? []).length > 0;
    this.signedIn = true;
    this.notSignedOut = undefined;
    this.signedInAs = agentid;
    this.mode = asksForPush(written) ? 'push' : 'polling';
    return answer;
  }

  private online(suffix: string): string {
    return onlineAgent(this.signedInAs, suffix);
  }

  /** @param guid default: the agent's own; null: none */
  private async send(call: GatewayCall, guid: string | null = this.guid ?? null): Promise<GatewayAnswer> {
    const shown: [string, string][] = guid === null ? [] : [['Guid', guid]];
    const answer = await this.driver.send({
      ...call,
      headers: [...(call.headers ?? [JSON_TYPE]), ...shown],
      agentid: this.agentid,
      beforeRecording: (headers, payload) => learnGuids((found) => this.learnOnce(found), headers, payload),
    });
    if (!isRefused(answer)) this.follow(answer);
    return answer;
  }

  private follow(answer: GatewayAnswer): void {
    if (!('headers' in answer) || !answer.headers) return;
    const [guid] = guidsIn(answer.headers, 'payload' in answer ? answer.payload : undefined);
    if (guid === undefined || guid === this.guid) return;
    this.guid = guid;
    this.guids.push(guid);
  }

  private learnOnce(guid: string): void {
    if (this.known.has(guid)) return;
    this.known.add(guid);
    this.learn(guid);
  }
}

function onlineAgent(agentid: string, suffix: string): string {
  return `${RESOURCE}/onlineagent/${encodeURIComponent(agentid)}${suffix}`;
}
