/**
 * What one agent of a CTI server must see that is driven here as the SDK does: force calls are answered and have their
 * effect, which the state of the agent tells, and events of the agent come, each once and in order, to its subscriber
 * alone. Events are of other pages (WC-28): what is wrong with them is a finding, and a fail when strict. Does nothing.
 */
import { isObject, objectIn } from '../../schemas/json-object';
import type { RequirementId } from '../../schemas/requirement-id';
import type { Mismatch } from '../../schemas/verdict';
import { type Exchange, endOf } from '../exchange';
import { type Judged, judgeRow } from '../judged';
import { AwaitedEvents } from './awaited-events';
import { type Driven, TESTER_LATE } from './failed-call';

export interface SubscriberOptions {
  strict: boolean;
  /** Milliseconds, as the target file has them. */
  timers: { effect: number };
  /** Whether the tester itself kept time since then, so that what is late is the target's. */
  isTrusted: (since: number) => boolean;
  /** Is told how long after its cause an event came, in milliseconds. */
  eventCame?: (delay: number) => void;
  eventLost?: () => void;
}

type ForceCall = 'forceReady' | 'forceNotReady' | 'forceLogout';

const EVENTS = 'WC-28';
const EVENT_OF: Readonly<Record<ForceCall, string>> = {
  forceReady: 'agentReady',
  forceNotReady: 'agentNotReady',
  forceLogout: 'agentLoggedOff',
};
const MODE_OF = { forceReady: 'Ready', forceNotReady: 'NotReady', forceLogout: 'Logout' } as const;
const STATE = /\/agent\/client-state$/;

export class SubscriberModel {
  private readonly awaited = new AwaitedEvents();
  private readonly asked = new Map<URL, ReturnType<AwaitedEvents['ask']>>();
  /** The force call that was granted and whose effect is not known, and the last of all. */
  private forced: { call: ForceCall; exchange: Driven } | undefined;
  private last: { call: ForceCall; exchange: Driven } | undefined;
  private serial = Number.NEGATIVE_INFINITY;

  constructor(
    readonly agentId: string,
    private readonly options: SubscriberOptions,
  ) {}

  /** Events that must come yet. */
  get open(): number {
    return this.awaited.open;
  }

  /** Whether the mode after the last force call has been judged. */
  get isKnown(): boolean {
    return this.forced === undefined;
  }

  /** A request goes out. @param body as it goes out */
  begins({ at, url }: Pick<Exchange, 'at' | 'url'>, body: string): void {
    const { func, agentMode } = objectIn(body) ?? {};
    const call = forceCallOf(body);
    if (call) this.asked.set(url, this.awaited.ask(EVENT_OF[call], at));
    if (func === 'Login') {
      const granted = [
        this.awaited.ask('agentLoggedOn', at),
        this.awaited.ask(agentMode === 'Ready' ? 'agentReady' : 'agentNotReady', at),
      ];
      this.asked.set(url, (outcome) => {
        for (const tell of granted) tell(outcome);
      });
    }
  }

  judge(exchange: Driven, judged: Judged): void {
    const { url, answer, body, failed, at, took = 0 } = exchange;
    const call = 'text' in body ? forceCallOf(body.text) : undefined;
    const isDone = answer !== undefined && answer.status >= 200 && answer.status <= 299;
    this.asked.get(url)?.(!answer ? 'unknown' : isDone ? { granted: endOf(exchange) } : 'refused');
    this.asked.delete(url);
    if (!answer && (failed !== 'late' || !this.options.isTrusted(at)))
      judged.unseen.push(failed === 'late' ? TESTER_LATE : 'a request is not answered by the CTI server');
    else if (call)
      judgeRow(judged, `wellclient.${call}.rule.done`, isDone, () => ({
        reason: answer ? 'a force call is refused' : 'a force call is never answered',
        expected: 'a status of 200 to 299',
        actual: answer ? String(answer.status) : `none within ${Math.round(took)} ms`,
      }));
    else if (isDone && STATE.test(url.pathname)) this.told(exchange, judged);
    else if (!isDone) judged.unseen.push('a sign-in, a heartbeat or a question is refused');
    if (!call || !isDone) return;
    this.forced = { call, exchange };
    this.last = this.forced;
  }

  /** An event that came to the subscriber of the agent. */
  came(event: Record<string, unknown>, at: number, judged: Judged): void {
    const { eventName, agentId, serial, eventType } = event;
    if (eventType !== 'agent') return;
    const name = String(eventName);
    if (agentId !== this.agentId) {
      this.wrong(judged, 'an event of another agent came', `the events of ${this.agentId}`, String(agentId));
      return;
    }
    if (typeof serial === 'number') {
      if (serial <= this.serial)
        this.wrong(
          judged,
          'an event has no greater number than the one before',
          `more than ${this.serial}`,
          String(serial),
        );
      this.serial = Math.max(serial, this.serial);
    }
    const arrival = this.awaited.came(name, at);
    if (arrival.kind === 'awaited') this.options.eventCame?.(arrival.delay);
    if (arrival.kind === 'again' || arrival.kind === 'uncaused')
      this.wrong(judged, 'an event came once more, or nothing caused it', 'each event once', name);
    else if (arrival.kind === 'awaited' && arrival.overtook.length > 0)
      this.wrong(
        judged,
        'an event came before one that was caused earlier',
        arrival.overtook.join(', '),
        name,
      );
  }

  /** Looks which events should have come by now. @returns the call that caused them @param now milliseconds since 1970 */
  overdue(now: number, judged: Judged): Driven | undefined {
    for (const name of this.awaited.lost(now, now - this.options.timers.effect)) {
      this.options.eventLost?.();
      this.wrong(judged, 'the event of a call that was done does not come', name, 'no event');
    }
    return this.last?.exchange;
  }

  /** The server says in which mode the agent is. */
  private told({ answer, at }: Exchange, judged: Judged): void {
    if (!this.forced || !answer || !('text' in answer.body)) return;
    const { call, exchange } = this.forced;
    const { agent } = objectIn(answer.body.text) ?? {};
    const mode = isObject(agent) ? String(agent.agentMode) : '';
    const isThere = mode === MODE_OF[call];
    const waited = at - endOf(exchange);
    if (!isThere && waited <= this.options.timers.effect) return;
    judgeRow(judged, `wellclient.${call}.rule.effect`, isThere, () => ({
      reason: 'success was reported, but the agent is in another mode',
      expected: MODE_OF[call],
      actual: `${mode} after ${Math.round(waited)} ms`,
    }));
    this.forced = undefined;
  }

  private wrong(judged: Judged, reason: string, expected: string, actual: string): void {
    const requirement: RequirementId = `wellclient.${this.last?.call ?? 'forceReady'}.rule.effect`;
    const mismatch: Mismatch = { reason, expected, actual };
    if (this.options.strict) judged.broken.push({ requirement, mismatch });
    else judged.noted.push({ requirement, erratum: EVENTS, level: 'warn', text: reason, about: reason });
  }
}

function forceCallOf(body: string): ForceCall | undefined {
  const { func, agentMode } = objectIn(body) ?? {};
  if (func === 'Logout') return 'forceLogout';
  if (func !== 'SetState') return undefined;
  return agentMode === 'Ready' ? 'forceReady' : 'forceNotReady';
}
