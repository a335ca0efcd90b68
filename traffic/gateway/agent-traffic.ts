/** What one agent's exchanges say together: who waits for whom, whether events are polled at once, and which come. */
import { isObject } from '../../schemas/json-object';
import { type Begun, type Exchange, endOf } from '../exchange';
import { type Judged, nothingJudged } from '../judged';
import { isSuccess } from './answers';
import { judgeSignInEvents, type SeenEvent } from './sign-in-events';

/** What is judged of an exchange when later ones have been seen. */
export type Late = (exchange: Exchange, judged: Judged) => void;

/** Erratum: the document says "at once" and gives no time. Milliseconds. */
const SOON = 'GW-41';
const AT_ONCE = 10_000;
/** Document: an agent for whom nothing polls is signed out. Milliseconds. */
const TWO_MINUTES = 120_000;
/** Events after which nobody looks for those of the sign-in any more. */
const MOST_EVENTS = 20;
/** Sign-ins, and sign-outs, that may still be waited for. */
const KEPT = 4;
const IDLE = 4;

const POLLING = 'client.gateway.sign-in.rule.polling';
const WAITS = {
  'sign-in': 'client.gateway.sign-in.rule.sign-in-waits',
  'sign-out': 'client.gateway.sign-in.rule.sign-out-waits',
} as const;

interface Presence {
  exchange: Exchange;
  /** Undefined where the body was not kept. */
  pushed?: boolean;
  status: number;
  linkage: boolean;
  firstPoll?: number;
  /** The agent asked for more: what comes from then on may have other causes. */
  moved: boolean;
  events: SeenEvent[];
  drained: boolean;
}

export class AgentTraffic {
  private readonly kept = { 'sign-in': [] as Exchange[], 'sign-out': [] as Exchange[] };
  private presence: Presence | undefined;

  constructor(
    private readonly agentid: string,
    private readonly strict: boolean,
    private readonly late: Late,
  ) {}

  /** @param members the body, where it is known @param payload the answer, where it is known */
  signIn(
    exchange: Exchange,
    members: Record<string, unknown> | undefined,
    payload: Record<string, unknown> | undefined,
    judged: Judged,
  ): void {
    this.judgeWaiting('sign-in', exchange, judged);
    if (!isSuccess(payload)) return;
    this.settle(exchange.at);
    this.presence = {
      exchange,
      ...(members && { pushed: Boolean(members.callBackUri) && Boolean(members.serviceToken) }),
      status: Number(members?.status ?? IDLE),
      linkage: String(members?.phonelinkage) === 'true',
      moved: false,
      events: [],
      drained: false,
    };
  }

  signOut(exchange: Exchange, judged: Judged): void {
    this.judgeWaiting('sign-out', exchange, judged);
    this.settle(exchange.at);
  }

  pollBegins({ at }: Begun): void {
    const { presence } = this;
    if (presence) presence.firstPoll = Math.min(presence.firstPoll ?? at, at);
  }

  poll(exchange: Exchange, payload: Record<string, unknown> | undefined): void {
    const { presence } = this;
    if (!presence) return;
    this.pollBegins(exchange);
    if (presence.moved || !isSuccess(payload)) return;
    if (isObject(payload?.event)) this.came(payload.event);
    else if (presence.pushed === false) presence.drained = true;
  }

  /** Events that were pushed, and taken. */
  pushed(events: readonly Record<string, unknown>[]): void {
    for (const event of events) this.came(event);
  }

  private came({ eventType, workNo }: Record<string, unknown>): void {
    const { presence } = this;
    if (!presence || presence.moved || presence.events.length >= MOST_EVENTS) return;
    presence.events.push({ eventType: String(eventType), workNo });
  }

  /** Something else than polling: a change of state, a call. */
  other(): void {
    if (this.presence) this.presence.moved = true;
  }

  /** Judges what is left. @param until when nothing more was seen, in milliseconds since 1970 */
  settle(until: number): void {
    const { presence } = this;
    this.presence = undefined;
    if (!presence) return;
    const judged = nothingJudged();
    this.judgePolling(presence, until, judged);
    const { status, linkage, events: came, drained, pushed } = presence;
    if (pushed !== undefined)
      judgeSignInEvents({ agentid: this.agentid, status, linkage, came, drained }, judged);
    this.late(presence.exchange, judged);
  }

  private judgePolling({ exchange, pushed, firstPoll }: Presence, until: number, judged: Judged): void {
    const answered = endOf(exchange);
    const delay = firstPoll === undefined ? undefined : Math.round(firstPoll - answered);
    const expected = 'a poll for the events of the agent, at once';
    if (pushed !== false && delay === undefined) return;
    if (delay !== undefined && delay <= AT_ONCE) judged.holds.push(POLLING);
    else if (delay !== undefined && delay <= TWO_MINUTES && !this.strict) {
      judged.holds.push(POLLING);
      const text = `the first poll comes ${delay} ms after the answer to the sign-in`;
      judged.noted.push({ requirement: POLLING, erratum: SOON, level: 'warn', text });
    } else if (delay !== undefined) {
      const actual = `the first poll, ${delay} ms after the answer to the sign-in`;
      judged.broken.push({
        requirement: POLLING,
        mismatch: { reason: 'the client does not poll at once after the sign-in', expected, actual },
      });
    } else if (until - answered > AT_ONCE) {
      const actual = `no poll in ${Math.round(until - answered)} ms`;
      judged.broken.push({
        requirement: POLLING,
        mismatch: { reason: 'the client does not poll after the sign-in', expected, actual },
      });
    }
  }

  /** Of two that overlap, the later one did not wait, whichever the record has first. */
  private judgeWaiting(kind: 'sign-in' | 'sign-out', exchange: Exchange, judged: Judged): void {
    const others = this.kept[kind === 'sign-in' ? 'sign-out' : 'sign-in'];
    const before = others.filter(({ at }) => at <= exchange.at).at(-1);
    if (before?.answer) this.judgePair(kind, before, exchange, judged);
    for (const after of others.filter(({ at }) => at > exchange.at)) {
      if (!exchange.answer || after.at >= endOf(exchange)) continue;
      const late = nothingJudged();
      this.judgePair(kind === 'sign-in' ? 'sign-out' : 'sign-in', exchange, after, late);
      this.late(after, late);
    }
    this.kept[kind].push(exchange);
    if (this.kept[kind].length > KEPT) this.kept[kind].shift();
  }

  private judgePair(kind: 'sign-in' | 'sign-out', first: Exchange, second: Exchange, judged: Judged): void {
    if (first.took === undefined) return;
    const early = Math.round(endOf(first) - second.at);
    const other = kind === 'sign-in' ? 'sign-out' : 'sign-in';
    if (early <= 0) judged.holds.push(WAITS[kind]);
    else {
      judged.broken.push({
        requirement: WAITS[kind],
        mismatch: {
          reason: `the ${kind} does not wait for the answer to the ${other}`,
          expected: `a ${kind} after that answer`,
          actual: `a ${kind} ${early} ms before it`,
        },
      });
    }
  }
}
