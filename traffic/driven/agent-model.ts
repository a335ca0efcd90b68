/**
 * What one agent must see whose client is driven here, so that all that it did is known: its own events, each once and
 * in order, its own answers, its own Guid, and the outcome that the document has for each call. What an exchange says by
 * itself, and which events follow a sign-in, is judged where seen traffic is. Does nothing, and keeps no exchange.
 */
import { isObject } from '../../schemas/json-object';
import type { RequirementId } from '../../schemas/requirement-id';
import { isBystander } from '../../steps/drivers/gateway/agent-answers';
import { type Exchange, endOf } from '../exchange';
import { isSuccess, payloadOf } from '../gateway/answers';
import { type GatewayCall, gatewayCallOf } from '../gateway/calls';
import { type Judged, judgeRow } from '../judged';
import { AgentGuid, CERTAINLY, type GuidOptions } from './agent-guid';
import { AwaitedEvents } from './awaited-events';
import { type Driven, failedCall } from './failed-call';
import { STATE_OF, SUCCESS_OF } from './state-words';

export interface ModelOptions extends GuidOptions {
  /** Milliseconds, as the target file has them. */
  timers: { reply: number; effect: number; pollWait: number; guidInterval: number; guidTimeout: number };
  /** Is told how long after its cause an event came, in milliseconds. */
  eventCame?: (delay: number) => void;
  eventLost?: () => void;
}

const ROW = 'gateway.sign-in';
const POLLING = `${ROW}.rule.polling`;
const AT_ONCE = 'gateway.poll.rule.at-once';
const SIGNED_IN_ALREADY = ['100-002', '100-015'];
const IDLE = 4;

export class AgentModel {
  private presence: 'out' | 'in' | 'leaving' = 'out';
  private readonly awaited = new AwaitedEvents();
  private answered = new Map<Exchange['url'], ReturnType<AwaitedEvents['ask']>>();
  private status = IDLE;
  /** Numbers of the state that was asked for last. */
  private state: readonly number[] = [];
  private readonly guid: AgentGuid;
  private signedInBefore = false;
  /** It changed its state: until then who judges seen traffic looks after the events. */
  private changed = false;
  private lastLife = 0;
  private leftAt = 0;

  constructor(
    readonly agentid: string,
    private readonly options: ModelOptions,
  ) {
    this.guid = new AgentGuid(agentid, options);
  }

  /** Events that must come yet. */
  get open(): number {
    return this.awaited.open;
  }

  /** A request goes out; the same `url` object comes with its exchange. */
  begins({ at, url, method }: Pick<Exchange, 'at' | 'url' | 'method'>): void {
    const call = gatewayCallOf({ url, method })?.call;
    if (call === 'set-state') {
      this.changed = true;
      this.answered.set(url, this.awaited.ask(SUCCESS_OF[actionOf(url)] ?? '', at));
    } else if (call === 'sign-out') this.presence = 'leaving';
  }

  /** Judges what only somebody can who knows what the agent did before. */
  judge(exchange: Driven, judged: Judged): void {
    const call = gatewayCallOf(exchange)?.call;
    if (!exchange.answer) this.unanswered(call, exchange, judged);
    else if (call === 'sign-in') this.signIn(exchange, judged);
    else if (call === 'poll') this.poll(exchange, judged);
    else if (call === 'set-state') this.setState(exchange, judged);
    else if (call === 'state') this.askedState(exchange, judged);
    else if (call === 'sign-out') this.signOut(exchange, judged);
    else if (call === 'renew-guid' && isSuccess(payloadOf(exchange))) this.guid.given(exchange, judged);
  }

  private unanswered(call: GatewayCall | undefined, exchange: Driven, judged: Judged): void {
    this.answered.get(exchange.url)?.('unknown');
    this.answered.delete(exchange.url);
    failedCall(call, exchange, this.options.isTrusted(exchange.at), judged);
  }

  private signIn(exchange: Exchange, judged: Judged): void {
    const payload = payloadOf(exchange);
    const code = String(payload?.retcode);
    const granted = isSuccess(payload);
    const silent = exchange.at - this.lastLife;
    const { guidTimeout } = this.options.timers;
    if (this.presence === 'in' && silent < guidTimeout) {
      this.refusedAsSignedIn(code, judged);
      if (!granted) return;
    } else if (this.presence === 'in' && silent > guidTimeout * CERTAINLY) {
      this.row(judged, `${ROW}.rule.two-minutes`, granted, {
        reason: `an agent for whom nothing polled for ${Math.round(silent)} ms is still signed in`,
        expected: 'success',
        actual: code,
      });
    } else if (!granted && !this.signedInBefore && SIGNED_IN_ALREADY.includes(code)) {
      judged.unseen.push('an agent was signed in before the load began');
    } else
      this.row(judged, `${ROW}.reply.0`, granted, {
        reason: 'the sign-in is refused',
        expected: 'success',
        actual: code,
      });
    if (granted) this.begin(exchange, payload, judged);
  }

  /** The sign-in of who is signed in already. */
  private refusedAsSignedIn(code: string, judged: Judged): void {
    this.row(judged, `${ROW}.error.100-002`, SIGNED_IN_ALREADY.includes(code), {
      reason: 'a sign-in of an agent who is signed in has another outcome',
      expected: SIGNED_IN_ALREADY.join(' or '),
      actual: code,
    });
  }

  private begin(exchange: Exchange, payload: Record<string, unknown> | undefined, judged: Judged): void {
    const { workno } = isObject(payload?.result) ? payload.result : { workno: undefined };
    if (typeof workno === 'string')
      for (const id of [`${ROW}.parameter.agentid`, `${ROW}.result.member.workno`] as const)
        this.row(judged, id, workno === this.agentid, {
          reason: 'the result names another agent',
          expected: this.agentid,
          actual: workno,
        });
    const members = 'text' in exchange.body ? JSON.parse(exchange.body.text) : {};
    this.presence = 'in';
    this.signedInBefore = true;
    this.changed = false;
    this.status = Number(members.status ?? IDLE);
    this.state = STATE_OF[this.status] ?? [];
    this.lastLife = endOf(exchange);
    this.awaited.clear();
    this.guid.takeBack();
    this.guid.given(exchange, judged);
  }

  private poll(exchange: Exchange, judged: Judged): void {
    const payload = payloadOf(exchange);
    const code = String(payload?.retcode);
    const event = isObject(payload?.event) ? payload.event : undefined;
    if (event) this.came(event, exchange, judged);
    if (this.presence === 'out') this.pollOfNobody(exchange, isSuccess(payload), judged);
    if (this.presence !== 'in') return;
    if (!isSuccess(payload) && !event) {
      const expected = 'the events of the agent, or none';
      const alive = exchange.at - this.lastLife < this.options.timers.guidTimeout;
      if (alive)
        this.row(judged, POLLING, false, {
          reason: 'a poll for an agent who is signed in is refused',
          expected,
          actual: code,
        });
      else judged.unseen.push('the tester did not poll in time');
      this.presence = 'out';
      return;
    }
    judged.holds.push(POLLING);
    this.lastLife = endOf(exchange);
    this.guid.polled(exchange, judged);
    if (!event) this.none(exchange, judged);
  }

  /** Once the sign-out was answered a poll is refused. */
  private pollOfNobody(exchange: Exchange, taken: boolean, judged: Judged): void {
    if (!this.leftAt || exchange.at < this.leftAt) return;
    const mismatch = {
      reason: 'a poll after the sign-out is answered as if the agent were signed in',
      expected: 'a refusal: 100-006 or 000-003',
      actual: 'success',
    };
    this.row(judged, 'gateway.sign-out.rule.signs-out', !taken, mismatch);
    this.row(judged, 'gateway.sign-out.rule.polls-refused', !taken, mismatch);
  }

  private came(event: Record<string, unknown>, exchange: Exchange, judged: Judged): void {
    const eventType = String(event.eventType);
    if (isBystander({ eventType })) return;
    const { workNo } = event;
    const another =
      (typeof workNo === 'string' || typeof workNo === 'number') && String(workNo) !== this.agentid;
    if (another && this.changed)
      this.noOther(judged, 'an event of another agent came', `${eventType} of ${String(workNo)}`);
    if (another || !this.changed) return;
    const at = endOf(exchange);
    const arrival = this.awaited.came(eventType, at);
    if (arrival.kind === 'again') this.noOther(judged, 'an event came once more', eventType);
    else if (arrival.kind === 'uncaused')
      this.noOther(judged, 'an event came that nothing caused', eventType);
    if (arrival.kind !== 'awaited') return;
    this.options.eventCame?.(arrival.delay);
    const { pollWait, reply } = this.options.timers;
    const held = arrival.delay > Math.max(pollWait / 2, reply);
    if (arrival.overtook.length > 0)
      this.row(judged, AT_ONCE, false, {
        reason: 'an event is given before one that was there earlier, or that one is lost',
        expected: arrival.overtook.join(', '),
        actual: eventType,
      });
    else if (!held) judged.holds.push(AT_ONCE);
    else if (this.options.isTrusted(at - arrival.delay))
      this.row(judged, AT_ONCE, false, {
        reason: 'an event is held back',
        expected: 'the event at once, in the time of a reply',
        actual: `${eventType} after ${Math.round(arrival.delay)} ms`,
      });
    else judged.unseen.push('how long an event was held back, for the tester itself was late');
  }

  /** One that is in no list. */
  private noOther(judged: Judged, reason: string, actual: string): void {
    this.row(judged, `${ROW}.rule.events-${this.status as 3 | 4 | 5}`, false, {
      reason,
      expected: `the events of agent ${this.agentid}, each once`,
      actual,
    });
  }

  /** A poll found no event. */
  private none(exchange: Exchange, judged: Judged): void {
    const due = endOf(exchange) - this.options.timers.effect;
    for (const eventType of this.awaited.lost(exchange.at, due)) {
      this.options.eventLost?.();
      this.row(judged, AT_ONCE, false, {
        reason: 'the event of a change of state that was granted does not come',
        expected: eventType,
        actual: 'no event',
      });
    }
  }

  private setState(exchange: Exchange, judged: Judged): void {
    const payload = payloadOf(exchange);
    const granted = isSuccess(payload);
    this.answered.get(exchange.url)?.(granted ? { granted: endOf(exchange) } : 'refused');
    this.answered.delete(exchange.url);
    if (this.presence !== 'in') return;
    if (granted) this.state = STATE_OF[actionOf(exchange.url)] ?? [];
    this.row(judged, 'gateway.set-state.rule.changes', granted, {
      reason: 'the change of state is refused',
      expected: 'success',
      actual: String(payload?.retcode),
    });
  }

  private askedState(exchange: Exchange, judged: Judged): void {
    const payload = payloadOf(exchange);
    const [result] = [payload?.result].flat();
    if (this.presence !== 'in' || !isObject(result)) return;
    const { agentState } = result;
    this.row(judged, 'gateway.state.rule.as-asked', this.state.includes(Number(agentState)), {
      reason: 'the state that is told is another than the one that was asked for',
      expected: this.state.join(' or '),
      actual: String(agentState),
    });
  }

  private signOut(exchange: Exchange, judged: Judged): void {
    const payload = payloadOf(exchange);
    this.presence = 'out';
    this.awaited.clear();
    this.guid.takeBack();
    this.leftAt = isSuccess(payload) ? endOf(exchange) : 0;
    if (this.leftAt) return;
    this.row(judged, 'gateway.sign-out.rule.signs-out', false, {
      reason: 'the sign-out is refused',
      expected: 'success',
      actual: String(payload?.retcode),
    });
  }

  private row(
    judged: Judged,
    id: RequirementId,
    holds: boolean,
    mismatch: { reason: string; expected: string; actual: string },
  ): void {
    judgeRow(judged, id, holds, () => mismatch);
  }
}

/** Last part of the address, such as `sayfree`. */
function actionOf({ pathname }: URL): string {
  return pathname.slice(pathname.lastIndexOf('/') + 1);
}
